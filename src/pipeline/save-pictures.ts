/**
 * Smaller copies of images, made once: each lies in the cache under its name in the site, which says of what it was made
 * and how. libwebp gives the same bytes for the same picture, on however many threads.
 */
import { availableParallelism } from 'node:os';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileSpec, PictureSpec } from '../plan/page-spec.ts';
import { placeFile } from './place-file.ts';
import type { Placed } from './place-file.ts';

/** A part of each copy's name, so that another way to make them makes others. */
export const RECIPE = 'webp 75';
const QUALITY = 75;

export interface PicturesSource {
  readonly files: readonly FileSpec[];
  /** The archive's folder. */
  readonly root: string;
  readonly cacheDir: string;
}

export interface PicturesTarget {
  readonly staging: string;
  /** Where the last site is, of which copies may stay; undefined where all are to be made. */
  readonly out?: string;
  readonly progress?: (done: number, total: number) => void;
}

export interface SavedPictures extends Placed {
  readonly made: number;
  /** Images that can't be decoded, and why. Their copies are the originals, and no worse. */
  readonly broken: readonly { readonly file: string; readonly reason: string }[];
}

/** Makes what is in neither the cache nor the last site, and adds what the last site lacks to the one that is being made. */
export async function savePictures({ files, root, cacheDir }: PicturesSource, { staging, out, progress }: PicturesTarget): Promise<SavedPictures> {
  const specs = files.filter((file) => 'picture' in file);
  const folder = join(cacheDir, 'pictures');
  const [published, due] = [[] as string[], [] as PictureSpec[]];
  for (const spec of specs) {
    if (out !== undefined && existsSync(join(out, spec.path))) published.push(spec.path.slice(1));
    else due.push(spec);
  }
  forget(folder, new Set(specs.map(({ path }) => basename(path))));
  const broken = new Map<string, string>();
  const missing = due.filter(({ path }) => !existsSync(join(folder, basename(path))));
  if (missing.length > 0) {
    mkdirSync(folder, { recursive: true });
    for await (const [done, trouble] of makeAll(missing, root, folder)) {
      progress?.(done, missing.length);
      if (trouble !== undefined) broken.set(trouble.file, trouble.reason);
    }
  }
  for (const { path, picture } of due) placeFile(join(broken.has(picture) ? join(root, picture) : join(folder, basename(path))), join(staging, path), { mayLink: !broken.has(picture) });
  return { published, placed: due.map(({ path }) => path.slice(1)), made: missing.length, broken: [...broken].map(([file, reason]) => ({ file, reason })) };
}

type Trouble = { readonly file: string; readonly reason: string } | undefined;

/** As many at once as there are processors; each yields how many are done. */
async function* makeAll(specs: readonly PictureSpec[], root: string, folder: string): AsyncGenerator<readonly [number, Trouble]> {
  const { default: sharp } = await import('sharp');
  const waiting = [...specs];
  const running = new Set<Promise<() => Trouble>>();
  let done = 0;
  while (waiting.length > 0 || running.size > 0) {
    while (running.size < availableParallelism() && waiting.length > 0) {
      const spec = waiting.shift();
      if (spec === undefined) break;
      const making: Promise<() => Trouble> = make(spec).then((trouble) => () => { running.delete(making); return trouble; });
      running.add(making);
    }
    const finish = await Promise.race(running);
    const trouble = finish();
    done += 1;
    yield [done, trouble];
  }

  async function make({ path, picture, width }: PictureSpec): Promise<Trouble> {
    const target = join(folder, basename(path));
    try {
      const original = readFileSync(join(root, picture));
      const encode = (lossless: boolean): Promise<Buffer> => sharp(original, { failOn: 'none' }).autoOrient().resize({ width }).webp(lossless ? { lossless } : { quality: QUALITY }).toBuffer();
      const [first, ...others] = await Promise.all(isDrawing(original) ? [encode(false), encode(true)] : [encode(false)]);
      const smallest = others.reduce((best, other) => (other.length < best.length ? other : best), first);
      writeFileSync(`${target}.${process.pid}`, smallest);
      renameSync(`${target}.${process.pid}`, target);
      return undefined;
    } catch (error) {
      return { file: picture, reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
    }
  }
}

/** PNG is for lines and letters, which are often smaller without loss, too. */
function isDrawing(content: Buffer): boolean {
  return content.subarray(1, 4).toString('latin1') === 'PNG';
}

/** Copies of images that are gone or were changed. */
function forget(folder: string, kept: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name));
}
