import { describe, expect, test } from 'vitest';
import { imageRef, planPictures, widthsOf } from '../../../src/plan/pictures.ts';

test.each([
  [4000, [480, 760, 1120]],
  [1120, [480, 760, 1120]],
  [900, [480, 900]],
  [720, [480, 720]],
  [500, [500]],
  [90, [90]],
])('of an image %i pixels wide: %j', (width, widths) => {
  expect(widthsOf(width)).toEqual(widths);
});

describe('the original stands alone', () => {
  const size = { width: 500, height: 400 };
  test.each([
    ['where it is light', { size, digest: 'd', bytes: 9000 }],
    ['where it is a drawing or moves', { size, bytes: 90_000 }],
    ['where WebP has no room for it', { size: { width: 500, height: 20_000 }, digest: 'd', bytes: 90_000 }],
  ])('%s', (_, file) => {
    expect(imageRef('media/a.png', file)).toEqual({ src: '/media/media/a.png', ...file.size });
  });

  test('and what is no image is none', () => {
    expect(imageRef('media/a.pdf', { bytes: 90_000 })).toBeUndefined();
  });
});

test('the same picture in two places has one copy of each width', () => {
  const image = imageRef('media/a.jpg', { size: { width: 500, height: 400 }, digest: 'd', bytes: 90_000 });
  if (image === undefined) throw new Error('no image');
  expect(planPictures(new Map([['media/a.jpg', image], ['media/b.jpg', { ...image }]]))).toEqual([{ path: '/assets/pictures/d-500.webp', picture: 'media/a.jpg', width: 500 }]);
});
