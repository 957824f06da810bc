/** The files of a folder, as the file system tells of them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { Worker } from 'node:worker_threads';

export interface FileState {
  /** Length in bytes. */
  readonly size: number;
  /** Time of the last change of the content, in milliseconds. */
  readonly changed: number;
  /** The same of anything about it, its name and its owner included. */
  readonly touched: number;
  /** Its number in the file system. */
  readonly inode: number;
}

/** By path from the folder on, with slashes; sorted. */
export type FolderFiles = Pick<ReadonlyMap<string, FileState>, 'get' | 'has' | 'keys' | 'size'>;

export interface Look {
  readonly folder: string;
  /** Without the files that an archive leaves alone. */
  readonly isArchive?: boolean;
}

/** What a thread sends: paths, which hold no NUL, and the numbers of each. */
interface SentFiles {
  readonly paths: string;
  readonly states: Float64Array<ArrayBuffer>;
}

const NUMBERS = 4;

/** Looks by a thread, at one folder after another, so that whoever asks can do something else meanwhile. */
export function lookAtFolders<Looks extends readonly Look[]>(...looks: Looks): { [Index in keyof Looks]: Promise<FolderFiles> } {
  const waiting = looks.map(() => Promise.withResolvers<FolderFiles>());
  if (looks.some(({ folder }) => existsSync(folder))) lookByThread(looks, waiting);
  else for (const { resolve } of waiting) resolve(new Map());
  // Who awaits them hears of their failure; a build that comes to nothing before does not.
  for (const { promise } of waiting) promise.catch(() => {});
  return waiting.map(({ promise }) => promise) as ReturnType<typeof lookAtFolders<Looks>>;
}

function lookByThread(looks: readonly Look[], waiting: readonly PromiseWithResolvers<FolderFiles>[]): void {
  const next = waiting.values();
  new Worker(new URL('folder-files-thread.ts', import.meta.url), { workerData: looks })
    .on('message', (sent: SentFiles | Error) => {
      const { value } = next.next();
      if (sent instanceof Error) value?.reject(sent);
      else value?.resolve(new ToldFiles(sent));
    })
    .on('error', (error) => { for (const { reject } of waiting) reject(error); });
}

/** A state is made when it is asked for: of most of a hundred thousand files, it is wanted once. */
class ToldFiles implements FolderFiles {
  readonly #places: ReadonlyMap<string, number>;
  readonly #states: Float64Array;

  constructor({ paths, states }: SentFiles) {
    this.#places = new Map(paths === '' ? [] : paths.split('\0').map((path, index) => [path, index * NUMBERS]));
    this.#states = states;
  }

  get size(): number {
    return this.#places.size;
  }

  has(path: string): boolean {
    return this.#places.has(path);
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  get(path: string): FileState | undefined {
    const at = this.#places.get(path);
    if (at === undefined) return undefined;
    const states = this.#states;
    return { size: states[at] ?? 0, changed: states[at + 1] ?? 0, touched: states[at + 2] ?? 0, inode: states[at + 3] ?? 0 };
  }
}

/** What the thread sends for each. */
export function sentFilesOf({ folder, isArchive = false }: Look): SentFiles {
  const paths = pathsIn(folder, isArchive ? isLeftAlone : undefined);
  const states = new Float64Array(paths.length * NUMBERS);
  for (const [index, path] of paths.entries()) {
    const { size, changed, touched, inode } = stateOf(`${folder}/${path}`);
    states.set([size, changed, touched, inode], index * NUMBERS);
  }
  return { paths: paths.join('\0'), states };
}

/** Is told of a folder that can't be looked into, with what that threw, and of a file or folder whose name is not UTF-8. */
type Refuse = (path: string, error?: unknown) => void;

/** Paths of the files in a folder and in those below it, from it on, with slashes; sorted. None where there is no folder. Without `refuse`, throws. */
export function pathsIn(folder: string, isSkipped: (name: string) => boolean = () => false, refuse?: Refuse): string[] {
  if (!existsSync(folder)) return [];
  const paths: string[] = [];
  const look = (below: string): void => {
    for (const entry of entriesIn(folder, below, refuse)) {
      if (isSkipped(entry.name)) continue;
      const path = below + entry.name;
      if (refuse !== undefined && !isNameTold(entry.name, `${folder}/${path}`)) refuse(path);
      else if (entry.isDirectory()) look(`${path}/`);
      else if (entry.isFile()) paths.push(path);
    }
  };
  look('');
  return paths.sort();
}

function entriesIn(folder: string, below: string, refuse: Refuse | undefined): Dirent[] {
  try {
    return readdirSync(`${folder}/${below}`, { withFileTypes: true });
  } catch (error) {
    if (refuse === undefined) throw error;
    refuse(below.slice(0, -1) || '.', error);
    return [];
  }
}

/** Node puts a U+FFFD for bytes that are not UTF-8, and finds no file by it. It may stand in a name by itself. */
function isNameTold(name: string, file: string): boolean {
  return !name.includes('\uFFFD') || existsSync(file);
}

export function stateOf(file: string): FileState {
  const { size, mtimeMs: changed, ctimeMs: touched, ino: inode } = statSync(file);
  return { size, changed, touched, inode };
}

/** Of an archive, files and folders of such a name are nobody's. */
export function isLeftAlone(name: string): boolean {
  return /^[._]/.test(name) || name === 'node_modules';
}
