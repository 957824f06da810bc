/** This program in another folder, so that a test may change its code. It has packages in common with this one, but nothing that is made of it. */
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkout } from './checkout.ts';

/** What the benchmark's peers have installed is large, and no part of this program. */
function isOwn(source: string): boolean {
  return basename(source) !== 'node_modules';
}

export function copyProgram(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['src', 'tests', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']) cpSync(join(checkout, part), join(folder, part), { recursive: true, filter: isOwn });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(checkout, 'node_modules')).filter((each) => each === '.bin' || !each.startsWith('.'))) symlinkSync(join(checkout, 'node_modules', name), join(folder, 'node_modules', name));
}
