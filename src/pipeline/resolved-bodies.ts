/** Rendered texts for pages and feeds, with the addresses of a plan put in. */
import type { BodyRef } from '../archive/model.ts';
import { bodyToFeedHtml } from '../markdown/feed-html.ts';
import type { BodyHtml } from '../markdown/rendered-body.ts';
import { resolveBody } from '../markdown/resolve-body.ts';
import type { ImageAddress } from '../markdown/resolve-body.ts';
import type { ImageRef } from '../plan/models.ts';
import type { Bodies } from '../plan/page-spec.ts';
import { absoluteUrl, hrefOf } from '../plan/routes.ts';
import type { SitePath } from '../plan/routes.ts';
import type { BodyTexts } from './kept-bodies.ts';

type Links = Readonly<Record<string, SitePath>>;
type Images = Readonly<Record<string, ImageRef>>;

/** A body as HTML for its page. Empty for a text that is not published. */
export function pageBody(bodies: BodyTexts, body: BodyRef, links: Links, images: Images): BodyHtml {
  if (body.digest === '') return { html: '', notesHtml: '' };
  const { html, notesHtml } = bodies.html(body);
  const resolve = { ...resolver(links, images, hrefOf), image: (target: string) => pictureOf(images[target]) };
  return { html: resolveBody(html, resolve), notesHtml: resolveBody(notesHtml, resolve) };
}

/** Bodies for feeds; addresses are absolute. */
export function feedBodies(bodies: BodyTexts, origin: string): Bodies {
  return {
    feedHtml(body, page, links, images) {
      const { html, notesHtml } = bodies.html(body);
      const site = (path: string): string => absoluteUrl(origin, path);
      return bodyToFeedHtml(html, notesHtml, { ...resolver(links, images, site), self: site(page), site });
    },
  };
}

function resolver(links: Links, images: Images, address: (path: string) => string) {
  return {
    page: (target: string): string | undefined => {
      const path = links[target];
      return path === undefined ? undefined : address(path);
    },
    image: (target: string): ImageAddress | undefined => {
      const image = images[target];
      return image && { src: address(image.src), width: image.width, height: image.height };
    },
  };
}

/** Feeds have the original alone: some readers show nothing else. */
function pictureOf(image: ImageRef | undefined): ImageAddress | undefined {
  const copies = image?.copies?.map(({ src, width }) => ({ src: hrefOf(src), width }));
  return image && { src: hrefOf(image.src), width: image.width, height: image.height, ...(copies && { copies }) };
}
