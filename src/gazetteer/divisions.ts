/** First-level divisions of countries: Natural Earth's (public domain), as `divisions.tsv` beside this file. */
import { readFileSync } from 'node:fs';
import { slugOf } from '../archive/names.ts';
import type { Candidate, GazetteerName, Surrounding } from './candidate.ts';
import { countryCandidate, surroundingCountry } from './countries.ts';

export interface Division extends Surrounding {
  readonly country: string;
  /** Province, state, county …: empty where Natural Earth does not say. */
  readonly type: string;
  /** GeoNames' code within the country; empty where its divisions are others. */
  readonly geonamesCode: string;
  readonly coordinates: { readonly lat: number; readonly lon: number };
  /** Other spellings, in no language in particular. */
  readonly spellings: readonly string[];
}

const SOURCE = { publisher: 'Natural Earth', url: 'https://www.naturalearthdata.com/', licence: 'public domain' };
let known: readonly Division[] | undefined;

export function allDivisions(): readonly Division[] {
  known ??= readFileSync(new URL('divisions.tsv', import.meta.url), 'utf8').trimEnd().split('\n').slice(1).map(divisionOf);
  return known;
}

function divisionOf(row: string): Division {
  const [country = '', iso = '', name = '', type = '', geonamesCode = '', geonames = '', wikidata = '', lat = '', lon = '', ar = '', fa = '', sv = '', others = ''] = row.split('\t');
  const names = [{ text: sv, lang: 'sv' }, { text: ar, lang: 'ar' }, { text: fa, lang: 'fa' }].filter(({ text }) => text !== '' && text !== name);
  return {
    kind: 'division', country, name, type, geonamesCode, names,
    id: iso || `${country}-${slugOf(name)}`,
    fullName: type === '' || name.toLowerCase().includes(type.toLowerCase()) ? name : `${name} ${type}`,
    coordinates: { lat: Number(lat), lon: Number(lon) },
    sameAs: { ...(geonames !== '' && { geonames }), ...(wikidata !== '' && { wikidata }) },
    spellings: others === '' ? [] : others.split('|'),
  };
}

export function divisionCandidate(division: Division): Candidate {
  const { id, name, type, coordinates, country, names, sameAs } = division;
  return {
    id, kind: 'division', name, coordinates, precision: 'province', country, names, sameAs,
    ...(type !== '' && { type: type.toLowerCase() }),
    around: [surroundingCountry(country)], undecided: [], population: 0, sources: [SOURCE],
  };
}

/** What a town lies in, as a place of its own. */
export function surroundingCandidate({ kind, id }: Surrounding, country: string): Candidate {
  const division = kind === 'division' ? allDivisions().find((each) => each.id === id) : undefined;
  return division === undefined ? countryCandidate(country) : divisionCandidate(division);
}

/** Every name of a division, alone and with what it is: "Basra", "Basra Province", "استان بصره". */
export function divisionNames({ name, fullName, names, spellings, type }: Division): string[] {
  const latin = [name, fullName, ...spellings, ...names.filter(({ lang }) => lang === 'sv').map(({ text }) => text)];
  const typed = type === '' ? [] : [name, ...spellings].flatMap((text) => [`${text} ${type}`, `${type} of ${text}`, `${text} Governorate`, `${text} Province`]);
  return [...new Set([...latin, ...typed, ...names.map(({ text }) => text)])];
}

/** The words of its names in Arabic letters, with their language: what a town that shares them is called in it. */
export function wordsIn(lang: string, names: readonly GazetteerName[]): ReadonlySet<string> {
  return new Set(names.filter((name) => name.lang === lang).flatMap(({ text }) => [text, ...text.split(' ').slice(1), text.split(' ').slice(1).join(' ')]));
}
