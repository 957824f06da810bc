/** Countries, under the names that Unicode's CLDR (part of Node) has for them in the interface's languages. */
import { countryCodes } from '../maps/country-codes.ts';
import type { Candidate, GazetteerName, Surrounding } from './candidate.ts';

const LANGUAGES = ['en', 'sv', 'ar', 'fa'];
const namersOf = (style: 'long' | 'short') => LANGUAGES.map((lang) => ({ lang, namer: new Intl.DisplayNames(lang, { type: 'region', style }) }));
const [LONG, SHORT] = [namersOf('long'), namersOf('short')];
/** "Hong Kong SAR China" and "Macao SAR China" to CLDR, otherwise. */
const SHORT_NAMED = new Set(['HK', 'MO']);
const SOURCE = { publisher: 'Unicode CLDR', url: 'https://cldr.unicode.org/', licence: 'Unicode-3.0' };

export function countriesNamed(): readonly Candidate[] {
  return countryCodes().map(countryCandidate);
}

export function countryCandidate(code: string): Candidate {
  const { name, names } = surroundingCountry(code);
  return { id: code, kind: 'country', name, type: 'country', precision: 'country', country: code, around: [], names, undecided: [], sameAs: {}, population: 0, sources: [SOURCE] };
}

/** Names in use that CLDR writes otherwise. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  CD: ['DR Congo', 'Democratic Republic of the Congo'], CG: ['Republic of the Congo'], CI: ['Ivory Coast'], CV: ['Cabo Verde'], CZ: ['Czech Republic'], FM: ['Federated States of Micronesia'],
  MK: ['Macedonia'], MO: ['Macau'], MM: ['Myanmar', 'Burma'], PS: ['Palestine', 'State of Palestine'], SZ: ['Swaziland'], TL: ['East Timor'], TR: ['Turkey'], US: ['United States of America', 'USA'], VI: ['United States Virgin Islands'],
};

/** Every name of a country that an editor may write. */
export function countryNames({ id, name, names }: Candidate): string[] {
  const all = [name, ...names.map(({ text }) => text), ...(ALSO[id] ?? [])];
  return [...all, ...all.filter((text) => text.includes('&')).map((text) => text.replaceAll('&', 'and')), ...all.filter((text) => text.startsWith('St. ')).map((text) => text.replace('St. ', 'Saint ').replaceAll('&', 'and'))];
}

export function surroundingCountry(code: string): Surrounding {
  const named = (SHORT_NAMED.has(code) ? SHORT : LONG).map(({ lang, namer }): GazetteerName & { readonly lang: string } => ({ lang, text: namer.of(code) ?? code }));
  const name = named[0]?.text ?? code;
  return { kind: 'country', id: code, name, fullName: name, names: named.filter(({ lang, text }) => lang !== 'en' && text !== name), sameAs: {} };
}
