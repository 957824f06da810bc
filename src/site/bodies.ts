/** The archive's rendered texts, as its pages show them. */
import type { BodyRef } from '../archive/model.ts';
import { BodyStore } from '../pipeline/body-store.ts';
import type { BodyReader } from '../pipeline/body-store.ts';
import { pageBody } from '../pipeline/resolved-bodies.ts';
import type { ImageRef } from '../plan/models.ts';
import type { SitePath } from '../plan/routes.ts';
import { handedOver } from './handover.ts';

let own: BodyStore | undefined;

export function bodies(): BodyReader {
  return handedOver()?.bodies ?? (own ??= new BodyStore(import.meta.env.DATELINE_ARCHIVE, import.meta.env.DATELINE_CACHE));
}

/** A body as HTML for its page. */
export function bodyOf(body: BodyRef, links: Readonly<Record<string, SitePath>>, images: Readonly<Record<string, ImageRef>>) {
  return pageBody(bodies(), body, links, images);
}
