import { z } from 'zod';
import { formerPaths, language, text } from './fields.ts';

/** A standing page: `content/pages/about.md`. */
export const page = z.strictObject({
  title: text.describe('Its title.'),
  summary: text.optional().describe('One or two sentences.'),
  lang: language.optional().describe('Its language; the archive’s own when left out.'),
  aliases: formerPaths.optional().describe('Former addresses.'),
});
