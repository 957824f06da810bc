import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of this program. */
const root = join(import.meta.dirname, '../..');
let version: string | undefined;

/** Digest of all that pages are made by besides the archive: this program, as it was when it was first asked for, and what it depends on. */
export function programVersion(): string {
  return (version ??= digestOfProgram());
}

function digestOfProgram(): string {
  const hash = createHash('sha256').update(process.version);
  const sources = ['src', 'public'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  for (const file of [...sources.sort(), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')]) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('base64url').slice(0, 22);
}
