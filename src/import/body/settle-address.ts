/** What becomes of an address that was written for another site. */
import { posix } from 'node:path';
import { parseAddress } from '../../markdown/address.ts';
import type { ArticleFinder } from '../catalogue.ts';

export interface AddressContext {
  /** Path of the article's file in the archive. */
  readonly path: string;
  /** Where the article stood on the web. */
  readonly sourceUrl?: string;
  readonly articles: ArticleFinder;
  /** Path in the archive of a file that came with the export, by its old address. */
  readonly media?: (address: string) => string | undefined;
  /** Of such a file: whether it can be shown. */
  readonly isPicture?: (path: string) => boolean;
}

export type SettledAddress =
  /** As written: whole already, or a place in the same text. */
  | { readonly kind: 'kept' }
  /** `article`: leads to another article of the archive; `file`: to an image or the like. `completed`: was relative. `mended`: was misspelt. */
  | { readonly kind: 'article' | 'file' | 'completed' | 'mended'; readonly address: string }
  /** Leads nowhere; the link's words stay. */
  | { readonly kind: 'lost'; readonly why: string };

export function settleLink(written: string, context: AddressContext): SettledAddress {
  const address = written.trim();
  if (isMissing(address)) return lost('it has no address');
  if (address.startsWith('#')) return isGood(address) ? { kind: 'kept' } : lost('it is no address');
  const fixed = /^www\.[^/\s]+\.[^/\s]+/i.test(address) ? `http://${address}` : /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address) ? `mailto:${address}` : undefined;
  if (fixed !== undefined) return { kind: 'mended', address: fixed };
  const file = context.media?.(address);
  if (file !== undefined) return toFile(file, context);
  if (hasScheme(address)) return toOwnArticle(address, context) ?? settleWhole(address);
  return findByName(address, context) ?? (isMarkdownFile(address) ? lost('it led to a file of the old system that is not in this import') : complete(address, context, true));
}

export function settleImage(written: string, context: AddressContext): SettledAddress {
  const address = written.trim();
  if (isMissing(address) || address.startsWith('#')) return lost('it has no address');
  const file = context.media?.(address);
  if (file !== undefined) return context.isPicture?.(file) === false ? lost('its file is no picture that can be read') : toFile(file, context);
  return hasScheme(address) ? settleWhole(address) : complete(address, context, false);
}

/** Where the address was forgotten, `("Title")` is read as one. */
function isMissing(address: string): boolean {
  return address === '' || /^["'“]/.test(address);
}

function lost(why: string): SettledAddress {
  return { kind: 'lost', why };
}

function hasScheme(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(address);
}

/** Whether a page can hold it, both as it is and as Markdown encodes it. An unsafe one is reported by its own name. */
function isGood(address: string): boolean {
  return [address, address.replace(/[\\[\]^`{|}]/g, encodeURIComponent)].every((form) => {
    const parsed = parseAddress(form, '');
    return parsed.kind !== 'refused' || parsed.why === 'unsafe';
  });
}

/** An address that a page can't hold is mended where only its percent signs are wrong. */
function settleWhole(address: string): SettledAddress {
  if (isGood(address)) return { kind: 'kept' };
  const mended = URL.parse(address)?.href.replace(/%(?![\da-f]{2})/gi, '%25');
  if (mended !== undefined && isGood(mended)) return { kind: 'mended', address: mended };
  const escaped = mended?.replace(/#(.*)$/s, (_, fragment: string) => `#${fragment.replaceAll('%', '%25')}`);
  return escaped !== undefined && isGood(escaped) ? { kind: 'mended', address: escaped } : lost('it is no address');
}

function isMarkdownFile(address: string): boolean {
  return /\.(?:md|markdown)(?:[?#]|$)/i.test(address);
}

/** Hugo and Jekyll let writers link to files: `2014-07-29-open-source-team.md`. */
function findByName(address: string, context: AddressContext): SettledAddress | undefined {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const name = decoded(path.split('/').findLast((step) => step !== '') ?? '').replace(/\.(?:md|markdown|html?)$/i, '');
  if (!isMarkdownFile(path) && !/^\d{4}-\d{2}-\d{2}-/.test(name)) return undefined;
  const file = context.articles.byName(name);
  return file === undefined ? undefined : toArticle(file, fragment, context);
}

/** A link with the whole address of an article that came along. */
function toOwnArticle(address: string, context: AddressContext): SettledAddress | undefined {
  const file = context.articles.byUrl(address);
  return file === undefined ? undefined : toArticle(file, URL.parse(address)?.hash ?? '', context);
}

function toFile(file: string, { path }: AddressContext): SettledAddress {
  return { kind: 'file', address: encodeURI(posix.relative(posix.dirname(path), file)) };
}

function toArticle(file: string, fragment: string, { path }: AddressContext): SettledAddress {
  const address = encodeURI(posix.relative(posix.dirname(path), file));
  return { kind: 'article', address: fragment.length > 1 && isGood(fragment) ? address + fragment : address };
}

function complete(address: string, context: AddressContext, isLink: boolean): SettledAddress {
  if (context.sourceUrl === undefined && !address.startsWith('//')) return lost('nothing says what it is relative to');
  const whole = URL.parse(address, context.sourceUrl ?? 'https://localhost/');
  if (whole === null || !/^https?:$/.test(whole.protocol)) return lost('it is no address');
  const file = isLink ? context.articles.byUrl(whole.href) : undefined;
  if (file !== undefined) return toArticle(file, whole.hash, context);
  const settled = settleWhole(whole.href);
  return settled.kind === 'kept' ? { kind: 'completed', address: whole.href } : settled;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}
