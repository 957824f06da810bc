/**
 * Templates that an old site's generator would have replaced: Hugo's `{{< figure … >}}`, Liquid's `{% image … %}` and
 * `{{ "/about/" | url }}`. The known ones become text, links and images; the others go, and are named.
 */
import { nodesOf } from '../../markdown/markdown-nodes.ts';
import { quote } from './body-remarks.ts';
import type { BodyNotes } from './body-remarks.ts';
import { parseMarkdown, spanOf } from './markdown-tree.ts';
import type { Span } from './markdown-tree.ts';
import { parseArguments } from './template-arguments.ts';
import { formatPiece, meaningOf, meaningOfFilter } from './template-pieces.ts';
import type { Piece } from './template-pieces.ts';

/** What stands in a template's stead; undefined for one whose meaning is not known. */
interface Template {
  readonly end: number;
  readonly piece: Piece | undefined;
  /** Holds also in code: the marks of text that the generator was to leave alone. */
  readonly isLiteral?: true;
}

const RAW = /\{%-?\s{0,9}raw\s{0,9}-?%\}/y;
const END_RAW = /\{%-?\s{0,9}endraw\s{0,9}-?%\}/g;
const COMMENT = /\{%-?\s{0,9}comment\s{0,9}-?%\}/y;
const END_COMMENT = /\{%-?\s{0,9}endcomment\s{0,9}-?%\}/g;
const SHOWN_SHORTCODE = /\{\{([<%])\/\*([^{}]{0,2000}?)\*\/([>%])\}\}/y;
const SHORTCODE = /\{\{[<%]\s{0,9}(\/?)\s{0,9}([\w./-]{1,60})((?:[^{}]|\{(?!\{)|\}(?!\})){0,4000}?)[>%]\}\}/y;
const TAG = /\{%-?\s{0,9}([a-z_]\w{0,40})\b((?:[^{}%]|%(?!\})){0,4000}?)-?%\}/y;
const OUTPUT = /\{\{-?\s{0,9}(?:"([^"{}]*)"|'([^'{}]*)'|([a-z_][\w.-]{0,80}))\s{0,9}((?:\|[^{}]{1,2000})?)-?\}\}/iy;

export function replaceTemplates(markdown: string, notes: BodyNotes): string {
  if (!/\{[{%]/.test(markdown)) return markdown;
  const { code, indented, html } = rangesOf(markdown);
  const ends = { raw: lastMatch(END_RAW, markdown), comment: lastMatch(END_COMMENT, markdown) };
  let result = '';
  let at = 0;
  const marks = /\{[{%]/g;
  for (let mark = marks.exec(markdown); mark !== null; mark = marks.exec(markdown)) {
    const start = mark.index;
    const template = readTemplate(markdown, start, ends);
    const isShown = isWithin(code, start) || (template?.piece === undefined && isWithin(indented, start));
    if (template === undefined || (isShown && template.isLiteral === undefined)) continue;
    result += markdown.slice(at, start);
    if (template.piece === undefined) {
      notes.remarks.push({ code: 'template-removed', message: `${quote(markdown.slice(start, template.end))} was taken out: its meaning is not known.` });
    } else {
      notes.counts.templates += 1;
      result += formatPiece(template.piece, isWithin(html, start));
    }
    at = template.end;
    marks.lastIndex = at;
  }
  return result + markdown.slice(at);
}

/** Where the last closing mark of each pair stands: past it, none needs to be looked for. */
interface PairEnds {
  readonly raw: number;
  readonly comment: number;
}

function lastMatch(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return Math.max(-1, ...Array.from(text.matchAll(pattern), ({ index }) => index).slice(-1));
}

function readTemplate(text: string, at: number, ends: PairEnds): Template | undefined {
  return (at < ends.raw ? readPair(text, at, RAW, END_RAW, (inside) => ({ kind: 'text', text: inside })) : undefined)
    ?? (at < ends.comment ? readPair(text, at, COMMENT, END_COMMENT, () => undefined) : undefined)
    ?? readShortcode(text, at) ?? readTag(text, at) ?? readOutput(text, at);
}

function readPair(text: string, at: number, opening: RegExp, closing: RegExp, pieceOf: (inside: string) => Piece | undefined): Template | undefined {
  const start = matchAt(opening, text, at);
  if (start === undefined) return undefined;
  const from = at + start[0].length;
  closing.lastIndex = from;
  const end = closing.exec(text);
  if (end === null) return undefined;
  return { end: end.index + end[0].length, piece: pieceOf(text.slice(from, end.index)), isLiteral: true };
}

function readShortcode(text: string, at: number): Template | undefined {
  const shown = matchAt(SHOWN_SHORTCODE, text, at);
  if (shown !== undefined) return { end: at + shown[0].length, piece: { kind: 'text', text: `{{${shown[1] ?? ''}${shown[2] ?? ''}${shown[3] ?? ''}}}` }, isLiteral: true };
  const match = matchAt(SHORTCODE, text, at);
  if (match === undefined) return undefined;
  const [whole, slash = '', name = '', given = ''] = match;
  const piece = slash === '' ? meaningOf(name, parseArguments(given)) : name === 'highlight' ? meaningOf('endhighlight', parseArguments('')) : undefined;
  return { end: at + whole.length, piece };
}

function readTag(text: string, at: number): Template | undefined {
  const match = matchAt(TAG, text, at);
  if (match === undefined) return undefined;
  const [whole, name = '', given = ''] = match;
  return { end: at + whole.length, piece: meaningOf(name, parseArguments(given)) };
}

function readOutput(text: string, at: number): Template | undefined {
  const match = matchAt(OUTPUT, text, at);
  if (match === undefined) return undefined;
  const [whole, double, single, variable, filters = ''] = match;
  return { end: at + whole.length, piece: outputOf(double ?? single, variable, filters) };
}

function outputOf(literal: string | undefined, variable: string | undefined, filters: string): Piece | undefined {
  // The site's own address: what follows it is a path from the top.
  if (literal === undefined) return /^site\.(?:baseurl|url|root)$/.test(variable ?? '') ? { kind: 'text', text: '' } : undefined;
  const [, filter, given = ''] = /^\|\s{0,9}(\w+)\s{0,9}:?([^|]*)/.exec(filters) ?? [];
  return filter === undefined ? { kind: 'text', text: literal } : meaningOfFilter(literal, filter, parseArguments(given));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

interface Ranges {
  /** Where templates are shown, not meant. */
  readonly code: readonly Span[];
  /** Often no code at all, but the inside of the old page's HTML. */
  readonly indented: readonly Span[];
  readonly html: readonly Span[];
}

function rangesOf(markdown: string): Ranges {
  const nodes = nodesOf(parseMarkdown(markdown)).map(({ node }) => node);
  const isFenced = (span: Span): boolean => /^(?:`|~~~)/.test(markdown.slice(span.start, span.start + 3));
  const blocks = nodes.filter(({ type }) => type === 'code' || type === 'inlineCode').map(spanOf);
  return {
    code: blocks.filter(isFenced),
    indented: blocks.filter((span) => !isFenced(span)),
    html: nodes.filter(({ type }) => type === 'html').map(spanOf),
  };
}

/** `spans` stand in the order of the text and do not overlap. */
function isWithin(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= at;
}
