/** The files of a site, as they lie in its folder. */
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

export interface FileState {
  /** Length in bytes. */
  readonly size: number;
  /** Time of the last change, in milliseconds. */
  readonly changed: number;
}

/** By path from the folder on, with slashes; sorted. */
export type SiteFiles = ReadonlyMap<string, FileState>;

/** What a thread sends: paths, which hold no NUL, and the two numbers of each. */
export interface SentFiles {
  readonly paths: string;
  readonly states: Float64Array<ArrayBuffer>;
}

/** Looks by a thread, so that whoever asks can do something else meanwhile. */
export function lookAtSite(folder: string): Promise<SiteFiles> {
  const looked = existsSync(folder) ? look(folder) : Promise.resolve(new Map());
  // Who awaits it hears of its failure; a build that comes to nothing before does not.
  looked.catch(() => {});
  return looked;
}

async function look(folder: string): Promise<SiteFiles> {
  const [sent] = (await once(new Worker(new URL('site-files-thread.ts', import.meta.url), { workerData: folder }), 'message')) as [SentFiles];
  const { paths, states } = sent;
  return new Map(paths === '' ? [] : paths.split('\0').map((path, index) => [path, { size: states[index * 2] ?? 0, changed: states[index * 2 + 1] ?? 0 }]));
}

export function sentFilesOf(folder: string): SentFiles {
  const paths = pathsIn(folder);
  const states = new Float64Array(paths.length * 2);
  for (const [index, path] of paths.entries()) {
    const { size, changed } = stateOf(`${folder}/${path}`);
    states.set([size, changed], index * 2);
  }
  return { paths: paths.join('\0'), states };
}

/** Paths of the files in a folder and in those below it, from it on, with slashes; sorted. None where there is no folder. */
export function pathsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths: string[] = [];
  const look = (below: string): void => {
    for (const entry of readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) look(`${path}/`);
      else if (entry.isFile()) paths.push(path);
    }
  };
  look('');
  return paths.sort();
}

export function stateOf(file: string): FileState {
  const { size, mtimeMs: changed } = statSync(file);
  return { size, changed };
}
