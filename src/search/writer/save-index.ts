import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FILE, FORMAT, MANIFEST_PATH, sharedPath } from '../format.ts';
import type { Manifest } from '../format.ts';
import { updateIndex } from './update-index.ts';
import type { IndexInput, IndexState, UpdatedIndex } from './update-index.ts';

export interface IndexPlaces {
  /** The index, as it is published. Files that this module did not write are taken for its own: give it a folder to itself. */
  readonly folder: string;
  /** What the next update needs; not for publishing. An index without it is made anew. */
  readonly stateFile: string;
}

/**
 * Brings the index in a folder up to date. Readers of the index before find its files until the next update, and the
 * manifest is replaced in one step when all that it names is there: an update that fails leaves the index as it was.
 */
export async function saveIndex({ folder, stateFile }: IndexPlaces, input: IndexInput): Promise<UpdatedIndex> {
  const before = readManifest(folder);
  const state = before === undefined ? undefined : readState(stateFile);
  const write = createWriter(folder);
  const updated = await updateIndex(state, input, write);
  replaceFile(stateFile, new TextEncoder().encode(JSON.stringify(updated.state)));
  prune(folder, [updated.manifest, ...(before === undefined ? [] : [before])]);
  return updated;
}

/** No file is written over: it may have another name elsewhere. */
function createWriter(folder: string): (path: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const file = join(folder, path);
    const [part, name = ''] = path.split('/');
    if (part !== 'segments') return replaceFile(file, bytes);
    if (!made.has(name)) {
      // What a run that broke off has left.
      rmSync(join(folder, part, name), { recursive: true, force: true });
      made.add(name);
    }
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return writeFileSync(file, bytes);
  };
}

function replaceFile(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

function readManifest(folder: string): Manifest | undefined {
  return readJson(join(folder, MANIFEST_PATH), (value: Manifest) => value.format === FORMAT);
}

function readState(file: string): IndexState | undefined {
  return readJson(file, (value: IndexState) => value.format === FORMAT);
}

/** Undefined where there is none of this version, or it was cut short. */
function readJson<T>(file: string, isKnown: (value: T) => boolean): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    // It is this module that wrote it.
    const value = JSON.parse(readFileSync(file, 'utf8')) as T;
    return isKnown(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What an index consists of: its files, and a folder for each segment. */
export function pathsOf({ segments, fields, names }: Manifest): string[] {
  const values = fields.flatMap(({ files }) => files);
  return [...new Set([
    MANIFEST_PATH,
    ...segments.map(({ name }) => `segments/${name}`),
    ...values.map((name) => sharedPath(FILE.values, name)),
    ...names.files.map((name) => sharedPath(FILE.names, name)),
  ])];
}

/** Removes what none of the manifests needs. */
function prune(folder: string, manifests: readonly Manifest[]): void {
  const needed = new Set(manifests.flatMap(pathsOf));
  for (const part of ['segments', 'names', 'values']) {
    if (!existsSync(join(folder, part))) continue;
    for (const name of readdirSync(join(folder, part))) {
      if (!needed.has(`${part}/${name}`)) rmSync(join(folder, part, name), { recursive: true });
    }
  }
}
