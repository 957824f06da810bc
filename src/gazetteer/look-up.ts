/**
 * Which places have a name: towns, first-level divisions and countries, offline. It offers and never chooses; the one
 * thing it settles is that a town and the division around it that bears its name ("Basra" in Basra Province) are told
 * apart by the division's full name.
 */
import { foldName } from '../archive/names.ts';
import type { Candidate } from './candidate.ts';
import { countriesNamed } from './countries.ts';
import { allDivisions, divisionCandidate, divisionNames } from './divisions.ts';
import type { Division } from './divisions.ts';
import { geoNames, townCandidate, townsNamed } from './towns.ts';

export interface LookUpOptions {
  /** ISO 3166-1: nothing outside it. */
  readonly country?: string;
}

/** The largest first. @throws {GazetteerMissing} */
export function lookUp(name: string, options: LookUpOptions = {}): readonly Candidate[] {
  return lookUpAll([name], options).get(name) ?? [];
}

/** Many names in one pass over the gazetteer. @throws {GazetteerMissing} */
export function lookUpAll(names: readonly string[], { country }: LookUpOptions = {}): ReadonlyMap<string, readonly Candidate[]> {
  const towns = townsNamed(new Set(names.map(foldName)), geoNames());
  const divisions = divisionsByName();
  const countries = countriesByName();
  return new Map(names.map((name) => {
    const fold = foldName(name);
    const inTown = (towns.get(fold) ?? []).map(townCandidate);
    const areas = (divisions.get(fold) ?? []).filter(({ id }) => !inTown.some(({ around }) => around.some((outer) => outer.id === id))).map(divisionCandidate);
    const all = [...(countries.get(fold) ?? []), ...areas, ...inTown].filter((candidate) => country === undefined || candidate.country === country.toUpperCase());
    return [name, all.sort(byWeight)];
  }));
}

const RANK = { country: 0, division: 1, town: 2 } as const;

function byWeight(a: Candidate, b: Candidate): number {
  return RANK[a.kind] - RANK[b.kind] || b.population - a.population || (a.id < b.id ? -1 : 1);
}

function divisionsByName(): ReadonlyMap<string, readonly Division[]> {
  const byName = new Map<string, Division[]>();
  for (const division of allDivisions()) {
    for (const fold of new Set(divisionNames(division).map(foldName))) byName.set(fold, [...(byName.get(fold) ?? []), division]);
  }
  return byName;
}

function countriesByName(): ReadonlyMap<string, readonly Candidate[]> {
  const byName = new Map<string, Candidate[]>();
  for (const candidate of countriesNamed()) {
    const folds = [candidate.name, ...candidate.names.map(({ text }) => text)].map(foldName);
    for (const fold of new Set(folds)) byName.set(fold, [...(byName.get(fold) ?? []), candidate]);
  }
  return byName;
}
