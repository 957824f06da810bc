/** What other systems call our keys. `check` answers with "here it is called …" and never guesses a meaning. */
import type { RecordKind } from './front-matter.ts';

type Synonyms = Readonly<Record<string, string>>;

const SHARED: Synonyms = { redirect_from: 'aliases', 'redirect-from': 'aliases', description: 'summary', excerpt: 'summary', abstract: 'summary' };
const LANGUAGE: Synonyms = { language: 'lang', locale: 'lang' };
const ENTITY: Synonyms = { ...SHARED, title: 'name', sameAs: 'same-as', same_as: 'same-as', alternateNames: 'names', 'also-known-as': 'names', source: 'sources', mergedInto: 'merged-into', merged_into: 'merged-into' };

const BY_KIND: Readonly<Record<RecordKind, Synonyms>> = {
  article: {
    ...SHARED, ...LANGUAGE, slug: 'id', name: 'title', headline: 'title', pubDate: 'date', publishDate: 'date', published: 'date', date_published: 'date', datePublished: 'date',
    author: 'authors', byline: 'authors', categories: 'tags', category: 'tags', keywords: 'tags', topics: 'tags', subjects: 'tags',
    place: 'places', location: 'places', locations: 'places', organizations: 'organisations', organisation: 'organisations', organization: 'organisations',
    person: 'people', persons: 'people', event: 'events', tag: 'tags', lastmod: 'updated', updatedDate: 'updated', modified: 'updated', dateModified: 'updated',
    dek: 'summary', subtitle: 'summary', standfirst: 'summary', sources: 'source', translationOf: 'translation-of', translation_of: 'translation-of',
    permalink: 'aliases', url: 'aliases', draft: 'status', correction: 'corrections', warning: 'warnings', claim: 'claims', uuid: 'guid', accession: 'added', dateAdded: 'added',
  },
  place: { ...ENTITY, type: 'kind', parent: 'within', 'part-of': 'within', partOf: 'within', location: 'coordinates', lat: 'coordinates', lon: 'coordinates', lng: 'coordinates', latitude: 'coordinates', longitude: 'coordinates', geo: 'coordinates' },
  organisation: { ...ENTITY, type: 'kind', parent: 'part-of', partOf: 'part-of', 'member-of': 'part-of', established: 'founded', start: 'founded', end: 'dissolved', listings: 'designations' },
  person: { ...ENTITY, sortName: 'sort-name', sort_name: 'sort-name', birth: 'born', birthDate: 'born', death: 'died', deathDate: 'died', positions: 'roles', role: 'roles', offices: 'roles' },
  event: { ...ENTITY, type: 'kind', when: 'date', dates: 'date', where: 'place', location: 'place', places: 'place', parent: 'part-of', partOf: 'part-of', participants: 'actors', who: 'actors' },
  tag: { ...ENTITY, label: 'name', parent: 'broader', 'part-of': 'broader' },
  page: { ...SHARED, ...LANGUAGE, name: 'title', headline: 'title' },
};

/** Inside a value, wherever the key on the right is known. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  name: ['id', 'title', 'publisher'], ref: ['id'], role: ['as', 'title'], title: ['as', 'name'], who: ['source', 'id'], by: ['source'], number: ['count'], figure: ['count'],
  what: ['says'], whom: ['of'], start: ['from'], since: ['from'], began: ['from'], end: ['to'], until: ['to'], ended: ['to'], latitude: ['lat'], longitude: ['lon'], lng: ['lon'],
  link: ['url'], href: ['url'], license: ['licence'], accessed: ['retrieved'], archived: ['snapshot'], archive: ['snapshot'], language: ['lang'], reason: ['note'], text: ['note'], type: ['kind'],
};

/** The archive's own word, one of `known`, for a key at the top of a file that other systems use. */
export function synonymOf(kind: RecordKind, key: string): string | undefined {
  return find(BY_KIND[kind], key);
}

/** The same for a key inside a value. */
export function synonymInside(key: string, known: readonly string[]): string | undefined {
  return find(INSIDE, key)?.find((ours) => known.includes(ours));
}

/** All pairs, for the reference and its tests. */
export function synonymsOf(kind: RecordKind): readonly (readonly [theirs: string, ours: string])[] {
  return Object.entries(BY_KIND[kind]);
}

function find<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  const lower = key.toLowerCase();
  return Object.entries(table).find(([other]) => other.toLowerCase() === lower)?.[1];
}
