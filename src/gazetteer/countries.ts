/** Countries, under the names that Unicode's CLDR (part of Node) has for them in the interface's languages. */
import { countryCodes } from '../maps/country-codes.ts';
import type { Candidate, GazetteerName, Surrounding } from './candidate.ts';

const LANGUAGES = ['en', 'sv', 'ar', 'fa'];
const SOURCE = { publisher: 'Unicode CLDR', url: 'https://cldr.unicode.org/', licence: 'Unicode-3.0' };

export function countriesNamed(): readonly Candidate[] {
  return countryCodes().map((code): Candidate => {
    const { name, names } = surroundingCountry(code);
    return { id: code, kind: 'country', name, type: 'country', precision: 'country', country: code, around: [], names, undecided: [], sameAs: {}, population: 0, sources: [SOURCE] };
  });
}

export function surroundingCountry(code: string): Surrounding {
  const named = LANGUAGES.map((lang): GazetteerName & { readonly lang: string } => ({ lang, text: new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code }));
  const name = named[0]?.text ?? code;
  return { kind: 'country', id: code, name, fullName: name, names: named.filter(({ lang, text }) => lang !== 'en' && text !== name), sameAs: {} };
}
