import type { BodyRef } from '../archive/model.ts';
import type { BodyFacts, TextContext } from './links.ts';
import type { ImageRef } from './models.ts';
import type { SitePath } from './routes.ts';

/** Where the links of a body lead and which files its images are; what leads nowhere is left out, and is a finding. */
export function bodyRefs(body: BodyRef | undefined, { bodies, pageOf, images }: TextContext): { bodyLinks: Record<string, SitePath>; bodyImages: Record<string, ImageRef> } {
  if (body === undefined || body.digest === '') return { bodyLinks: {}, bodyImages: {} };
  const { links, images: shown } = refsIn(bodies.facts(body), { pageOf, images });
  return { bodyLinks: Object.fromEntries(links), bodyImages: Object.fromEntries(shown) };
}

/** The same, each as often as it is in the text. */
export function refsIn(facts: ReturnType<BodyFacts['facts']>, { pageOf, images }: Pick<TextContext, 'pageOf' | 'images'>): { links: [string, SitePath][]; images: [string, ImageRef][] } {
  return {
    links: facts.links.flatMap((target): [string, SitePath][] => {
      const [file = ''] = target.split('#', 1);
      const path = pageOf.get(file);
      return path === undefined ? [] : [[file, path]];
    }),
    images: facts.images.flatMap((target): [string, ImageRef][] => {
      const image = images.get(target);
      return image === undefined ? [] : [[target, image]];
    }),
  };
}
