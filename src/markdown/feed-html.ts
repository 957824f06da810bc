import { ANY_TAG, formatTag, replaceTags, type Tag } from './html-tags.ts';
import { resolveHref, resolveImage, type BodyAddresses } from './resolve-body.ts';

/** Where things are for somebody who reads elsewhere: every address is absolute. */
export interface FeedAddresses extends BodyAddresses {
  /** The article's own page. */
  readonly self: string;
  /** Makes a site path (`/places/camp-ashraf/`) absolute. */
  readonly site: (path: string) => string;
}

const dropped = new Set(['id', 'class', 'role', 'tabindex', 'aria-label']);

/**
 * The whole text for a feed: no ids, no links to paragraphs, absolute addresses, the notes at the end. Give it the cached
 * HTML, not what `resolveBody` made of it.
 */
export function bodyToFeedHtml(html: string, notesHtml: string, addresses: FeedAddresses): string {
  const body = toFeed(html, addresses);
  return notesHtml === '' ? body : `${body}\n<hr>\n${toFeed(notesHtml, addresses)}`;
}

function toFeed(html: string, addresses: FeedAddresses): string {
  /** How to end the link that is open: links do not nest. */
  let end = '</a>';
  return replaceTags(html.replace(paragraphLink, '').replace(backLink, ''), ANY_TAG, (tag) => {
    if (tag.name === 'img') return resolveImage(tag, addresses);
    if (tag.name !== 'a') return tag.isEnd || tag.attributes.size === 0 ? tag.source : formatTag(tag.name, kept(tag));
    if (tag.isEnd) return end;
    const [start, itsEnd] = feedLink(tag, addresses);
    end = itsEnd;
    return start;
  });
}

const paragraphLink = /<a class="para"(?: [a-z-]+="[^"]*")*><\/a>/g;
const backLink = / ?<a class="note-back"(?: [a-z-]+="[^"]*")*>↑<\/a>/g;

function feedLink(tag: Tag, addresses: FeedAddresses): readonly [start: string, end: string] {
  if (tag.attributes.get('class') === 'note-ref') return ['<sup>[', ']</sup>'];
  const href = absoluteHref(tag, addresses);
  return href === null ? ['<span>', '</span>'] : [formatTag('a', new Map([...kept(tag), ['href', href]])), '</a>'];
}

function absoluteHref(tag: Tag, addresses: FeedAddresses): string | null {
  const resolved = resolveHref(tag, addresses);
  if (resolved !== undefined) return resolved;
  const href = tag.attributes.get('href') ?? '';
  if (href.startsWith('#')) return addresses.self + href;
  return href.startsWith('/') ? addresses.site(href) : href;
}

function kept(tag: Tag): readonly (readonly [string, string])[] {
  return [...tag.attributes].filter(([name]) => !dropped.has(name));
}
