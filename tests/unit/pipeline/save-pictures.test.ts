import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { SourcePath } from '../../../src/archive/model.ts';
import { measureMedia } from '../../../src/pipeline/media.ts';
import { savePictures } from '../../../src/pipeline/save-pictures.ts';
import { imageRef, planPictures } from '../../../src/plan/pictures.ts';
import { drawing, moving, photograph } from '../../support/pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function anArchive() {
  const folder = await temporaryFolder({
    'archive/media/gate.jpg': await photograph(1300, 700),
    'archive/media/plan.png': await drawing(600, 400),
    'archive/media/moving.webp': await moving(90, 60),
    'archive/media/no-image.jpg': 'words',
    'archive/media/notes.pdf': 'notes',
  });
  const places = { root: join(folder, 'archive'), cacheDir: join(folder, 'cache') };
  let site = 0;
  return {
    ...places,
    measure: () => measureMedia(places.root, readdirSync(join(places.root, 'media')).sort().map((name) => `media/${name}` as SourcePath)).files,
    async save(out?: string) {
      const media = this.measure();
      const images = new Map([...media].flatMap(([file, facts]) => { const image = imageRef(file, facts); return image === undefined ? [] : [[file, image] as const]; }));
      const staging = join(folder, `site-${site++}`);
      return { staging, ...(await savePictures({ files: planPictures(images), ...places }, { staging, ...(out !== undefined && { out }) })) };
    },
  };
}

const filesOf = (site: string): string[] => readdirSync(join(site, 'assets/pictures')).sort();

test('photographs and drawings have copies in WebP, none heavier than what it is of; what moves has none', async () => {
  const archive = await anArchive();
  const { staging, made, broken } = await archive.save();
  expect([made, broken]).toEqual([5, []]);
  const shown = await Promise.all(filesOf(staging).map(async (file) => {
    const { format, width, height } = await sharp(join(staging, 'assets/pictures', file)).metadata();
    return `${format} ${width} × ${height}`;
  }));
  expect(shown.sort()).toEqual(['webp 1120 × 603', 'webp 480 × 258', 'webp 480 × 320', 'webp 600 × 400', 'webp 760 × 409']);
  for (const [file, { bytes, digest }] of archive.measure()) {
    for (const copy of filesOf(staging).filter((name) => digest !== undefined && name.startsWith(digest))) expect(readFileSync(join(staging, 'assets/pictures', copy)).length, file).toBeLessThan(bytes);
  }
});

test('what has not changed is not made again: not with a cache, and not with a site alone', async () => {
  const archive = await anArchive();
  const first = await archive.save();
  const again = await archive.save();
  expect([again.made, filesOf(again.staging)]).toEqual([0, filesOf(first.staging)]);
  rmSync(archive.cacheDir, { recursive: true });
  const published = await archive.save(first.staging);
  expect([published.made, published.published.length]).toEqual([0, 5]);
});

test('a changed image is made anew, with a name of its own, and those of the old one are forgotten', async () => {
  const archive = await anArchive();
  const first = await archive.save();
  const gate = join(archive.root, 'media/gate.jpg');
  writeFileSync(gate, await photograph(1300, 700, 2));
  const { made, staging } = await archive.save();
  expect(made).toBe(3);
  expect(filesOf(staging).filter((name) => filesOf(first.staging).includes(name))).toHaveLength(2);
  expect(readdirSync(join(archive.cacheDir, 'pictures'))).toHaveLength(5);
});

test('the same pictures give the same bytes, whatever their files’ times', async () => {
  const [one, other] = [await anArchive(), await anArchive()];
  utimesSync(join(other.root, 'media/gate.jpg'), 1e9, 1e9);
  const [first, second] = [await one.save(), await other.save()];
  const content = (site: string): string[] => filesOf(site).map((file) => `${file} ${readFileSync(join(site, 'assets/pictures', file), 'latin1')}`);
  expect(content(first.staging)).toEqual(content(second.staging));
});

test('an image that can’t be decoded is named, and goes out as it is', async () => {
  const archive = await anArchive();
  const bad = Buffer.concat([readFileSync(join(archive.root, 'media/plan.png')).subarray(0, 60), Buffer.alloc(20_000)]);
  writeFileSync(join(archive.root, 'media/plan.png'), bad);
  const { broken, staging } = await archive.save();
  expect(broken).toEqual([{ file: 'media/plan.png', reason: expect.any(String) }]);
  expect(filesOf(staging).filter((file) => readFileSync(join(staging, 'assets/pictures', file)).equals(bad))).toHaveLength(2);
});
