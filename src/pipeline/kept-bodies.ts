/** Bodies that have been rendered, for whoever only shows them: without all that rendering needs. */
import { join } from 'node:path';
import type { BodyRef } from '../archive/model.ts';
import { BodyCache, bodyKey } from '../markdown/body-cache.ts';
import type { BodyHtml } from '../markdown/rendered-body.ts';

/** A body's HTML, wherever it comes from. */
export interface BodyTexts {
  html(body: BodyRef): BodyHtml;
}

export class KeptBodies implements BodyTexts {
  readonly #cache: BodyCache;

  /** `cacheDir`: as for `BodyStore`. */
  constructor(cacheDir: string) {
    this.#cache = openCache(cacheDir);
  }

  /** Throws for one that no `BodyStore` has rendered and saved. */
  html(body: BodyRef): BodyHtml {
    const html = this.#cache.html(keyOf(body));
    if (html === undefined) throw new Error(`the rendered text of ${body.path} is gone`);
    return html;
  }

  close(): void {
    this.#cache.close();
  }
}

export function openCache(cacheDir: string): BodyCache {
  return new BodyCache(join(cacheDir, 'bodies.sqlite'));
}

/** Changes with anything that the rendered body depends on. */
export function keyOf(body: BodyRef): string {
  return bodyKey({ digest: body.digest, dir: dirOf(body.path), lang: body.lang });
}

export function dirOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
