/** A place that a gazetteer knows under some name. */
import type { Precision } from '../archive/model.ts';

export interface GazetteerName {
  readonly text: string;
  readonly lang?: string;
}

/** A country or one of its first-level divisions, in which something lies. */
export interface Surrounding {
  readonly kind: 'division' | 'country';
  readonly id: string;
  readonly name: string;
  /** Under which it can be looked up alone, also where a town has its name: "Basra Province". */
  readonly fullName: string;
  readonly names: readonly GazetteerName[];
  readonly sameAs: SameAs;
}

/** Ids of registers, as front matter has them. */
export type SameAs = Readonly<Partial<Record<'geonames' | 'wikidata', string>>>;

export interface Candidate {
  /** GeoNames' number of a town, ISO 3166-2 of a division, ISO 3166-1 of a country. */
  readonly id: string;
  readonly kind: 'town' | 'division' | 'country';
  readonly name: string;
  /** What it is, in English, where the gazetteer says so: city, province, country. */
  readonly type?: string;
  /** Absent for a country: its middle is no place. */
  readonly coordinates?: { readonly lat: number; readonly lon: number };
  readonly precision: Precision;
  /** ISO 3166-1. */
  readonly country: string;
  /** What it lies in, the nearest first. */
  readonly around: readonly Surrounding[];
  /** In languages of which the gazetteer is sure. */
  readonly names: readonly GazetteerName[];
  /** In Arabic letters; whether Arabic or Persian (or Urdu, or Kurdish) nobody says. */
  readonly undecided: readonly string[];
  readonly sameAs: SameAs;
  /** 0 where not known. */
  readonly population: number;
  /** Whom to thank for these facts: licences ask for it. */
  readonly sources: readonly { readonly publisher: string; readonly url: string; readonly licence: string }[];
}
