/** What other systems call our keys. `check` answers with "here it is called …" and never guesses a meaning. */
import type { RecordKind } from './front-matter.ts';

const SHARED: Readonly<Record<string, string>> = { slug: 'id', 'sameAs': 'same-as', same_as: 'same-as', redirect_from: 'aliases', 'redirect-from': 'aliases', language: 'lang', locale: 'lang', description: 'summary', excerpt: 'summary', abstract: 'summary' };

const BY_KIND: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  article: {
    ...SHARED, headline: 'title', pubDate: 'date', pubdate: 'date', publishDate: 'date', published: 'date', date_published: 'date', datePublished: 'date',
    author: 'authors', byline: 'authors', categories: 'tags', category: 'tags', keywords: 'tags', topics: 'tags', subjects: 'tags',
    place: 'places', location: 'places', locations: 'places', organizations: 'organisations', organisation: 'organisations', organization: 'organisations',
    person: 'people', persons: 'people', event: 'events', tag: 'tags', lastmod: 'updated', updatedDate: 'updated', modified: 'updated', dateModified: 'updated',
    dek: 'summary', subtitle: 'summary', standfirst: 'summary', sources: 'source', translationOf: 'translation-of', translation_of: 'translation-of',
    permalink: 'aliases', url: 'aliases', draft: 'status', correction: 'corrections', warning: 'warnings', claim: 'claims', uuid: 'guid', accession: 'added', dateAdded: 'added',
  },
  place: { ...SHARED, title: 'name', type: 'kind', parent: 'within', 'part-of': 'within', partOf: 'within', location: 'coordinates', lat: 'coordinates', lon: 'coordinates', lng: 'coordinates', latitude: 'coordinates', longitude: 'coordinates', geo: 'coordinates', alternateNames: 'names' },
  organisation: { ...SHARED, title: 'name', type: 'kind', parent: 'part-of', partOf: 'part-of', 'member-of': 'part-of', established: 'founded', start: 'founded', end: 'dissolved', listings: 'designations', alternateNames: 'names' },
  person: { ...SHARED, title: 'name', sortName: 'sort-name', sort_name: 'sort-name', birth: 'born', birthDate: 'born', death: 'died', deathDate: 'died', positions: 'roles', role: 'roles', offices: 'roles' },
  event: { ...SHARED, title: 'name', type: 'kind', when: 'date', dates: 'date', where: 'place', location: 'place', places: 'place', parent: 'part-of', partOf: 'part-of', participants: 'actors', who: 'actors' },
  tag: { ...SHARED, title: 'name', label: 'name', parent: 'broader', 'part-of': 'broader' },
  page: { ...SHARED, name: 'title' },
};

/** The archive's own word for a key that other systems use. */
export function synonymOf(kind: RecordKind, key: string): string | undefined {
  const known = BY_KIND[kind];
  return known[key] ?? known[key.toLowerCase()] ?? Object.entries(known).find(([other]) => other.toLowerCase() === key.toLowerCase())?.[1];
}
