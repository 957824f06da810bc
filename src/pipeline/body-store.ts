/** Bodies of an archive, rendered once and then taken from the cache. */
import { join } from 'node:path';
import type { BodyRef } from '../archive/model.ts';
import { words } from '../i18n/words.ts';
import { BodyCache, bodyKey } from '../markdown/body-cache.ts';
import type { BodyFactSheet } from '../markdown/body-cache.ts';
import { renderBody } from '../markdown/render-body.ts';
import { readText } from '../source/read-archive.ts';
import { splitFile } from '../source/front-matter-text.ts';

export type BodySource = Omit<BodyRef, 'words'>;

/** Rendered bodies, wherever they come from. */
export interface BodyReader {
  facts(body: BodySource): BodyFactSheet;
  html(body: BodySource): { readonly html: string; readonly notesHtml: string };
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
  facts(body: BodySource, text?: string): BodyFactSheet {
    const key = keyOf(body);
    return this.#cache.facts(key) ?? (this.#render(key, body, text), this.#known(this.#cache.facts(key), body));
  }

  html(body: BodySource): { readonly html: string; readonly notesHtml: string } {
    const key = keyOf(body);
    return this.#cache.html(key) ?? (this.#render(key, body), this.#known(this.#cache.html(key), body));
  }

  /** As it is read: no mark-up, no notes. */
  text(body: BodySource): string {
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

  #render(key: string, body: BodySource, text = this.#read(body.path)): void {
    const { markdown } = words(body.lang);
    this.#cache.set(key, renderBody(text, { dir: dirOf(body.path), lang: body.lang, words: markdown }));
  }

  #read(path: string): string {
    const text = readText(this.#root, path);
    const split = text === undefined ? undefined : splitFile(text);
    if (split === undefined || !('data' in split)) throw new Error(`${path} changed while it was being built`);
    return split.body;
  }

  #known<Value>(value: Value | undefined, { path }: BodySource): Value {
    if (value === undefined) throw new Error(`the body of ${path} was rendered and not kept`);
    return value;
  }
}

/** Changes with anything that the rendered body depends on. */
export function keyOf(body: BodySource): string {
  return bodyKey({ digest: body.digest, dir: dirOf(body.path), lang: body.lang });
}

function dirOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
