/** The archive's rendered texts, as its pages show them. */
import type { BodyRef } from '../archive/model.ts';
import type { BodyTexts } from '../pipeline/kept-bodies.ts';
import { pageBody } from '../pipeline/resolved-bodies.ts';
import type { ImageRef } from '../plan/models.ts';
import type { SitePath } from '../plan/routes.ts';
import { handedOver } from './handover.ts';

export function bodies(): BodyTexts {
  const { bodies: handed } = handedOver();
  if (handed === undefined) throw new Error('no rendered texts were handed over');
  return handed;
}

/** A body as HTML for its page. */
export function bodyOf(body: BodyRef, links: Readonly<Record<string, SitePath>>, images: Readonly<Record<string, ImageRef>>) {
  return pageBody(bodies(), body, links, images);
}
