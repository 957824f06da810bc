import { anchorFor } from './rehype-anchors.ts';
import { parseInternal } from './address.ts';
import { escapeText, formatTag, LINK_OR_IMAGE, replaceTags, type Tag } from './html-tags.ts';

export interface ImageAddress {
  readonly src: string;
  /** In CSS pixels, as the file says. */
  readonly width: number;
  readonly height: number;
  /** The same in WebP and smaller, from the narrowest on. */
  readonly copies?: readonly { readonly src: string; readonly width: number }[];
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
  let isLead = beginsWithImage(html);
  let inLink = false;
  return replaceTags(html, LINK_OR_IMAGE, (tag) => {
    if (tag.name === 'a') inLink = !tag.isEnd;
    if (tag.isEnd) {
      const end = isUnlinked ? '</span>' : tag.source;
      isUnlinked = false;
      return end;
    }
    if (tag.name === 'img') {
      const image = resolveImage(tag, addresses, { isLead, inLink });
      isLead = false;
      return image;
    }
    const href = tag.source.includes('"dateline:') ? resolveHref(tag, addresses) : undefined;
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

/** What a column of text leaves an image: its measure, or a phone's width without the margins. */
const SIZES = '(min-width: 40rem) 35rem, calc(100vw - 2.25rem)';

/** Whether no word comes before the first image. */
function beginsWithImage(html: string): boolean {
  const start = html.indexOf('<img ');
  return start !== -1 && !/>\s*[^\s<]/.test(html.slice(0, start));
}

interface ImagePlace {
  /** The text begins with it: it is loaded at once, and not when it comes near. */
  readonly isLead?: boolean;
  readonly inLink?: boolean;
}

/** An image with its true address and size, and its copies. Where these show less than the original does, it is a link to that. */
export function resolveImage(tag: Tag, addresses: Pick<BodyAddresses, 'image'>, { isLead = false, inLink = false }: ImagePlace = {}): string {
  const internal = parseInternal(tag.attributes.get('src') ?? '');
  if (internal === undefined) return tag.source;
  const image = addresses.image(internal.path);
  if (image === undefined) {
    return `${formatTag('span', [])}${escapeText(tag.attributes.get('alt') ?? '')}</span>`;
  }
  const { src, width, height, copies } = image;
  const size: [string, string][] = [['width', String(width)], ['height', String(height)]];
  const when: [string, string][] = isLead ? [['fetchpriority', 'high']] : [['loading', 'lazy'], ['decoding', 'async']];
  const img = formatTag('img', new Map([...tag.attributes, ['src', src], ...size, ...when]));
  if (copies === undefined) return img;
  const srcset = copies.map((copy) => `${copy.src} ${copy.width}w`).join(', ');
  const picture = `<picture>${formatTag('source', [['type', 'image/webp'], ['srcset', srcset], ['sizes', SIZES]])}${img}</picture>`;
  const isWhole = width === copies.at(-1)?.width;
  // Its description is the link's name.
  return isWhole || inLink || (tag.attributes.get('alt') ?? '') === '' ? picture : `${formatTag('a', [['class', 'original'], ['href', src]])}${picture}</a>`;
}
