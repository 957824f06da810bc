/** Bodies of an archive, rendered once and then taken from the cache. */
import { join } from 'node:path';
import type { BodyRef } from '../archive/model.ts';
import { words } from '../i18n/words.ts';
import { BodyCache, bodyKey } from '../markdown/body-cache.ts';
import type { BodyFactSheet } from '../markdown/body-cache.ts';
import { renderBody } from '../markdown/render-body.ts';
import { bodyOf } from '../source/front-matter-text.ts';
import { digestOf, readText } from '../source/read-archive.ts';

/** A file was saved between being read and being rendered. */
export class ChangedMeanwhile extends Error {}

/** Rendered bodies, wherever they come from. */
export interface BodyReader {
  facts(body: BodyRef): BodyFactSheet;
  html(body: BodyRef): { readonly html: string; readonly notesHtml: string };
}

export class BodyStore implements BodyReader {
  readonly #root: string;
  readonly #cache: BodyCache;

  /** `root`: the archive's folder; `cacheDir`: a folder of its own. */
  constructor(root: string, cacheDir: string) {
    this.#root = root;
    this.#cache = new BodyCache(join(cacheDir, 'bodies.sqlite'));
  }

  /** `text` saves reading the file again where it is at hand. */
  facts(body: BodyRef, text?: () => string): BodyFactSheet {
    const key = keyOf(body);
    return this.#cache.facts(key) ?? (this.#render(key, body, text?.()), this.#known(this.#cache.facts(key), body));
  }

  html(body: BodyRef): { readonly html: string; readonly notesHtml: string } {
    const key = keyOf(body);
    return this.#cache.html(key) ?? (this.#render(key, body), this.#known(this.#cache.html(key), body));
  }

  /** As it is read: no mark-up, no notes. */
  text(body: BodyRef): string {
    const key = keyOf(body);
    return this.#cache.text(key) ?? (this.#render(key, body), this.#known(this.#cache.text(key), body));
  }

  together<Result>(work: () => Result): Result {
    return this.#cache.together(work);
  }

  close(): void {
    this.#cache.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #render(key: string, body: BodyRef, text = this.#read(body.path)): void {
    if (digestOf(text) !== body.digest) throw new ChangedMeanwhile(`${body.path} changed while it was being read`);
    const { markdown } = words(body.lang);
    this.#cache.set(key, renderBody(text, { dir: dirOf(body.path), lang: body.lang, words: markdown }));
  }

  #read(path: string): string {
    return bodyOf(readText(this.#root, path) ?? '');
  }

  #known<Value>(value: Value | undefined, { path }: BodyRef): Value {
    if (value === undefined) throw new Error(`the body of ${path} was rendered and not kept`);
    return value;
  }
}

/** Changes with anything that the rendered body depends on. */
export function keyOf(body: BodyRef): string {
  return bodyKey({ digest: body.digest, dir: dirOf(body.path), lang: body.lang });
}

function dirOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
