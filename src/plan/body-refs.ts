import type { BodyRef } from '../archive/model.ts';
import type { TextContext } from './links.ts';
import type { ImageRef } from './models.ts';
import type { SitePath } from './routes.ts';

/** Where the links of a body lead and which files its images are; what leads nowhere is left out, and is a finding. */
export function bodyRefs(body: BodyRef | undefined, { bodies, pageOf, images }: TextContext): { bodyLinks: Record<string, SitePath>; bodyImages: Record<string, ImageRef> } {
  const bodyLinks: Record<string, SitePath> = {};
  const bodyImages: Record<string, ImageRef> = {};
  if (body !== undefined && body.digest !== '') {
    const facts = bodies.facts(body);
    for (const target of facts.links) {
      const [file = ''] = target.includes('#') ? target.split('#') : [target];
      const path = pageOf.get(file);
      if (path !== undefined) bodyLinks[file] = path;
    }
    for (const target of facts.images) {
      const image = images.get(target);
      if (image !== undefined) bodyImages[target] = image;
    }
  }
  return { bodyLinks, bodyImages };
}
