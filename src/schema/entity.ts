import { z } from 'zod';
import { citations, datedReferences, formerPaths, interval, language, refuse, span, text, url } from './fields.ts';
import { number } from './numbers.ts';

const name = z.union(
  [
    text.transform((written) => ({ name: written, kind: 'other' as const })),
    z.strictObject({
      name: text.describe('The name itself, in its own script.'),
      kind: z.enum(['official', 'acronym', 'former', 'transliteration', 'other']).default('other').describe('official, acronym, former, transliteration or other.'),
      lang: language.optional().describe('Its language (BCP 47).'),
      ...interval,
      ambiguous: z.literal(true).optional().describe('Shared with another entity that marks it too: readers get a “may refer to” page.'),
    }),
  ],
  { error: 'a name, or {name, kind, lang, from, to}' },
);

const authority = z.union([z.string(), z.number()], { error: 'an id of that register' }).transform(String);

const shared = {
  name: text.describe('Its name as this archive writes it, now in force.'),
  names: z.array(name).optional().describe('Its other names: acronyms, former names, other scripts, each with its language and dates where known.'),
  summary: text.optional().describe('One telling line, which tells it from others of the same name.'),
  'same-as': z.strictObject({
    wikidata: authority.optional().describe('Wikidata item: Q796.'),
    geonames: authority.optional().describe('GeoNames number.'),
    isni: authority.optional().describe('ISNI.'),
    viaf: authority.optional().describe('VIAF number.'),
  }).optional().describe('The same thing in well-known registers.'),
  links: z.array(z.strictObject({ title: text, url })).optional().describe('Its own pages on the web: {title, url}.'),
  aliases: formerPaths.optional().describe('Former addresses of its page.'),
  'merged-into': text.optional().describe('The id of the entity that took its place; every reference moves there.'),
  sources: citations.optional().describe('Where the facts on this page come from.'),
};

const type = text.optional();

const coordinate = (limit: number, word: string) =>
  number.transform((degrees, context) =>
    Math.abs(degrees) <= limit
      ? degrees
      : refuse(context, degrees, `a ${word} of ${degrees} is off the globe.`, { finding: 'bad-coordinates', remedy: 'Degrees, decimal; latitude first is −90 to 90, longitude −180 to 180. Were they swapped?' }),
  );

export const place = z.strictObject({
  ...shared,
  kind: type.describe('What it is: camp, city, district, province, country …'),
  within: datedReferences.optional().describe('What it lies in: an id, or [{id, from, to}] where that changed.'),
  coordinates: z.strictObject({ lat: coordinate(90, 'latitude'), lon: coordinate(180, 'longitude') }).optional().describe('WGS 84 in degrees: {lat: 34.06, lon: 44.57}.'),
  precision: z.enum(['exact', 'settlement', 'district', 'province', 'country']).optional().describe('How close the coordinates are: exact, settlement, district, province or country.'),
  country: text.transform((code) => code.toUpperCase()).pipe(z.string().regex(/^[A-Z]{2}$/, { error: 'a country code of two letters (ISO 3166-1), such as IQ' })).optional().describe('Country code of two letters (ISO 3166-1): IQ.'),
});

const succession = z.array(
  z.union([
    text.transform((ref) => ({ ref })),
    z.strictObject({ id: text, date: span.optional(), kind: text.optional() }).transform(({ id, ...rest }) => ({ ref: id, ...rest })),
  ], { error: 'an id, or {id, date, kind}' }),
);

const designation = z.strictObject({
  by: text.describe('Who listed it: id, name, or plain words.'),
  as: text.describe('As what, in the words of the list.'),
  ...interval,
  source: text.optional().describe('Where that stands: an address, or the name of the act.'),
  note: text.optional().describe('Anything to add.'),
});

export const organisation = z.strictObject({
  ...shared,
  kind: type.describe('What it is: ministry, court, NGO, UN agency …'),
  'part-of': datedReferences.optional().describe('What it belongs to: an id, or [{id, from, to}].'),
  founded: span.optional().describe('When it began (EDTF).'),
  dissolved: span.optional().describe('When it ended (EDTF).'),
  predecessors: succession.optional().describe('What it came out of: [{id, date, kind}].'),
  successors: succession.optional().describe('What it became: [{id, date, kind}].'),
  designations: z.array(designation).optional().describe('Who listed it as what, from when to when: attributed, never asserted.'),
});

const role = z.strictObject({
  title: text.describe('The office, such as Prime Minister of Iraq.'),
  titles: z.record(z.string(), text).optional().describe('The office in other languages: {sv: Iraks premiärminister}.'),
  lang: language.optional().describe('Language of the title, where it is not the archive’s.'),
  organisation: text.optional().describe('Where they held it: id, name or alias.'),
  place: text.optional().describe('The place it is tied to: id, name or alias.'),
  ...interval,
});

export const person = z.strictObject({
  ...shared,
  'sort-name': text.optional().describe('As it stands in an index: Clinton, Hillary.'),
  born: span.optional().describe('Birth (EDTF).'),
  died: span.optional().describe('Death (EDTF).'),
  roles: z.array(role).optional().describe('Offices held, each with its dates.'),
});

const actor = z.union(
  [
    text.transform((id) => ({ who: id })),
    z.strictObject({
      id: text.optional().describe('Who: id, name or alias.'),
      name: text.optional().describe('Who, in plain words, where there is no file.'),
      role: text.optional().describe('Their part in it.'),
    }).transform(({ id, name: plain, role: part }, context) => {
      const who = id ?? plain;
      if (who === undefined) return refuse(context, undefined, 'this one has neither id nor name.', { finding: 'missing-key', remedy: 'Give an id of the archive, or a name in plain words.' });
      return part === undefined ? { who } : { who, role: part };
    }),
  ],
  { error: 'an id, or {id, role}' },
);

export const event = z.strictObject({
  ...shared,
  kind: type.describe('What it is: raid, ruling, attack, agreement …'),
  date: span.optional().describe('When it happened (EDTF): 2011-04-08, 2009-07-28/2009-07-29, 1986, 2004-07.'),
  place: text.optional().describe('Where: id, name or alias.'),
  'part-of': text.optional().describe('The event that it is a part of.'),
  actors: z.array(actor).optional().describe('Who took part, and how: [{id, role}].'),
});

export const tag = z.strictObject({
  ...shared,
  broader: text.optional().describe('The wider subject that it belongs to.'),
});
