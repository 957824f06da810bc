import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, contentOf, differencesOf, writeFileOf } from '../support/build-site.ts';
import { copyProgram } from '../support/program-copy.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('after a change of a template every page is printed again, by Astro’s new bundle', async () => {
  const folder = await temporaryFolder();
  const [archive, out, program] = [join(folder, 'archive'), join(folder, 'site'), join(folder, 'program')];
  writeFileOf(archive, 'archive.yaml', { title: 'Rain', id: 'rain', url: 'https://rain.example' });
  for (const number of [1, 2, 3]) writeFileOf(archive, `articles/rain-${number}.md`, { title: `Rain ${number}`, date: `2020-01-0${number}` }, 'It rained.');
  copyProgram(program);
  const built = await buildSite({ archive, out, program });
  expect(built.code, built.output).toBe(0);
  const before = contentOf(out);

  appendFileSync(join(program, 'src/components/Colophon.astro'), '<p>Another template.</p>\n');
  const again = await buildSite({ archive, out, program });
  expect(again.code, again.output).toBe(0);
  const after = contentOf(out);

  const pages = [...before.keys()].filter((path) => before.get(path)?.includes('<footer'));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((path) => !after.get(path)?.includes('Another template.'))).toEqual([]);
  const clean = await buildSite({ archive, out: join(folder, 'clean'), program, args: ['--force'] });
  expect(clean.code, clean.output).toBe(0);
  expect(differencesOf(contentOf(join(folder, 'clean')), after)).toEqual([]);
});
