import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Ledger } from '../../../src/cli/ledger.ts';
import type { Made } from '../../../src/plan/page-spec.ts';
import { pathsIn, stateOf } from '../../../src/source/folder-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const NAMES = Array.from({ length: 20 }, (_, number) => `page-${number}.html`);

async function aSite() {
  const [out, cache] = [await temporaryFolder(Object.fromEntries(NAMES.map((name) => [name, 'first']))), await temporaryFolder()];
  const read = (ledger: Ledger): ReadonlyMap<string, Made> => ledger.read(new Map(pathsIn(out).map((path) => [path, stateOf(join(out, path))])));
  /** A build, in that second, that makes of these pages what their keys say. */
  const build = (second: number, keys: Readonly<Record<string, string>> = {}): void => {
    const ledger = new Ledger(cache, out);
    const before = read(ledger);
    const made = new Map(NAMES.map((name): [string, Made] => [name, { key: keys[name] ?? 'A', of: `of ${keys[name] ?? 'A'}` }]));
    for (const [name, { key }] of made) {
      if (before.get(name)?.key === key) continue;
      writeFileSync(join(out, name), `made of ${key}`);
      utimesSync(join(out, name), second, second);
    }
    ledger.write(made);
  };
  return { out, build, known: () => read(new Ledger(cache, out)) };
}

test('what was published is known until it is changed or taken away', async () => {
  const { out, build, known } = await aSite();
  build(1000);
  expect([...known().values()].map(({ key, of }) => [key, of])).toEqual(NAMES.map(() => ['A', 'of A']));
  writeFileSync(join(out, 'page-3.html'), 'by somebody else');
  expect([...known().keys()]).toEqual(NAMES.filter((name) => name !== 'page-3.html'));
});

test('what a file was made of before is forgotten, though its time is set back to what it was then', async () => {
  const { out, build, known } = await aSite();
  build(1000);
  build(2000, { 'page-3.html': 'B' });
  expect(known().get('page-3.html')?.key).toBe('B');
  utimesSync(join(out, 'page-3.html'), 1000, 1000);

  expect(known().has('page-3.html')).toBe(false);
});
