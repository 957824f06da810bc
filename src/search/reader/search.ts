import { SearchError } from '../search-error.ts';
import { MANIFEST_PATH } from '../format.ts';
import { yearOf } from '../day-key.ts';
import { countFacet } from './count-facets.ts';
import type { FacetCount } from './count-facets.ts';
import { createMarker } from './excerpt.ts';
import type { Passage } from './excerpt.ts';
import { maskOfAll, both, maskOf, maskOfDays } from './filter.ts';
import type { Filters, Mask } from './filter.ts';
import { suggestEntities } from './find-names.ts';
import type { NamedEntity } from './find-names.ts';
import type { LoadFile } from './load-file.ts';
import { openIndex, readManifest } from './open-index.ts';
import type { Index } from './open-index.ts';
import { parseQuery } from './parse-query.ts';
import { planQuery } from './plan-query.ts';
import type { Correction, Group } from './plan-query.ts';
import { rankByProximity } from './proximity.ts';
import type { Scored } from './proximity.ts';
import { countMatches, scoreAll } from './rank.ts';
import { foldedWords } from '../words/folded-words.ts';

export interface SearchRequest {
  /** Words and "quoted phrases"; empty for all articles. */
  readonly q?: string;
  /** Chosen facet values: any of those within a field, and all of the fields. */
  readonly filters?: Filters;
  /** A day, a month or a year; both ends count. */
  readonly from?: string;
  readonly to?: string;
  /** `relevance` where there are words, else `newest`. */
  readonly sort?: 'relevance' | 'newest' | 'oldest';
  readonly offset?: number;
  readonly limit?: number;
  /** Whether the last word may be unfinished: as long as the reader types. */
  readonly isTyping?: boolean;
  /** Fields to count; none where absent. Each but `year`, `lang` and `kind` is a file to load. */
  readonly facets?: readonly string[];
  /** How many values of each field, the commonest first; 10 where absent. */
  readonly facetLimit?: number;
}

export interface Hit {
  readonly id: string;
  readonly url: string;
  readonly title: Passage;
  readonly excerpt: Passage;
  readonly date: string;
  readonly lang: string;
  readonly kind: string;
  readonly shown: Readonly<Record<string, string>>;
}

export interface EntitySuggestion {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  readonly url: string;
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Entities that the words name, or begin to. */
  readonly entities: readonly EntitySuggestion[];
  /** Words that no article has, and those searched for instead. */
  readonly corrections: readonly Correction[];
  /** Words left out because no article has all. */
  readonly dropped: readonly string[];
}

export interface Search {
  /** Rejects with a SearchError where the index is not whole or can't be reached; what resolves is right. */
  search(request: SearchRequest): Promise<SearchResult>;
}

const MOST_ENTITIES = 5;
/** Who types a year means what appeared in it, before what only mentions it. */
const OF_THE_YEAR = 2;

/** A search over the index that `load` gets the files of. Nothing is loaded before the first request. */
export function createSearch(load: LoadFile): Search {
  let opened: Promise<Index> | undefined;
  let text = '';
  const open = async () => {
    text = await readManifest(load);
    return openIndex(load, text);
  };
  return {
    async search(request) {
      opened ??= open();
      const current = opened;
      try {
        return await answer(await current, request);
      } catch (error) {
        if (!(error instanceof SearchError)) throw error;
        if (opened === current) opened = undefined;
        if (error.path === MANIFEST_PATH) throw error;
        const before = text;
        // The index may have been published anew since its manifest was read.
        const renewed = (opened ??= open());
        const index = await renewed.catch(() => undefined);
        if (index === undefined && opened === renewed) opened = undefined;
        if (index === undefined || text === before) throw error;
        return answer(index, request);
      }
    },
  };
}

async function answer(index: Index, request: SearchRequest): Promise<SearchResult> {
  const { q = '', isTyping = false, facets = [], facetLimit = 10, filters = {} } = request;
  const query = parseQuery(q);
  const [plan, suggested, masks] = await Promise.all([
    planQuery(index, query, isTyping),
    suggestEntities(index, foldedWords(q).join(' '), MOST_ENTITIES),
    masksOf(index, request),
  ]);
  const { groups, dropped } = dropUnmatched(plan.groups);
  const scores = groups.length > 0 ? scoreAll(groups.map((group) => group.scores)) : undefined;
  const matching: Mask[] = scores === undefined ? [] : [scores.map((column) => Uint8Array.from(column, (score) => (score > 0 ? 1 : 0)))];
  const without = (field?: string) => both([maskOfAll(index), ...matching, ...[...masks].filter(([name]) => name !== field).map(([, mask]) => mask)]);
  const kept = without();
  const counted = facets.map(async (field) => {
    const mask = masks.has(field) ? without(field) : kept;
    return [field, await countFacet(index, field, mask, new Set(filters[field]), facetLimit)] as const;
  });
  const scored = listScored(kept, scores);
  const [hits, ...counts] = await Promise.all([pageOf(index, groups, scored, request), ...counted]);
  return {
    total: scored.length,
    hits,
    facets: Object.fromEntries(counts),
    entities: distinct([...plan.entities, ...suggested]).slice(0, MOST_ENTITIES).map(({ kind, key, label, url }) => ({ kind, key, label, url })),
    corrections: groups.flatMap(({ correction }) => correction ?? []),
    dropped,
  };
}

/** A mask for each field with a choice; the range of days is one more, under a name that no field has. */
async function masksOf(index: Index, { filters = {}, from = '', to = '' }: SearchRequest): Promise<Map<string, Mask>> {
  const chosen = Object.entries(filters).filter(([, keys]) => keys.length > 0);
  const masks = new Map(await Promise.all(chosen.map(async ([field, keys]) => [field, await maskOf(index, field, keys)] as const)));
  if (from !== '' || to !== '') masks.set('', maskOfDays(index, from, to));
  return masks;
}

/**
 * Where no article matches all groups, leaves out one after the other: the one without which there is a match, and of
 * several such the one that says least; where there is none such, one that matches nothing.
 */
function dropUnmatched(all: readonly Group[]): { groups: readonly Group[]; dropped: string[] } {
  let groups = all;
  const dropped: string[] = [];
  while (groups.length > 1 && countMatches(scoreAll(groups.map(({ scores }) => scores))) === 0) {
    const choices = groups.map((group) => {
      const rest = groups.filter((other) => other !== group);
      return { group, rest, left: countMatches(scoreAll(rest.map(({ scores }) => scores))), own: countMatches(group.scores) };
    });
    const matching = choices.filter(({ left }) => left > 0).sort((a, b) => b.own - a.own);
    const [choice] = matching.length > 0 ? matching : choices.toSorted((a, b) => a.own - b.own);
    if (choice === undefined) break;
    dropped.push(choice.group.typed);
    groups = choice.rest;
  }
  return { groups, dropped };
}

function listScored(kept: Mask, scores: readonly Float32Array[] | undefined): Scored[] {
  const scored: Scored[] = [];
  for (const [segment, column] of kept.entries()) {
    for (let article = 0; article < column.length; article += 1) {
      if ((column[article] ?? 0) === 1) scored.push({ segment, article, score: ((scores?.[segment] ?? [])[article] ?? 0) });
    }
  }
  return scored;
}

async function pageOf(index: Index, groups: readonly Group[], scored: Scored[], request: SearchRequest): Promise<Hit[]> {
  const { offset = 0, limit = 10, sort = groups.length > 0 ? 'relevance' : 'newest' } = request;
  const place = ({ segment, article }: Scored) => index.places[segment]?.[article] ?? 0;
  const newest = (a: Scored, b: Scored) => place(b) - place(a);
  const relevant = (a: Scored, b: Scored) => b.score - a.score || newest(a, b);
  if (sort === 'relevance') {
    const years = new Set(groups.map(({ typed }) => (/^\d{4}$/.test(typed) ? Number(typed) : 0)));
    for (const one of scored) {
      const { boosts = [], dates = [] } = index.segments[one.segment] ?? {};
      const day = dates[one.article] ?? 0;
      one.score *= (boosts[one.article] ?? 1) * (day > 0 && years.has(yearOf(day)) ? OF_THE_YEAR : 1);
    }
    scored.sort(relevant);
    await rankByProximity(index, groups, scored, relevant);
  } else scored.sort(sort === 'newest' ? newest : (a, b) => newest(b, a));
  return Promise.all(scored.slice(offset, offset + limit).map((one) => showHit(index, groups, one)));
}

async function showHit(index: Index, groups: readonly Group[], { segment, article }: Scored): Promise<Hit> {
  const stored = await index.segments[segment]?.article(article);
  // Scores are of the articles that the segments have.
  if (stored === undefined) throw new RangeError();
  const { id, url, title, date, lang, kind, body, shown = {} } = stored;
  const marker = createMarker(index, groups, lang);
  return { id, url, title: marker.title(title), excerpt: marker.excerpt(body), date, lang, kind, shown };
}

function distinct(entities: readonly NamedEntity[]): NamedEntity[] {
  return [...new Map(entities.map((entity) => [`${entity.kind}/${entity.key}`, entity])).values()];
}
