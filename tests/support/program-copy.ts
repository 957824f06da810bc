/** This program in another folder, so that a test may change its code. */
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.ts';

export function copyProgram(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['src', 'tests', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']) cpSync(join(checkout, part), join(folder, part), { recursive: true });
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
}
