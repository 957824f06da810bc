import { expect, test } from 'vitest';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { generatedFiles, sizesOf } from '../../support/generated-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('an archive of many entities of every kind has nothing to mend, and each has its page', async () => {
  const folder = await temporaryFolder(Object.fromEntries([...generatedFiles(400)].map(([path, text]) => [`content/${path}`, text])));
  const { findings, built } = loadArchive({ root: `${folder}/content`, cacheDir: `${folder}/cache` });
  expect(findings.filter(({ code }) => code !== 'unlisted-name')).toEqual([]);
  const { places, organisations, people, events } = sizesOf(400);
  const paths = new Set(built?.plan.pages.filter(({ kind, path }) => kind === 'entity' && !path.includes('/page/')).map(({ path }) => path.split('/')[1] + path));
  expect(paths.size).toBeGreaterThan(places + organisations + people + events);
}, 60_000);
