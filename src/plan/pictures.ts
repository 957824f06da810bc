/**
 * How images of the archive stand on pages: the original under its promised address, and smaller copies of it, as WebP,
 * of which a browser takes the one that fits its screen. Why WebP, and only that: docs/decisions/0009-pictures.md.
 */
import type { MediaFile } from './build-plan.ts';
import type { ImageRef } from './models.ts';
import type { FileSpec } from './page-spec.ts';
import { routes } from './routes.ts';

/** A phone of one dot a pixel; the widest of two, or a desk; one of three, or a sharp desk. A column of text is 35rem wide. */
const WIDTHS = [480, 760, 1120];
/** A copy has to be so much smaller than the next one to be worth its file. */
const STEP = 1.2;
/** Below so many bytes there is nothing to save. */
const LIGHT = 10_000;
/** WebP's own limit, in pixels. */
const TALLEST = 16_383;

/** Without `digest` (a drawing, a moving picture, or no picture), the original alone. */
export function imageRef(file: string, { size, digest, bytes }: MediaFile): ImageRef | undefined {
  if (size === undefined) return undefined;
  const src = routes.media(file);
  if (digest === undefined || bytes < LIGHT) return { src, ...size };
  const widths = widthsOf(size.width).filter((width) => (width / size.width) * size.height <= TALLEST);
  return { src, ...size, ...(widths.length > 0 && { copies: widths.map((width) => ({ src: routes.picture(digest, width), width })) }) };
}

/** From the narrowest on; none is wider than the original. */
export function widthsOf(width: number): readonly number[] {
  const widest = Math.min(width, WIDTHS.at(-1) ?? width);
  return [...WIDTHS.filter((each) => each * STEP < widest), widest];
}

/** The copies of all images, each once: two files may hold the same picture. */
export function planPictures(images: ReadonlyMap<string, ImageRef>): FileSpec[] {
  const specs = new Map<string, FileSpec>();
  for (const [file, { copies = [] }] of images) {
    for (const { src, width } of copies) if (!specs.has(src)) specs.set(src, { path: src, picture: file, width });
  }
  return [...specs.values()];
}
