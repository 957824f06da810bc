import { anchorFor } from './rehype-anchors.ts';
import { parseInternal } from './address.ts';
import { formatTag, replaceTags, type Tag } from './html-tags.ts';

export interface ImageAddress {
  readonly src: string;
  /** In CSS pixels, as the file says. */
  readonly width: number;
  readonly height: number;
}

/** What only the whole archive knows. `target` is an archive-relative path, without a fragment. */
export interface BodyAddresses {
  readonly page: (target: string) => string | undefined;
  readonly image: (target: string) => ImageAddress | undefined;
}

/**
 * Puts the addresses of pages and images into cached HTML. A link to something that is not there leaves its words in a
 * `<span>`; a missing image leaves its description.
 */
export function resolveBody(html: string, addresses: BodyAddresses): string {
  if (!html.includes('"dateline:')) return html;
  let isUnlinked = false;
  return replaceTags(html, (tag) => {
    if (tag.name === 'a' && tag.isEnd) {
      const end = isUnlinked ? '</span>' : tag.source;
      isUnlinked = false;
      return end;
    }
    if (tag.name === 'img') return resolveImage(tag, addresses);
    const href = tag.name === 'a' ? resolveHref(tag, addresses) : undefined;
    if (href === undefined) return tag.source;
    isUnlinked = href === null;
    return href === null ? '<span>' : formatTag('a', new Map([...tag.attributes, ['href', href]]));
  });
}

/** `undefined` for a link that needs nothing, `null` for one that leads to no page. */
export function resolveHref(tag: Tag, addresses: Pick<BodyAddresses, 'page'>): string | null | undefined {
  const internal = parseInternal(tag.attributes.get('href') ?? '');
  if (internal === undefined) return undefined;
  const page = addresses.page(internal.path);
  if (page === undefined) return null;
  return internal.fragment === undefined ? page : `${page}#${encodeURIComponent(anchorFor(internal.fragment))}`;
}

/** An image with its true address and size, to be loaded when it comes near. */
export function resolveImage(tag: Tag, addresses: Pick<BodyAddresses, 'image'>): string {
  const internal = parseInternal(tag.attributes.get('src') ?? '');
  if (internal === undefined) return tag.source;
  const image = addresses.image(internal.path);
  if (image === undefined) {
    return `${formatTag('span', [])}${escapeText(tag.attributes.get('alt') ?? '')}</span>`;
  }
  const { src, width, height } = image;
  const size: [string, string][] = [['width', String(width)], ['height', String(height)]];
  return formatTag('img', new Map([...tag.attributes, ['src', src], ...size, ['loading', 'lazy'], ['decoding', 'async']]));
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
