/** What is imported, as files: one file, several, a folder, or what a zip holds. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Dirent } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Remark } from '../imported-item.ts';
import { openZip } from './zip.ts';

export interface InputFile {
  /** Relative to what was named, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Each call reads it from its start. */
  readonly open: () => Promise<Readable>;
}

export interface Input {
  /** As it is called in the report. */
  readonly name: string;
  readonly files: readonly InputFile[];
  /** Files of it that were not even looked at, and why. */
  readonly remarks: readonly (Remark & { readonly at: string })[];
  readonly close: () => void;
}

/** Throws a system error where one can't be read. `paths` are absolute. */
export async function openInput(paths: readonly string[]): Promise<Input> {
  const inputs = await Promise.all(paths.map(openOne));
  const isOne = inputs.length === 1;
  return {
    name: inputs.map(({ name }) => name).join(', '),
    files: inputs.flatMap(({ name, files }) => (isOne ? files : files.map((file) => (file.path === name ? file : { ...file, path: `${name}/${file.path}` })))),
    remarks: inputs.flatMap(({ remarks }) => remarks),
    close: () => { for (const input of inputs) input.close(); },
  };
}

async function openOne(path: string): Promise<Input> {
  const name = basename(resolve(path));
  const found = statSync(path);
  if (found.isDirectory()) return openFolder(path, name);
  if (/\.zip$/i.test(name)) return await openZip(path, name);
  return { name, files: [fileAt(path, name, found.size)], remarks: [], close: nothing };
}

function openFolder(root: string, name: string): Input {
  const entries = entriesIn(root, '');
  return {
    name,
    files: entries.filter(({ entry }) => entry.isFile()).map(({ path }) => fileAt(join(root, path), path, statSync(join(root, path)).size)),
    remarks: entries.filter(({ entry }) => entry.isSymbolicLink()).map(({ path }) => ({ at: path, code: 'not-read', message: 'It is a link to a file or folder elsewhere, and was not read.' })),
    close: nothing,
  };
}

/** Names with a dot in front are a system's own; links are not followed. In an order that no file system decides. */
function entriesIn(root: string, below: string): { readonly path: string; readonly entry: Dirent }[] {
  const entries = readdirSync(join(root, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== '__MACOSX')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? entriesIn(root, path) : [{ path, entry }];
  });
}

function fileAt(file: string, path: string, size: number): InputFile {
  return { path, size, open: () => Promise.resolve(createReadStream(file, { highWaterMark: 256 * 1024 })) };
}

function nothing(): void {
  // A file that is not open needs no closing.
}

/** The whole file, if it is not larger than `most`. */
export async function readWhole(file: InputFile, most: number): Promise<Buffer | undefined> {
  if (file.size > most) return undefined;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of await file.open()) {
    const bytes: Buffer = piece;
    length += bytes.length;
    if (length > most) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
