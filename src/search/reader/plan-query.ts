/** From what was typed to groups that an article must all match, each in any of several ways. */
import { mentionTerm, valueTerm } from '../format.ts';
import { foldedWords } from '../words/folded-words.ts';
import { findNames } from './find-names.ts';
import type { NamedEntity } from './find-names.ts';
import { matchPhrase } from './match-phrase.ts';
import type { PlacedWord } from './match-phrase.ts';
import { matchWord, variantsOf } from './match-word.ts';
import type { Variant, WordMatch } from './match-word.ts';
import { findCompletions, findCorrections } from './near-words.ts';
import type { Index } from './open-index.ts';
import type { ParsedQuery, QueryPart, TypedWord } from './parse-query.ts';
import { scoreAll, scoreAny, scoreWord } from './rank.ts';
import type { Scores } from './rank.ts';

export interface Correction {
  readonly typed: string;
  /** The words searched for instead, the likeliest first. */
  readonly searched: readonly string[];
}

export interface Group {
  readonly typed: string;
  readonly scores: Scores;
  /** The words themselves, in the order typed; results mark them. */
  readonly words: readonly WordMatch[];
  /** Names of the entities meant; results mark those too. */
  readonly names: readonly string[];
  readonly isPhrase: boolean;
  readonly correction: Correction | undefined;
}

export interface QueryPlan {
  readonly groups: readonly Group[];
  readonly entities: readonly NamedEntity[];
}

const COMPLETION_WEIGHT = 0.5;
/** What the words of a name count for by themselves: they may stand anywhere (Will, Slack). */
const STRAY_WORDS = 0.3;

export async function planQuery(index: Index, query: ParsedQuery, mayComplete: boolean): Promise<QueryPlan> {
  const last = query.parts.at(-1)?.words.at(-1);
  const openWord = mayComplete && query.isOpen ? last : undefined;
  const parts = await Promise.all(query.parts.map((part) => planPart(index, part, openWord)));
  return { groups: parts.flatMap(({ groups }) => groups), entities: parts.flatMap(({ entities }) => entities) };
}

async function planPart(index: Index, part: QueryPart, openWord: TypedWord | undefined): Promise<QueryPlan> {
  const names = await namesIn(index, part);
  const entities = names.flatMap((name) => name.entities);
  if (part.isPhrase) {
    const whole = names.find(({ length }) => length === part.words.length);
    return { groups: [await planPhrase(index, part.words, whole?.entities ?? [])], entities };
  }
  const planned: Promise<Group>[] = [];
  for (let place = 0; place < part.words.length; ) {
    const name = names.find(({ from }) => from === place);
    const words = part.words.slice(place, place + (name?.length ?? 1));
    planned.push(planWords(index, words, name?.entities ?? [], openWord));
    place += words.length;
  }
  return { groups: await Promise.all(planned), entities };
}

/** Names in a part, counted in typed words. */
async function namesIn(index: Index, { words }: QueryPart) {
  const folded = words.map(({ raw }) => foldedWords(raw));
  const owners = folded.flatMap((of, place) => of.map(() => place));
  const matches = await findNames(index, folded.flat());
  return matches.flatMap(({ from, length, entities }) => {
    const first = owners[from] ?? 0;
    const last = owners[from + length - 1] ?? 0;
    // A name does not begin or end inside a typed word.
    const isWhole = owners[from - 1] !== first && owners[from + length] !== last;
    return isWhole ? [{ from: first, length: last - first + 1, entities }] : [];
  });
}

async function planWords(index: Index, typed: readonly TypedWord[], entities: readonly NamedEntity[], openWord: TypedWord | undefined): Promise<Group> {
  // What has a meaning of its own needs no correction.
  const mayCorrect = entities.length === 0 && typed.every(({ parts }) => parts.length === 0);
  const found = await Promise.all(typed.map((word) => findWord(index, word, word === openWord, mayCorrect)));
  const words = found.map(({ match }) => match);
  const apartFrom = entities.length > 0 && words.length > 1 ? STRAY_WORDS : 1;
  const ways = [scoreAll(words.map((word) => scoreWord(index, word, apartFrom))), ...(await scoreEntities(index, entities))];
  if (typed.some(({ parts }) => parts.length > 0)) {
    const parts = await Promise.all(apart(typed).map(({ raw }) => matchWord(index, raw, variantsOf(index, raw))));
    ways.push(scoreAll(parts.map((word) => scoreWord(index, word))));
    words.push(...parts);
  }
  return {
    typed: typed.map(({ raw }) => raw).join(' '),
    scores: scoreAny(ways),
    words,
    names: entities.flatMap(({ names }) => names),
    isPhrase: false,
    correction: found.find(({ correction }) => correction !== undefined)?.correction,
  };
}

async function planPhrase(index: Index, typed: readonly TypedWord[], entities: readonly NamedEntity[]): Promise<Group> {
  const matches = await Promise.all(apart(typed).map(({ raw }) => matchWord(index, raw, variantsOf(index, raw))));
  const phrase = await scorePhrase(index, matches);
  return {
    typed: `"${typed.map(({ raw }) => raw).join(' ')}"`,
    scores: scoreAny([phrase, ...(await scoreEntities(index, entities))]),
    words: matches,
    names: entities.flatMap(({ names }) => names),
    isPhrase: true,
    correction: undefined,
  };
}

/** Words held together by joiners, as if with spaces; each part has a place of its own in an article. */
function apart(typed: readonly TypedWord[]): TypedWord[] {
  return typed.flatMap((word) => (word.parts.length > 0 ? word.parts.map((raw) => ({ raw, parts: [] })) : [word]));
}

async function scorePhrase(index: Index, matches: readonly WordMatch[]): Promise<Scores> {
  const placed: PlacedWord[] = matches.map((word, offset) => ({ word, offset }));
  return matchPhrase(index, placed, scoreAll(matches.map((word) => scoreWord(index, word))));
}

interface FoundWord {
  readonly match: WordMatch;
  readonly correction?: Correction;
}

/** A word, its completions where it is not finished, or the nearest words where there is none such. */
async function findWord(index: Index, { raw }: TypedWord, isOpen: boolean, mayCorrect: boolean): Promise<FoundWord> {
  const variants = variantsOf(index, raw);
  const completions = isOpen ? await findCompletions(index, raw) : [];
  const match = await matchWord(index, raw, merge([...variants, ...completions.flatMap((word) => variantsOf(index, word, COMPLETION_WEIGHT))]));
  if (match.articles > 0 || !mayCorrect) return { match };
  const searched = await findCorrections(index, raw);
  const corrected = await matchWord(index, raw, merge(searched.flatMap((word) => variantsOf(index, word))));
  return corrected.articles === 0 ? { match } : { match: corrected, correction: { typed: raw, searched } };
}

/** Each term once, for all the languages that any asks it for. */
function merge(variants: readonly Variant[]): Variant[] {
  const merged = new Map<string, Variant>();
  for (const { term, langs, weight } of variants) {
    const known = merged.get(term);
    if (known === undefined) merged.set(term, { term, langs, weight });
    else merged.set(term, { term, langs: union(known.langs, langs), weight: Math.max(known.weight, weight) });
  }
  return [...merged.values()];
}

function union(a: Variant['langs'], b: Variant['langs']): Variant['langs'] {
  return a === undefined || b === undefined ? undefined : new Set([...a, ...b]);
}

/** Articles that have the entity in their fields, or tell of it by a name. */
function scoreEntities(index: Index, entities: readonly NamedEntity[]): Promise<Scores[]> {
  return Promise.all(
    entities.map(async ({ kind, key }) => {
      const variants = [valueTerm(kind, key), mentionTerm(kind, key)].map((term) => ({ term, langs: undefined, weight: 1 }));
      return scoreWord(index, await matchWord(index, key, variants));
    }),
  );
}
