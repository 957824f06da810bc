import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

const names = z.array(z.string()).default([]);

export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content/articles', pattern: '**/*.md' }),
    schema: z.object({ title: z.string(), date: z.coerce.date(), places: names, organisations: names, people: names, tags: names, summary: z.string(), source: z.url() }),
  }),
};
