import { z } from 'zod';
import { citations, day, formerPaths, id, language, moment, references, refuse, span, text, texts, url } from './fields.ts';
import { count } from './numbers.ts';

const FIGURES = 'Write a whole number, {min: 34}, {max: 40}, {min: 30, max: 40} or {about: 500}.';

const figure = z.union(
  [
    count.transform((exact) => ({ min: exact, max: exact })),
    z.strictObject({
      min: count.optional().describe('At least.'),
      max: count.optional().describe('At most.'),
      about: count.optional().describe('Roughly.'),
    }).transform((bounds, context) => {
      const { min, max, about } = bounds;
      if (min === undefined && max === undefined && about === undefined) return refuse(context, bounds, 'it gives no figure.', { finding: 'empty-value', remedy: FIGURES });
      if (about !== undefined && (min ?? max) !== undefined) return refuse(context, bounds, 'it is both rough and bounded.', { finding: 'wrong-type', remedy: FIGURES });
      if (min !== undefined && max !== undefined && min > max) return refuse(context, bounds, `at least ${min} and at most ${max} leaves no figure.`, { finding: 'wrong-type', remedy: 'Look at the two numbers again.' });
      return bounds;
    }),
  ],
  { error: 'a whole number, or a group such as {min: 34}' },
);

export const claim = z.strictObject({
  source: text.describe('Who says so: an id, a name, or plain words for somebody without a file.'),
  says: text.describe('What is counted: killed, hurt, detained … In the archive’s language, also in an article in another, so that claims compare.'),
  of: text.optional().describe('Of whom: residents, soldiers … In the archive’s language.'),
  count: figure.describe('The figure: 32, or {min: 34} for “at least 34”, {about: 500}, {min: 30, max: 40}.'),
  date: span.optional().describe('When they said it (EDTF).'),
  event: text.optional().describe('The event it is about: id, name or alias. Not needed when the article names one event.'),
  quote: text.optional().describe('Their own words, verbatim.'),
  note: text.optional().describe('What the figure includes: “counting seven women”.'),
  url: url.optional().describe('Where it was seen.'),
  id: id.optional().describe('A short id for links to this claim; made from source and word when left out.'),
});

const correction = z.strictObject({
  date: day.describe('The day of the correction.'),
  kind: text.default('fact').describe('fact, attribution, spelling, update …'),
  note: text.describe('What was changed, and why.'),
});

const dateline = z.union(
  [
    text.transform((printed) => ({ text: printed })),
    z.strictObject({
      place: text.describe('The place: id, name or alias.'),
      date: day.optional().describe('The day it was filed, where printed.'),
      text: text.optional().describe('As printed, where that differs from the place’s name.'),
    }),
  ],
  { error: 'a place as printed, or {place, date}' },
);

export const article = z.strictObject({
  title: text.describe('The headline.'),
  date: moment.describe('Publication: a day as 2011-04-08, or an instant with its zone as 2011-04-08T14:30:00+01:00.'),
  lang: language.optional().describe('Language of the text (BCP 47); the archive’s own when left out.'),
  summary: text.optional().describe('One or two sentences. Shown under the headline, in lists and in feeds.'),
  dateline: dateline.optional().describe('Where it was filed from, as printed: London. Where the place is known: {place: london, date: 2011-04-08}.'),
  authors: texts.optional().describe('Who wrote it, each as printed.'),
  places: references.optional().describe('Places it is about or mentions: id, name or alias. What they lie in follows by itself.'),
  organisations: references.optional().describe('Organisations it is about or mentions: id, name or alias.'),
  people: references.optional().describe('People it is about or mentions; {id: …, as: Foreign Office minister} keeps what the article calls them.'),
  events: references.optional().describe('Events it reports. Their dates are the article’s event date.'),
  tags: references.optional().describe('Subject words. The first one stands above the headline.'),
  about: references.optional().describe('The main subjects among the names above; the rest are mentions.'),
  source: citations.optional().describe('Where the text comes from: {publisher, url, retrieved, snapshot, licence}, or a list of them.'),
  updated: moment.optional().describe('Day of the last change of substance. Say why in corrections.'),
  corrections: z.array(correction).optional().describe('What was changed after publication, when and why.'),
  warnings: texts.optional().describe('What a reader should be warned of: violence.'),
  'translation-of': text.optional().describe('The id of the article that this one translates.'),
  added: day.optional().describe('Accession: the day it entered this archive.'),
  aliases: formerPaths.optional().describe('Former addresses, which lead here: /old/path/.'),
  id: id.optional().describe('Only where it must differ from the file’s name. It never changes.'),
  guid: text.optional().describe('Carried over from an old site’s feed, verbatim.'),
  status: z.enum(['draft', 'published', 'withdrawn']).default('published').describe('draft is not built; withdrawn keeps its address and says why.'),
  withdrawn: z.strictObject({ reason: text.describe('Why, for the reader.'), date: day.optional().describe('Since when.') }).optional().describe('With status: withdrawn, why and since when.'),
  claims: z.array(claim).optional().describe('Who says what, in figures; never merged into one number.'),
});
