/** What lies in an archive's folder, in an order that no file system decides. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../archive/finding.ts';
import type { SourcePath } from '../archive/model.ts';
import { SEAL_FILE } from '../archive/seal.ts';
import { FOLDER_OF } from '../schema/front-matter.ts';
import type { RecordKind } from '../schema/front-matter.ts';
import { isLeftAlone } from './folder-files.ts';

export interface ArchiveFile {
  readonly kind: RecordKind;
  readonly path: SourcePath;
}

export interface FolderListing {
  readonly files: readonly ArchiveFile[];
  /** Images and other files that articles may show or link to. */
  readonly media: readonly SourcePath[];
  readonly findings: readonly Finding[];
}

const KIND_OF = new Map(Object.entries(FOLDER_OF).map(([kind, folder]) => [folder, kind as RecordKind]));
export const SETTINGS_FILE = 'archive.yaml' as SourcePath;

/** Lists an archive. Names that start with a dot or an underscore are left alone; links are not followed. */
export function listArchive(root: string): FolderListing {
  const files: ArchiveFile[] = [];
  const media: SourcePath[] = [];
  const findings: Finding[] = [];
  for (const path of walk(root, '')) {
    const [folder = ''] = path.split('/');
    const kind = path.includes('/') ? KIND_OF.get(folder) : undefined;
    if (/\.md$/i.test(path)) {
      if (kind === undefined) findings.push(misplaced(path));
      else files.push({ kind, path });
    } else if (kind !== undefined || folder === 'media') {
      media.push(path);
    } else if (path !== SETTINGS_FILE && path !== SEAL_FILE) {
      findings.push(misplaced(path));
    }
  }
  return { files, media, findings };
}

function walk(root: string, below: string): SourcePath[] {
  const entries = readdirSync(join(root, below), { withFileTypes: true })
    .filter(({ name }) => !isLeftAlone(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return walk(root, path);
    return entry.isFile() ? [path as SourcePath] : [];
  });
}

function misplaced(path: SourcePath): Finding {
  const folders = Object.values(FOLDER_OF).map((folder) => `${folder}/`).join(', ');
  return {
    code: 'misplaced-file',
    severity: 'warning',
    where: { path },
    message: `“${path}” lies where nothing is read.`,
    remedy: `Move it into ${folders} or media/, or start its name with an underscore.`,
  };
}
