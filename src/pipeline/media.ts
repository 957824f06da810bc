/** What has to be known of images and other files that lie in an archive. */
import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { imageSize } from 'image-size';
import type { Finding } from '../archive/finding.ts';
import type { SourcePath } from '../archive/model.ts';
import type { MediaFile } from '../plan/build-plan.ts';
import { unreadableFile } from '../source/unreadable.ts';
import { RECIPE } from './save-pictures.ts';

export interface MeasuredFile {
  /** Differs where the file may. */
  readonly stamp: string;
  /** When the file last changed, in milliseconds. */
  readonly changed: number;
  readonly file: MediaFile;
}

/** Of one who looks again and again: files that stayed as they are, by path. */
export type MediaMemory = Map<string, MeasuredFile>;

/** Length of each file; pixels, media type and digest of each image. Without those that can't be read, which are findings. */
export function measureMedia(root: string, paths: readonly SourcePath[], memory: MediaMemory = new Map()): { readonly files: ReadonlyMap<string, MediaFile>; readonly findings: readonly Finding[] } {
  const files = new Map<string, MediaFile>();
  const findings: Finding[] = [];
  for (const path of paths) {
    try {
      files.set(path, measureFile(root, path, memory));
    } catch (error) {
      findings.push(unreadableFile(path, error));
    }
  }
  return { files, findings };
}

function measureFile(root: string, path: string, memory: MediaMemory): MediaFile {
  const file = join(root, path);
  const { size: bytes, mtimeMs, ctimeMs } = statSync(file);
  const stamp = [bytes, mtimeMs, ctimeMs].join();
  const known = memory.get(path);
  if (known?.stamp === stamp) return known.file;
  // What is only copied is read by a build, which would fail.
  if (!IMAGE.test(path)) accessSync(file, constants.R_OK);
  const measured = { stamp, changed: ctimeMs, file: IMAGE.test(path) ? measure(readFileSync(file)) : { bytes } };
  memory.set(path, measured);
  return measured.file;
}

export const IMAGE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
/** Whether these bytes, or the beginning of a file, are a picture whose size can be read. */
export function isPicture(bytes: Uint8Array): boolean {
  try {
    imageSize(bytes);
    return true;
  } catch {
    return false;
  }
}

const TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', gif: 'image/gif', jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml', webp: 'image/webp' };
/** A GIF may move, and a drawing has no pixels. */
const COPIED: ReadonlySet<string> = new Set(['avif', 'jpg', 'png', 'webp']);

function measure(content: Buffer): MediaFile {
  const bytes = content.length;
  try {
    const { width, height, orientation = 1, type: kind = '' } = imageSize(content);
    const type = TYPES[kind];
    const digest = COPIED.has(kind) && !moves(content) ? createHash('sha256').update(made()).update(content).digest('hex').slice(0, 20) : undefined;
    return { bytes, size: orientation >= 5 ? { width: height, height: width } : { width, height }, ...(type !== undefined && { type }), ...(digest !== undefined && { digest }) };
  } catch {
    // A file that is no image after all: it is found missing where an article shows it.
    return { bytes };
  }
}

/** Of WebP, PNG and AVIF there are moving ones, of which a copy would show the first picture only. */
function moves(content: Buffer): boolean {
  const head = content.toString('latin1', 0, 16);
  if (head.endsWith('VP8X')) return ((content[20] ?? 0) & 2) !== 0;
  return head.includes('ftypavis') || (head.startsWith('PNG', 1) && content.subarray(0, content.indexOf('IDAT')).includes('acTL'));
}

let making: string | undefined;

/** All that copies depend on beside the image. */
function made(): string {
  if (making === undefined) {
    const manifest = join(dirname(createRequire(import.meta.url).resolve('sharp')), '..', 'package.json');
    // npm has installed from it.
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    making = `${RECIPE} sharp ${version}`;
  }
  return making;
}
