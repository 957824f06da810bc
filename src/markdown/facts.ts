import type { Root } from 'hast';
import { parseAddress, parseInternal } from './address.ts';
import { positionOf } from './body-run.ts';
import { isNoteLink } from './rehype-addresses.ts';
import { anchorFor } from './rehype-anchors.ts';
import type { BodyImage, BodyLink, BodyProblem } from './rendered-body.ts';
import { elementsOf, textProperty } from './tree.ts';

/** Links that stay inside the site, in the order of the text. `tree` has been through `rehypeAddresses`. */
export function findLinks(tree: Root): readonly BodyLink[] {
  return elementsOf(tree).flatMap((element) => {
    const href = textProperty(element, 'href');
    if (href === undefined || isNoteLink(element)) return [];
    const internal = parseInternal(href);
    const at = positionOf(element);
    if (internal !== undefined) {
      const { path, ...fragment } = internal;
      return [{ target: path, ...fragment, ...at }];
    }
    if (href.startsWith('#')) return [{ target: href, ...at }];
    if (!href.startsWith('/')) return [];
    const address = parseAddress(href, '');
    if (address.kind !== 'site') return [];
    return [{ target: address.path, ...(address.fragment === undefined ? {} : { fragment: address.fragment }), ...at }];
  });
}

/** Every image, also those of other sites. `tree` has been through `rehypeAddresses`. */
export function findImages(tree: Root): readonly BodyImage[] {
  return elementsOf(tree).flatMap((element) => {
    const src = element.tagName === 'img' ? textProperty(element, 'src') : undefined;
    if (src === undefined) return [];
    const caption = textProperty(element, 'title');
    return [
      {
        target: parseInternal(src)?.path ?? src,
        alt: textProperty(element, 'alt') ?? '',
        ...(caption === undefined ? {} : { caption }),
        ...positionOf(element),
      },
    ];
  });
}

/** Ids of the elements of a finished tree. */
export function findAnchors(tree: Root): readonly string[] {
  return elementsOf(tree).flatMap((element) => textProperty(element, 'id') ?? []);
}

/** Links to a place in the same text that is not there. */
export function findLostFragments(links: readonly BodyLink[], anchors: readonly string[]): readonly BodyProblem[] {
  const known = new Set(anchors);
  return links.flatMap(({ target, line, column }) => {
    if (!target.startsWith('#') || known.has(anchorFor(target.slice(1)))) return [];
    const message = `Nothing in this text is called "${target}".`;
    const remedy = 'Use the words of a heading: #the-raid';
    return [{ code: 'unknown-fragment', message, remedy, line, column } as const];
  });
}
