/** Players, posts of other sites and lazily loaded pictures → plain links and images. */
import type { Element, ElementContent, Root } from 'hast';
import { quote } from '../body/body-remarks.ts';
import type { Remark } from '../imported-item.ts';
import { element, elementsIn, isElement, property, replaceEach, text, textIn } from './html-tree.ts';

const PLAYERS = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'amp-youtube', 'amp-iframe']);
/** Attributes in which scripts that load pictures late keep the address. */
const LATE = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile', 'dataLazy', 'dataFullUrl'];
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:\?|$)/i;

export function settleEmbeds(root: Root): Remark[] {
  const remarks: Remark[] = [];
  replaceEach(root, (found, above) => {
    if (found.tagName === 'img' || found.tagName === 'amp-img') return settleImage(found);
    if (found.tagName === 'picture') return found.children.filter((child) => isElement(child, 'img'));
    if (found.tagName === 'a') return settleLink(found);
    if (PLAYERS.has(found.tagName)) return settlePlayer(found, above, remarks);
    return undefined;
  });
  return remarks;
}

/** A picture of one pixel counts visitors. */
function settleImage(image: Element): readonly ElementContent[] {
  const src = addressOf(image);
  const isCounter = ['width', 'height'].every((name) => Number(property(image, name)) === 1) || /\b(?:pixel\.wp\.com|stats\.wordpress\.com|feeds\.feedburner\.com\/~r|feedads\.g\.doubleclick|s\.w\.org\/images\/core\/emoji)\b/.test(src ?? '');
  if (src === undefined || isCounter) return isCounter && property(image, 'alt') !== undefined && /emoji/.test(src ?? '') ? [text(property(image, 'alt') ?? '')] : [];
  const title = property(image, 'title');
  return [element('img', { src, alt: property(image, 'alt') ?? '', ...(title !== undefined && { title }) }, [])];
}

function addressOf(image: Element): string | undefined {
  const src = property(image, 'src')?.trim();
  const late = LATE.map((name) => property(image, name)?.trim()).find((value) => value !== undefined && value !== '');
  if (src !== undefined && src !== '' && !src.startsWith('data:')) return late !== undefined && /(?:placeholder|blank|spacer|loading|grey|lazy)[^/]*$/i.test(src) ? late : src;
  const [first = ''] = (property(image, 'srcSet') ?? property(image, 'dataSrcset') ?? '').trim().split(/[\s,]/, 1);
  return late ?? (first === '' ? (src?.startsWith('data:') === true ? src : undefined) : first);
}

/** A picture that links to a larger copy of itself is only a picture. */
function settleLink(link: Element): readonly ElementContent[] | undefined {
  const image = link.children.find((child): child is Element => isElement(child, 'img'));
  const isPicture = image !== undefined && PICTURE.test(property(link, 'href') ?? '') && textIn(link).trim() === '';
  return isPicture ? link.children : undefined;
}

function settlePlayer(player: Element, above: Element | Root, remarks: Remark[]): readonly ElementContent[] {
  const inside = elementsIn(player);
  const parameter = inside.find((part) => isElement(part, 'param') && /^(?:movie|src|url)$/i.test(property(part, 'name') ?? ''));
  const candidates = [player, ...inside].flatMap((part) => [property(part, 'src'), property(part, 'dataSrc'), part.tagName === 'object' ? property(part, 'data') : undefined]);
  const src = [...candidates, parameter === undefined ? undefined : property(parameter, 'value')].find((value) => value !== undefined && value.trim() !== '' && value !== 'about:blank')?.trim();
  if (src === undefined) return [];
  const address = watchAddress(src.startsWith('//') ? `https:${src}` : src);
  remarks.push({ code: 'embedded', message: `${quote(`<${player.tagName} src="${src}">`)} became a link.` });
  const link = element('a', { href: address }, [text(property(player, 'title')?.trim() || address)]);
  return [above.type === 'root' || ['div', 'figure', 'section', 'article', 'blockquote'].includes(above.tagName) ? element('p', {}, [link]) : link];
}

/** The page of a film, where the address of its player tells it. */
export function watchAddress(src: string): string {
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,20})/.exec(src)?.[1];
  if (youtube !== undefined && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(src)?.[1];
  return vimeo === undefined ? src : `https://vimeo.com/${vimeo}`;
}

const ADDRESS = /https?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]']/g;

/** An address that is only written becomes a link. */
export function linkAddresses(parent: Root | Element): void {
  const children = parent.children.flatMap((child): ElementContent[] => {
    if (isElement(child)) {
      if (!['a', 'code', 'pre', 'kbd', 'samp'].includes(child.tagName)) linkAddresses(child);
      return [child];
    }
    if (child.type !== 'text' || !child.value.includes('://')) return [child as ElementContent];
    const pieces: ElementContent[] = [];
    let at = 0;
    for (const match of child.value.matchAll(ADDRESS)) {
      if (URL.parse(match[0]) === null) continue;
      if (match.index > at) pieces.push(text(child.value.slice(at, match.index)));
      pieces.push(element('a', { href: match[0] }, [text(match[0])]));
      at = match.index + match[0].length;
    }
    return at < child.value.length ? [...pieces, text(child.value.slice(at))] : pieces;
  });
  parent.children = children;
}
