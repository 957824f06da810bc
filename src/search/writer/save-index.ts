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
  const made = new Set<string>();
  const write = (path: string, bytes: Uint8Array) => {
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, bytes);
  };
  const updated = await updateIndex(state, input, (path, bytes) => {
    const file = join(folder, path);
    if (path !== MANIFEST_PATH) return write(file, bytes);
    write(`${file}.new`, bytes);
    return renameSync(`${file}.new`, file);
  });
  write(`${stateFile}.new`, new TextEncoder().encode(JSON.stringify(updated.state)));
  renameSync(`${stateFile}.new`, stateFile);
  prune(folder, [updated.manifest, ...(before === undefined ? [] : [before])]);
  return updated;
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

/** Removes what none of the manifests needs. */
function prune(folder: string, manifests: readonly Manifest[]): void {
  const needed = new Set<string>();
  for (const { segments, fields, names } of manifests) {
    for (const { name } of segments) needed.add(`segments/${name}`);
    for (const name of fields.flatMap(({ files }) => files)) needed.add(sharedPath(FILE.values, name));
    for (const name of names.files) needed.add(sharedPath(FILE.names, name));
  }
  for (const part of ['segments', 'names', 'values']) {
    if (!existsSync(join(folder, part))) continue;
    for (const name of readdirSync(join(folder, part))) {
      if (!needed.has(`${part}/${name}`)) rmSync(join(folder, part, name), { recursive: true });
    }
  }
}
