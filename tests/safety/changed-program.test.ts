import { appendFileSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, contentOf, differencesOf, writeFileOf } from '../support/build-site.ts';
import { copyProgram } from '../support/program-copy.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Below a program. */
const BUNDLES = 'node_modules/.cache/dateline/*/commands/build.mjs';

async function builtByCopy() {
  const folder = await temporaryFolder();
  const [archive, out, program] = [join(folder, 'archive'), join(folder, 'site'), join(folder, 'program')];
  writeFileOf(archive, 'archive.yaml', { title: 'Rain', id: 'rain', url: 'https://rain.example' });
  for (const number of [1, 2, 3]) writeFileOf(archive, `articles/rain-${number}.md`, { title: `Rain ${number}`, date: `2020-01-0${number}` }, 'It rained.');
  copyProgram(program);
  const order = { archive, out, program };
  const { code, output } = await buildSite(order);
  expect(code, output).toBe(0);
  return { folder, order };
}

test('after a change of a template every page is printed again, by Astro’s new bundle', async () => {
  const { folder, order } = await builtByCopy();
  const before = contentOf(order.out);

  appendFileSync(join(order.program, 'src/components/Colophon.astro'), '<p>Another template.</p>\n');
  const again = await buildSite(order);
  expect(again.code, again.output).toBe(0);
  const after = contentOf(order.out);

  const pages = [...before.keys()].filter((path) => before.get(path)?.includes('<footer'));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((path) => !after.get(path)?.includes('Another template.'))).toEqual([]);
  const clean = await buildSite({ ...order, out: join(folder, 'clean'), args: ['--force'] });
  expect(clean.code, clean.output).toBe(0);
  expect(differencesOf(contentOf(join(folder, 'clean')), after)).toEqual([]);
});

test('a command is run as it was bundled, until its source changes', async () => {
  const { order } = await builtByCopy();
  const [bundle = ''] = globSync(join(order.program, BUNDLES));
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('`Building ', '`Building by the bundle '));

  expect((await buildSite(order)).output).toContain('Building by the bundle ');
  expect(await buildSite({ ...order, args: ['--quiet', '--json'] })).toEqual({ code: 2, output: expect.stringMatching(/^build: --quiet and --json can’t both be had\.\nThe options/) });

  const source = join(order.program, 'src/cli/commands/build.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replace('`Building ', '`Building by the source '));
  expect((await buildSite(order)).output).toContain('Building by the source ');
});

test('a program that was moved is not run as it was bundled in its old place', async () => {
  const { folder, order } = await builtByCopy();
  const [bundle = ''] = globSync(join(order.program, BUNDLES));
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('`Building ', '`Building in the old place '));
  const program = join(folder, 'moved');
  renameSync(order.program, program);

  const { code, output } = await buildSite({ ...order, program });
  expect(code, output).toBe(0);
  expect(output).not.toContain('in the old place');
  expect(globSync(join(program, BUNDLES))).toHaveLength(2);
});
