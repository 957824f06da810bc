/**
 * A client that collects a whole feed: the document it subscribes to, and all that `prev-archive` (RFC 5005), or in
 * JSON Feed `next_url`, leads on to.
 */
import { itemsOf, linkOf } from './feeds.ts';
import type { ReadItem, Texts } from './feeds.ts';

export interface Collected {
  /** Paths in the order in which they were read. */
  readonly documents: readonly string[];
  /** All of them, also one that came twice. */
  readonly items: readonly ReadItem[];
}

export function collect(texts: Texts, start: string): Collected {
  const documents: string[] = [];
  const items: ReadItem[] = [];
  for (let path: string | undefined = start; path !== undefined; path = olderThan(path, texts)) {
    if (documents.includes(path)) throw new Error(`${path} leads back to itself`);
    const text = texts.get(path);
    if (text === undefined) throw new Error(`there is no ${path}`);
    documents.push(path);
    items.push(...itemsOf(path, text));
  }
  return { documents, items };
}

function olderThan(path: string, texts: Texts): string | undefined {
  const text = texts.get(path) ?? '';
  const address = path.endsWith('.json') ? (JSON.parse(text) as { next_url?: string }).next_url : linkOf(text, 'prev-archive');
  return address === undefined ? undefined : new URL(address).pathname;
}
