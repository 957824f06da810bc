/** What a page costs a reader, over the wire. */
import { gzipSync } from 'node:zlib';
import { linksOf } from './built-site.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** Kilobytes over the wire. With gzip at its default, which every host has: Brotli takes a tenth less. */
export function weigh(text: string): number {
  return gzipSync(text).length / 1000;
}

/** Kilobytes of the page and its style sheets, without fonts and pictures. */
export function weightOf(page: BuiltPage, site: Pick<BuiltSite, 'read'>): number {
  return [page.html, ...linksOf(page, 'stylesheet').map(site.read)].reduce((sum, text) => sum + weigh(text), 0);
}
