import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite, forgetBuilds, writeFileOf } from '../support/build-site.ts';
import { readSite } from '../support/built-site.ts';
import { writeGeneratedArchive } from '../support/generated-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { weightOf } from '../support/weight.ts';

const ARTICLES = 1000;

/** An archive in which one organisation is in every report. */
function writeBusyArchive(folder: string): void {
  writeFileOf(folder, 'organisations/busy.md', { name: 'The busy agency', kind: 'agency' }, 'It is in every report.');
  writeGeneratedArchive(folder, ARTICLES, (text, path) => (path.startsWith('articles/') ? text.replace(/^organisations: \[/m, '$&busy, ') : text));
}

test('an entity with a thousand articles weighs 60 kB a page at most, and an article in such an archive 30 kB', async () => {
  const folder = await temporaryFolder();
  const [archive, out] = [join(folder, 'archive'), join(folder, 'out')];
  onTestFinished(() => forgetBuilds(archive));
  writeBusyArchive(archive);
  expect(await buildSite({ archive, out })).toMatchObject({ code: 0 });

  const site = readSite(out);
  const heavier = (limit: number, path: RegExp): readonly string[] => {
    const pages = site.pages.filter((page) => path.test(page.path));
    expect(pages.length).toBeGreaterThan(0);
    return pages.flatMap((page) => (weightOf(page, site) > limit ? [`${page.path} weighs ${weightOf(page, site).toFixed(1)} kB`] : []));
  };
  expect(site.pages.filter(({ path }) => path.startsWith('/organisations/busy/')).length).toBeGreaterThanOrEqual(ARTICLES / 50);
  expect(heavier(60, /^\/organisations\/busy\//)).toEqual([]);
  expect(heavier(30, /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/)).toEqual([]);
  expect(heavier(60, /^\/$/)).toEqual([]);
});
