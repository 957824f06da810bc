import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite, contentOf, differencesOf, forgetBuilds, writeFileOf } from '../support/build-site.ts';
import { copyProgram } from '../support/program-copy.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const settings = { title: 'Rain', id: 'rain', url: 'https://rain.example' };

test('a build of an archive with an error leaves the last site as it was, and says so', async () => {
  const folder = await temporaryFolder({ 'site/index.html': 'the last site', 'site/404.html': '<meta name="generator" content="Dateline">', 'site/old/index.html': 'and its pages' });
  const [archive, out] = [join(folder, 'archive'), join(folder, 'site')];
  onTestFinished(() => forgetBuilds(archive));
  writeFileOf(archive, 'archive.yaml', settings);
  writeFileOf(archive, 'articles/rain.md', { title: 'Rain', date: '2020-02-30' }, 'It rained.');
  const before = contentOf(out);
  const { code, output } = await buildSite({ archive, out });

  expect(code).toBe(1);
  expect(output).toContain('articles/rain.md:3:7  error  impossible-date');
  expect(output).toMatch(/Nothing was published\. \S*site is as it was\.\n$/);
  expect(differencesOf(before, contentOf(out))).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['archive', 'site']);
});

test('nothing is built over a folder that holds no site', async () => {
  const folder = await temporaryFolder({ 'papers/thesis.txt': 'ten years of work' });
  const [archive, out] = [join(folder, 'archive'), join(folder, 'papers')];
  onTestFinished(() => forgetBuilds(archive));
  writeFileOf(archive, 'archive.yaml', settings);
  const { code, output } = await buildSite({ archive, out });

  expect(code).toBe(2);
  expect(output).toContain('holds something else than a site');
  expect([...contentOf(out).keys()]).toEqual(['thesis.txt']);
});

test.runIf(availableParallelism() > 1)('a thread that fails makes the build fail', async () => {
  const folder = await temporaryFolder();
  const [archive, out, program] = [join(folder, 'archive'), join(folder, 'site'), join(folder, 'program')];
  writeFileOf(archive, 'archive.yaml', settings);
  for (let number = 1; number <= 250; number += 1) writeFileOf(archive, `articles/rain-${number}.md`, { title: `Rain ${number}`, date: '2020-01-01' }, 'It rained.');
  copyProgram(program);
  const layout = join(program, 'src/layouts/Base.astro');
  writeFileSync(layout, readFileSync(layout, 'utf8').replace('---\n', "---\nimport { isMainThread } from 'node:worker_threads';\nif (!isMainThread) throw new Error('broken in a thread');\n"));
  const { code, output } = await buildSite({ archive, out, program });

  expect(code).toBe(1);
  expect(output).toContain('Nothing was published.');
  expect(readdirSync(folder).sort()).toEqual(['archive', 'program']);
});
