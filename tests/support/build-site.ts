/** Builds of whole archives through the command line, as an editor runs it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { placesOf } from '../../src/cli/places.ts';
import { checkout } from './checkout.ts';

export interface BuildOrder {
  readonly archive: string;
  readonly out: string;
  readonly args?: readonly string[];
  /** Beside the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the program; the checkout. */
  readonly program?: string;
}

export interface BuildResult {
  /** Null for a build that was killed. */
  readonly code: number | null;
  /** Both outputs, as they came. */
  readonly output: string;
}

export interface StartedBuild {
  readonly process: ChildProcess;
  readonly result: Promise<BuildResult>;
}

export function startBuild({ archive, out, args = [], env = {}, program = checkout }: BuildOrder): StartedBuild {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(program, 'src/cli/main.ts'), 'build', ...args], {
    cwd: program,
    env: { ...process.env, ...env, ARCHIVE: archive, OUT: out },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pieces: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  const result = new Promise<BuildResult>((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, output: pieces.join('') }));
  });
  return { process: child, result };
}

export async function buildSite(order: BuildOrder): Promise<BuildResult> {
  return startBuild(order).result;
}

/** Forgets what builds of an archive have kept for the next one. */
export function forgetBuilds(archive: string): void {
  rmSync(placesOf({ env: { ARCHIVE: archive }, cwd: checkout }).cache, { recursive: true, force: true });
}

/** Every file of a folder with its content: two sites are equal when these are. */
export function contentOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

/** A file of an archive: front matter, a text, or both. */
export function writeFileOf(archive: string, path: string, frontMatter: object, body = ''): void {
  mkdirSync(dirname(join(archive, path)), { recursive: true });
  writeFileSync(join(archive, path), path.endsWith('.yaml') ? stringify(frontMatter) : `---\n${stringify(frontMatter)}---\n\n${body}\n`);
}

/** Files that are in one site only, or differ. */
export function differencesOf(site: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Set([...site.keys(), ...other.keys()]);
  return [...paths].filter((path) => site.get(path) !== other.get(path)).sort();
}
