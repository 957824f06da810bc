/** Bodies of an archive, rendered once and then taken from the cache. */
import type { BodyRef } from '../archive/model.ts';
import { words } from '../i18n/words.ts';
import { factsOf } from '../markdown/body-cache.ts';
import type { BodyCache, BodyFactSheet } from '../markdown/body-cache.ts';
import { renderBody } from '../markdown/render-body.ts';
import { bodyOf } from '../source/front-matter-text.ts';
import type { BodyHtml, RenderedBody } from '../markdown/rendered-body.ts';
import { digestOf, readText } from '../source/read-archive.ts';
import { dirOf, keyOf, openCache } from './kept-bodies.ts';
import type { BodyTexts } from './kept-bodies.ts';

/** By the key of the body. */
export type KnownFacts = ReadonlyMap<string, BodyFactSheet>;

/** A file was saved between being read and being rendered. */
export class ChangedMeanwhile extends Error {}

/** Rendered bodies, wherever they come from. */
export interface BodyReader extends BodyTexts {
  facts(body: BodyRef): BodyFactSheet;
}

export class BodyStore implements BodyReader {
  readonly #root: string;
  readonly #cache: BodyCache;
  readonly #brought = new Map<string, BodyFactSheet>();

  /** `root`: the archive's folder; `cacheDir`: a folder of its own. */
  constructor(root: string, cacheDir: string) {
    this.#root = root;
    this.#cache = openCache(cacheDir);
  }

  /** `text` saves reading the file again where it is at hand. */
  facts(body: BodyRef, text?: () => string): BodyFactSheet {
    const key = keyOf(body);
    const brought = this.#brought.get(key);
    // Nobody asks for them twice.
    this.#brought.delete(key);
    return brought ?? this.#cache.facts(key) ?? factsOf(this.#render(key, body, text?.()));
  }

  html(body: BodyRef): BodyHtml {
    const key = keyOf(body);
    return this.#cache.html(key) ?? this.#render(key, body);
  }

  /** As it is read: no mark-up, no notes. */
  text(body: BodyRef): string {
    const key = keyOf(body);
    return this.#cache.text(key) ?? this.#render(key, body).text;
  }

  /** Facts of bodies that another thread has rendered and kept, which need not be looked up. */
  know(facts: KnownFacts): void {
    for (const [key, known] of facts) this.#brought.set(key, known);
  }

  /** From here on, other threads and processes find what this one has rendered. */
  save(): void {
    this.#cache.save();
  }

  close(): void {
    this.#cache.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #render(key: string, body: BodyRef, text = this.#read(body.path)): RenderedBody {
    if (digestOf(text) !== body.digest) throw new ChangedMeanwhile(`${body.path} changed while it was being read`);
    const { markdown } = words(body.lang);
    const rendered = renderBody(text, { dir: dirOf(body.path), lang: body.lang, words: markdown });
    this.#cache.set(key, rendered);
    return rendered;
  }

  #read(path: string): string {
    return bodyOf(readText(this.#root, path) ?? '');
  }
}
