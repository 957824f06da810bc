/** What lies in an archive's folder, in an order that no file system decides. */
import { statSync } from 'node:fs';
import type { Finding } from '../archive/finding.ts';
import type { SourcePath } from '../archive/model.ts';
import { SEAL_FILE } from '../archive/seal.ts';
import { FOLDER_OF } from '../schema/front-matter.ts';
import type { RecordKind } from '../schema/front-matter.ts';
import { isLeftAlone, pathsIn } from './folder-files.ts';
import { unreadableFile, unreadableName } from './unreadable.ts';

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

/** Lists an archive, which must be there. Names that start with a dot or an underscore are left alone; links are not followed. `paths`: where somebody has looked. */
export function listArchive(root: string, paths?: Iterable<string>): FolderListing {
  const findings: Finding[] = [];
  const files: ArchiveFile[] = [];
  const media: SourcePath[] = [];
  for (const path of (paths ?? pathsOf(root, findings)) as Iterable<SourcePath>) {
    const folder = path.slice(0, Math.max(0, path.indexOf('/')));
    const kind = KIND_OF.get(folder);
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

/** What can't be read is told in `findings`. */
function pathsOf(root: string, findings: Finding[]): string[] {
  // Of a folder that is not there, `pathsIn` has nothing to say.
  statSync(root);
  return pathsIn(root, isLeftAlone, (path, error) => {
    const told = path as SourcePath;
    findings.push(error === undefined ? unreadableName(told) : unreadableFile(told, error));
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
