import { z } from 'zod';
import { id, language, refuse, text, url } from './fields.ts';

export const archiveSettings = z.strictObject({
  title: text.describe('Name of the archive.'),
  id: id.describe('A short name of the archive that never changes, such as two-camps. It is a part of every feed item’s id, so that title and address may change.'),
  url: url.transform((address, context) => {
    const { origin, href } = new URL(address);
    if (href === `${origin}/`) return origin;
    return refuse(context, address, `“${address}” is more than a host.`, { finding: 'bad-url', remedy: `A site stands at the root of a host of its own: ${origin}.` });
  }).describe('Where it will be deployed, a host of its own: https://example.org.'),
  tagline: text.optional().describe('A few words under the name.'),
  description: text.optional().describe('One or two sentences for the front page, feeds and search engines.'),
  lang: language.default('en').describe('Language of the archive and of its own words.'),
  languages: z.array(language).optional().describe('All languages that articles are in.'),
  'time-zone': text.default('UTC').transform((zone, context) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    } catch {
      return refuse(context, zone, `“${zone}” is no time zone.`, { finding: 'bad-time-zone', remedy: 'Use a name such as Europe/London (IANA).' });
    }
  }).describe('The newsroom’s time zone (IANA): what “today” means to check.'),
  publisher: z.strictObject({ name: text.describe('Its name.'), url: url.optional().describe('Its address.') }).optional().describe('Who publishes the archive.'),
  licence: z.strictObject({ name: text.describe('Such as CC BY 4.0.'), url: url.optional().describe('Where its text stands.') }).optional().describe('Terms for the texts.'),
  notice: text.optional().describe('A sentence at the foot of every page.'),
  strict: z.boolean().default(false).describe('true makes every name without a file an error.'),
  'per-page': z.int().min(10).max(500).default(50).describe('Articles on one page of a list.'),
  'all-feed-formats': z.boolean().default(false).describe('true gives places, organisations, people, events and tags feeds in Atom and JSON Feed too, beside RSS.'),
});
