import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { NPM_PEERS } from '../../bench/peers.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

function readJson<T>(file: string): T {
  // Both files are npm's own.
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

test.each(NPM_PEERS.map((folder) => [basename(folder), folder]))('%s is locked to what its package.json asks for, from no registry in particular', (_, folder) => {
  const { packages } = readJson<{ readonly packages: Readonly<Record<string, Partial<Manifest> & { readonly resolved?: string }>> }>(join(folder, 'package-lock.json'));
  expect(packages['']?.dependencies).toEqual(readJson<Manifest>(join(folder, 'package.json')).dependencies);
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
