/** What is to be known of the files beside the texts, without looking at one twice. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { imageSize } from 'image-size';
import { z } from 'zod';
import type { MediaFile } from '../plan/build-plan.ts';
import { RECIPE } from './save-pictures.ts';

interface Places {
  /** The archive's folder. */
  readonly root: string;
  readonly cacheDir: string;
}

const FILE = 'media.json';
/** A file that changed so shortly before the list was written may have changed again since. Milliseconds. */
const DOUBT = 2000;

const facts = z.object({
  bytes: z.number(),
  size: z.object({ width: z.number(), height: z.number() }).exactOptional(),
  type: z.string().exactOptional(),
  digest: z.string().exactOptional(),
});
/** Of each image: its length and its times, which change when it does, and what was seen then. */
const list = z.object({ made: z.string(), images: z.record(z.string(), z.tuple([z.string(), facts])) });

/** Length of each file; pixels, media type and digest of each image. */
export function measureMedia({ root, cacheDir }: Places, paths: readonly string[]): Map<string, MediaFile> {
  const isImage = (path: string): boolean => /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(path);
  const known = paths.some(isImage) ? readList(cacheDir) : new Map<string, readonly [string, MediaFile]>();
  const seen = new Map<string, readonly [string, MediaFile]>();
  const media = new Map(paths.map((path): [string, MediaFile] => {
    const { size: bytes, mtimeMs, ctimeMs } = statSync(join(root, path));
    if (!isImage(path)) return [path, { bytes }];
    const state = `${bytes} ${mtimeMs} ${ctimeMs}`;
    const before = known.get(path);
    const measured = before?.[0] === state ? before[1] : measure(readFileSync(join(root, path)));
    seen.set(path, [state, measured]);
    return [path, measured];
  }));
  if ([...seen].some(([path, [state]]) => known.get(path)?.[0] !== state)) writeList(cacheDir, seen);
  return media;
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

function readList(cacheDir: string): ReadonlyMap<string, readonly [string, MediaFile]> {
  const file = join(cacheDir, FILE);
  if (!existsSync(file)) return new Map();
  const written = statSync(file).mtimeMs;
  const read = list.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success || read.data.made !== made()) return new Map();
  return new Map(Object.entries(read.data.images).filter(([, [state]]) => Number(state.split(' ')[2]) < written - DOUBT));
}

function writeList(cacheDir: string, images: ReadonlyMap<string, readonly [string, MediaFile]>): void {
  mkdirSync(cacheDir, { recursive: true });
  const file = join(cacheDir, FILE);
  writeFileSync(`${file}.${process.pid}`, JSON.stringify({ made: made(), images: Object.fromEntries(images) }));
  renameSync(`${file}.${process.pid}`, file);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
