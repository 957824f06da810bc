import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { referencePages } from '../reference.ts';

export const name = 'docs';
export const summary = 'write the reference pages in docs/ anew';
export const help = `Usage:  npm run docs

Writes docs/front-matter.md and docs/findings.md from the schemas and the catalogue of findings.
Needed after a change to either; the tests fail until it was done.

Example:  npm run docs`;

export async function run(_args: readonly string[], io: Io): Promise<number> {
  for (const [path, text] of referencePages()) {
    const file = resolve(io.cwd, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    io.out(`Wrote ${path}`);
  }
  return 0;
}
