import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SiteWriter } from '../../../src/site/page-printer.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('files are written below the site’s folder, with the folders that they need', async () => {
  const out = join(await temporaryFolder(), 'site');
  const writer = new SiteWriter(out);
  writer.write('places/camp..ashraf/index.html', '“A”');
  writer.write('404.html', 'B');
  expect([readFileSync(join(out, 'places/camp..ashraf/index.html'), 'utf8'), readFileSync(join(out, '404.html'), 'utf8')]).toEqual(['“A”', 'B']);
});

test.each(['../index.html', 'places/../../index.html', 'places/..', String.raw`places\..\..\index.html`])('none is written elsewhere: %s', async (file) => {
  const folder = await temporaryFolder();
  expect(() => new SiteWriter(join(folder, 'site')).write(file, 'A')).toThrow('no place in the site');
  expect(existsSync(join(folder, 'index.html'))).toBe(false);
});
