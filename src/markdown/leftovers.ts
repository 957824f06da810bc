import { leftoverPhrases, type Phrases } from './leftover-phrases.ts';
import type { Leftover, LeftoverKind } from './rendered-body.ts';
import { firstWordOf, linesOf, wordsOf, type Line } from './source-lines.ts';

/** How a kind of leftover is recognised in the words of a line. */
interface Pattern {
  readonly kind: LeftoverKind;
  /** The line holds nothing but phrases of this kind. */
  readonly whole: RegExp;
  readonly sure: RegExp;
  readonly bare: RegExp;
}

interface Suspicion {
  readonly line: Line;
  readonly kind: LeftoverKind;
  readonly isSure: boolean;
}

/**
 * Lines of a body that come from the page around the article. Precise rather than complete: a line counts only if known
 * phrases make up all of it, and all of its paragraph. Quotations, code and tables are never looked at.
 */
export function findLeftovers(markdown: string): readonly Leftover[] {
  const lines = linesOf(markdown, mayOpen);
  const suspicions = patterns.map((pattern) => lines.flatMap((line) => suspect(line, pattern)));
  const suspected = new Set(suspicions.flat().map(({ line }) => line));
  const mixed = new Set(lines.filter((line) => !suspected.has(line)).map(({ block }) => block));
  const found = new Map<Line, LeftoverKind>();
  for (const ofOneKind of suspicions) {
    const whole = ofOneKind.filter(({ line }) => !mixed.has(line.block));
    for (const { line, kind } of whole.filter((_, index) => hasSureNeighbour(whole, index))) {
      if (!found.has(line)) found.set(line, kind);
    }
  }
  return [...found]
    .map(([{ number, source }, kind]) => ({ kind, text: source.trim(), line: number, column: source.search(/\S/) + 1 }))
    .toSorted((a, b) => a.line - b.line);
}

/** True for a sure line, and for those that join it without another line in between. */
function hasSureNeighbour(all: readonly Suspicion[], index: number): boolean {
  for (const step of [-1, 1]) {
    for (let at = index; ; at += step) {
      const here = all[at];
      if (here?.isSure === true) return true;
      const next = all[at + step];
      if (here === undefined || next === undefined || next.line.index !== here.line.index + step) break;
    }
  }
  return false;
}

function suspect(line: Line, { kind, whole, sure, bare }: Pattern): readonly Suspicion[] {
  if (line.words === '' || !whole.test(line.words)) return [];
  return [{ line, kind, isSure: sure.test(line.words) || (!line.isMarked && bare.test(line.words)) }];
}

function compile(kind: LeftoverKind, { sure, bare = [], beside }: Phrases): Pattern {
  const any = alternatives([...sure, ...bare, ...beside]);
  return {
    kind,
    whole: new RegExp(`^${any}(?: ${any})*$`, 'u'),
    sure: new RegExp(`(?:^|(?<= ))${alternatives(sure)}(?= |$)`, 'u'),
    bare: new RegExp(`^${alternatives(bare)}$`, 'u'),
  };
}

const gap = '0gap0';

/** Longest first, so that a phrase is not cut short by one that it starts with. */
function alternatives(phrases: readonly string[]): string {
  const words = phrases.map((phrase) => wordsOf(phrase.replaceAll('…', ` ${gap} `)));
  const longestFirst = words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.join('|').replaceAll(gap, String.raw`\S+(?: \S+){0,9}?`) || '(?!)'})`;
}

/** Words that a leftover may begin with. */
const openings = new Set(
  Object.values(leftoverPhrases).flatMap(({ sure, bare = [], beside }) => [...sure, ...bare, ...beside].map((phrase) => wordsOf(phrase).split(' ', 1).join())),
);

function mayOpen(source: string): boolean {
  const first = firstWordOf(source);
  return first === undefined || openings.has(first);
}

const patterns = (Object.keys(leftoverPhrases) as LeftoverKind[]).map((kind) => compile(kind, leftoverPhrases[kind]));
