/**
 * Which places have a name: towns, first-level divisions and countries, offline. It offers and never chooses. What it does
 * settle: a division and the city at its head that bears its name ("Basra" in Basra Province) are told apart by the
 * division's full name, and "Phoenix, Arizona" is the Phoenix that lies there.
 */
import { foldName } from '../archive/names.ts';
import type { Candidate } from './candidate.ts';
import { countriesNamed, countryNames } from './countries.ts';
import { allDivisions, divisionCandidate, divisionNames } from './divisions.ts';
import { geoNames, townCandidate, townsNamed } from './towns.ts';

export interface LookUpOptions {
  /** ISO 3166-1: nothing outside it. */
  readonly country?: string | undefined;
  readonly kind?: Candidate['kind'] | undefined;
}

/** The largest first. @throws {GazetteerMissing} */
export function lookUp(name: string, options: LookUpOptions = {}): readonly Candidate[] {
  return lookUpAll([name], options).get(name) ?? [];
}

/** Many names in one pass over the gazetteer. @throws {GazetteerMissing} */
export function lookUpAll(names: readonly string[], options: LookUpOptions = {}): ReadonlyMap<string, readonly Candidate[]> {
  const folds = new Set(names.flatMap((name) => [name, ...(insideOf(name)?.slice(0, 1) ?? [])]).map(foldName));
  const towns = townsNamed(folds, options.kind === undefined || options.kind === 'town' ? geoNames() : []);
  const divisions = byFold(allDivisions(), divisionNames);
  const countries = byFold(countriesNamed(), countryNames);
  const find = (name: string): Candidate[] => {
    const fold = foldName(name);
    const inTown = (towns.get(fold) ?? []).map(townCandidate);
    const states = countries.get(fold) ?? [];
    const isTold = (division: { readonly id: string; readonly country: string }): boolean => inTown.some(({ type, around }) => type !== undefined && around.some(({ id }) => id === division.id)) || states.some(({ id }) => id === division.country);
    const areas = (divisions.get(fold) ?? []).filter((division) => options.kind === 'division' || !isTold(division)).map(divisionCandidate);
    return [...states, ...areas, ...inTown].filter(({ country, kind }) => (options.country === undefined || country === options.country.toUpperCase()) && (options.kind === undefined || kind === options.kind)).sort(byWeight);
  };
  return new Map(names.map((name) => {
    const found = find(name);
    const [inner, outer] = insideOf(name) ?? [];
    return [name, found.length > 0 || inner === undefined || outer === undefined ? found : find(inner).filter((candidate) => liesIn(candidate, outer))];
  }));
}

/**
 * The one that is meant where there is no doubt: the only one; or the only one whose own name this is, where the others
 * only were called so somewhere and are smaller ("Tehran" is also a spelling of Tīrān).
 */
export function theOneMeant(name: string, candidates: readonly Candidate[]): Candidate | undefined {
  const [first, ...others] = candidates;
  if (first === undefined || others.length === 0) return first;
  const own = candidates.filter((candidate) => foldName(candidate.name) === foldName(name));
  const [only] = own;
  if (only === undefined || own.length > 1) return undefined;
  return candidates.every((other) => other === only || RANK[only.kind] < RANK[other.kind] || (only.kind === other.kind && other.population < only.population)) ? only : undefined;
}

const RANK = { country: 0, division: 1, town: 2 } as const;

function byWeight(a: Candidate, b: Candidate): number {
  return RANK[a.kind] - RANK[b.kind] || b.population - a.population || (a.id < b.id ? -1 : 1);
}

/** Whether a place's own name is this one, and not another that somebody somewhere has for it. */
export function isNameOf(name: string, candidate: Candidate): boolean {
  return candidate.kind !== 'town' || [name, insideOf(name)?.[0] ?? name].some((text) => foldName(text) === foldName(candidate.name));
}

/** "Phoenix, Arizona" and "Victoria (Australia)" → the name, and what it says around it. */
function insideOf(name: string): readonly [string, string] | undefined {
  const [, inner, outer, inBrackets] = /^([^,(]+)(?:, ([^,]+)| \(([^)]+)\))$/u.exec(name) ?? [];
  const around = outer ?? inBrackets;
  return inner === undefined || around === undefined ? undefined : [inner.trim(), around.trim()];
}

/** Whether it lies in something of that name, or is of that kind: "(state)". */
function liesIn({ around, type }: Candidate, outer: string): boolean {
  const fold = foldName(outer);
  return type === fold || around.some(({ id, name, fullName, names }) => [id, name, fullName, ...names.map(({ text }) => text)].some((text) => foldName(text) === fold));
}

function byFold<T>(values: readonly T[], namesOf: (value: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const value of values) for (const fold of new Set(namesOf(value).map(foldName))) found.set(fold, [...(found.get(fold) ?? []), value]);
  return found;
}
