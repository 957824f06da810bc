/** What has to be known of images and other files that lie in an archive. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { MediaFile } from '../plan/build-plan.ts';

/** Of one who looks again and again: files that stayed as they are, by path. */
export type MediaMemory = Map<string, { readonly stamp: string; readonly file: MediaFile }>;

export const IMAGE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
const IMAGE_TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', gif: 'image/gif', jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml', webp: 'image/webp' };

/** Length of each file, and pixels and media type of each image. */
export function measureMedia(root: string, paths: readonly string[], memory: MediaMemory = new Map()): Map<string, MediaFile> {
  return new Map(paths.map((path) => {
    const { size: bytes, mtimeMs, ctimeMs } = statSync(join(root, path));
    const stamp = [bytes, mtimeMs, ctimeMs].join();
    const known = memory.get(path);
    if (known?.stamp === stamp) return [path, known.file];
    const file = IMAGE.test(path) ? measured(join(root, path)) : { bytes };
    memory.set(path, { stamp, file });
    return [path, file];
  }));
}

/** Whether these bytes, or the beginning of a file, are a picture whose size can be read. */
export function isPicture(bytes: Uint8Array): boolean {
  try {
    imageSize(bytes);
    return true;
  } catch {
    return false;
  }
}

function measured(file: string): MediaFile {
  const content = readFileSync(file);
  const bytes = content.length;
  try {
    const { width, height, orientation = 1, type: kind = '' } = imageSize(content);
    const type = IMAGE_TYPES[kind];
    return { bytes, size: orientation >= 5 ? { width: height, height: width } : { width, height }, ...(type !== undefined && { type }) };
  } catch {
    // A file that is no image after all: it is found missing where an article shows it.
    return { bytes };
  }
}
