import { defineCollection } from 'astro:content';
import { FRONT_MATTER } from './schema/front-matter.ts';
import { archiveLoader } from './site/archive-loader.ts';

const root = import.meta.env.DATELINE_ARCHIVE;

export const collections = {
  article: defineCollection({ loader: archiveLoader('article', root), schema: FRONT_MATTER.article }),
  place: defineCollection({ loader: archiveLoader('place', root), schema: FRONT_MATTER.place }),
  organisation: defineCollection({ loader: archiveLoader('organisation', root), schema: FRONT_MATTER.organisation }),
  person: defineCollection({ loader: archiveLoader('person', root), schema: FRONT_MATTER.person }),
  event: defineCollection({ loader: archiveLoader('event', root), schema: FRONT_MATTER.event }),
  tag: defineCollection({ loader: archiveLoader('tag', root), schema: FRONT_MATTER.tag }),
  page: defineCollection({ loader: archiveLoader('page', root), schema: FRONT_MATTER.page }),
};
