import { scanWords } from '../words/scan-words.ts';
import { joinedParts } from '../words/joined-words.ts';
import { foldedWords } from '../words/folded-words.ts';
import { primaryLanguage } from '../words/stemmers.ts';
import type { Group } from './plan-query.ts';
import type { Index } from './open-index.ts';
import { weightOf } from './rank.ts';

/** A piece of text, and where in it the words searched for are: starts and ends, in order. */
export interface Passage {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Whether it is cut off from text before, or after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** What to mark in articles of one language. */
export interface Marker {
  /** The title whole. */
  title(text: string): Passage;
  /** The stretch of the text that has the most of what was searched for; its beginning where it has none. */
  excerpt(text: string): Passage;
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** The term, or the name. */
  readonly of: string;
  readonly weight: number;
}

const EXCERPT_LENGTH = 220;
const NAME_WEIGHT = 5;

export function createMarker(index: Index, groups: readonly Group[], tag: string): Marker {
  const lang = primaryLanguage(tag);
  const number = index.manifest.langs.indexOf(lang);
  const terms = new Map<string, number>();
  for (const word of groups.flatMap(({ words }) => words)) {
    for (const { term, langs } of word.variants) if (langs?.has(number) !== false) terms.set(term, weightOf(word.articles, index.articles));
  }
  const names = new Map<string, string[][]>();
  for (const name of groups.flatMap((group) => group.names)) {
    const words = foldedWords(name);
    const [first = ''] = words;
    names.set(first, [...(names.get(first) ?? []), words]);
  }
  const find = (text: string) => findIn(text, (raw) => termIn(index, raw, lang, terms), terms, names);
  return {
    title: (text) => ({ text, marks: find(text).map(({ start, end }) => [start, end]), cutBefore: false, cutAfter: false }),
    excerpt: (text) => cut(text, find(text)),
  };
}

function termIn({ analyser }: Index, raw: string, lang: string, terms: ReadonlyMap<string, number>): string | undefined {
  return [raw, ...joinedParts(raw)].flatMap((way) => analyser.terms(way, lang)).find((term) => terms.has(term));
}

function findIn(text: string, termOf: (raw: string) => string | undefined, terms: ReadonlyMap<string, number>, names: ReadonlyMap<string, string[][]>): Found[] {
  const words: { start: number; end: number; folded: readonly string[] }[] = [];
  const found: Found[] = [];
  if (terms.size === 0 && names.size === 0) return found;
  scanWords(text, (start, end) => {
    const raw = text.slice(start, end);
    const term = termOf(raw);
    if (term !== undefined) found.push({ start, end, of: term, weight: terms.get(term) ?? 0 });
    if (names.size > 0) words.push({ start, end, folded: foldedWords(raw) });
  });
  const flat = words.flatMap((word) => word.folded.map((folded) => ({ ...word, folded })));
  for (const [place, { folded, start }] of flat.entries()) {
    for (const name of names.get(folded) ?? []) {
      const last = flat[place + name.length - 1];
      if (last !== undefined && name.every((word, step) => flat[place + step]?.folded === word)) found.push({ start, end: last.end, of: name.join(' '), weight: NAME_WEIGHT });
    }
  }
  return withoutOverlaps(found);
}

/** The longer of two that overlap. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) if (next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next);
  return kept;
}

function cut(text: string, found: readonly Found[]): Passage {
  const [from, to] = bestStretch(found);
  const middle = Math.floor((from + to) / 2);
  let start = found.length === 0 ? 0 : Math.max(0, Math.min(from, middle - EXCERPT_LENGTH / 2));
  let end = Math.min(text.length, Math.max(to, start + EXCERPT_LENGTH));
  start = Math.max(0, Math.min(start, end - EXCERPT_LENGTH));
  if (start > 0) start = afterGap(text, start, from);
  if (end < text.length) end = beforeGap(text, end, to);
  const marks = found.filter((one) => one.start >= start && one.end <= end).map((one) => [one.start - start, one.end - start] as const);
  return { text: text.slice(start, end), marks, cutBefore: start > 0, cutAfter: end < text.length };
}

/** The stretch no longer than an excerpt with the heaviest distinct words; of equals the one with more of them, then the first. */
function bestStretch(found: readonly Found[]): [number, number] {
  let best: [number, number] = [0, 0];
  let bestWeight = -1;
  for (const [index, first] of found.entries()) {
    const seen = new Set<string>();
    let weight = 0;
    let end = first.end;
    for (let next = index; next < found.length; next += 1) {
      const one = found[next];
      if (one === undefined || one.end - first.start > EXCERPT_LENGTH - 40) break;
      weight += seen.has(one.of) ? one.weight * 0.05 : one.weight;
      seen.add(one.of);
      end = one.end;
    }
    if (weight > bestWeight) {
      bestWeight = weight;
      best = [first.start, end];
    }
  }
  return best;
}

const GAP = /\s/u;
const REACH = 30;

/** The next start of a word, where there is one soon. */
function afterGap(text: string, start: number, before: number): number {
  for (let index = start; index < Math.min(start + REACH, before); index += 1) if (GAP.test(text.charAt(index))) return index + 1;
  return wholeCharacter(text, start);
}

function beforeGap(text: string, end: number, after: number): number {
  for (let index = end; index > Math.max(end - REACH, after); index -= 1) if (GAP.test(text.charAt(index))) return index;
  return wholeCharacter(text, end);
}

function wholeCharacter(text: string, index: number): number {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00 ? index + 1 : index;
}
