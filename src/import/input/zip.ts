/** A zip as files that are read one at a time, never as a whole. */
import type { Readable } from 'node:stream';
import { open } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { Input, InputFile } from './input.ts';

/** Bytes that one file may have; a zip says so itself, and yauzl holds it to that. */
const LARGEST = 4 * 1024 ** 3;
/** How many times smaller a file of more than a few megabytes may be packed; text comes to about ten. */
const STRONGEST = 300;

export async function openZip(path: string, name: string): Promise<Input> {
  const zip = await openFile(path);
  const files: InputFile[] = [];
  const remarks: { at: string; code: string; message: string }[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const inside = nameOf(entry);
      const trouble = troubleOf(entry, inside);
      if (trouble === undefined) files.push({ path: inside, size: entry.uncompressedSize, open: () => openEntry(zip, entry) });
      else if (trouble !== '') remarks.push({ at: inside.replaceAll(/\p{Cc}/gu, ' '), code: 'not-read', message: trouble });
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return { name, files: withoutTopFolder(files).toSorted((a, b) => (a.path < b.path ? -1 : 1)), remarks, close: () => zip.close() };
}

/**
 * GitHub and macOS put all into one folder, which is no part of the site: so paths are those of the folder unpacked. One
 * such as `_drafts` says something of what lies in it.
 */
function withoutTopFolder(files: readonly InputFile[]): readonly InputFile[] {
  const top = /^[^/_][^/]*\//.exec(files[0]?.path ?? '')?.[0];
  if (top === undefined || !files.every(({ path }) => path.startsWith(top))) return files;
  return files.map((file) => ({ ...file, path: file.path.slice(top.length) }));
}

/** Why a file in a zip is not read; nothing to say of folders and of what a system left there. */
function troubleOf(entry: Entry, name: string): string | undefined {
  if (name.endsWith('/') || /(?:^|\/)(?:\.|__MACOSX\/)/.test(name.replace(/(?:^|\/)\.\.(?=\/)/g, ''))) return '';
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..')) return 'Its path leads out of the zip: it was not read.';
  if (entry.isEncrypted()) return 'It is encrypted: it was not read.';
  const isBomb = entry.uncompressedSize > LARGEST || (entry.uncompressedSize > 16 * 1024 ** 2 && entry.uncompressedSize > STRONGEST * entry.compressedSize);
  return isBomb ? 'It says it is far larger than it is packed: it was not read.' : undefined;
}

/** Zips of Windows write `\`; names are UTF-8, or in the alphabet of early PCs, of which only ASCII is sure. */
function nameOf({ fileNameRaw }: Entry): string {
  return fileNameRaw.toString('utf8').replaceAll('\\', '/').normalize('NFC');
}

function openFile(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
