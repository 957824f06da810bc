/**
 * Kramdown's attribute lists (https://kramdown.gettalong.org/syntax.html#attribute-list-definitions), which say how the old
 * site set a text: `{: .lead}` on a line of its own or right behind a link, `{#gate}` behind a heading. They go, and are named.
 */
import { nodesOf } from '../../markdown/markdown-nodes.ts';
import { applyEdits } from '../edits.ts';
import { quote } from './body-remarks.ts';
import type { BodyNotes } from './body-remarks.ts';
import { parseMarkdown, spanOf } from './markdown-tree.ts';

const INSIDE = String.raw`(?:[^{}\n"']|"[^"\n]*"|'[^'\n]*'){1,400}`;
const OWN_LINE = new RegExp(String.raw`(?<=^[ \t>]*)\{:${INSIDE}\}[ \t]*(?:\n(?=\n)|$)`, 'gm');
/** Behind what ends a link, emphasis or code. */
const BEHIND = new RegExp(String.raw`(?<=[)\]*_\`>])\{:${INSIDE}\}`, 'g');
const OF_HEADING = new RegExp(String.raw`[ \t]*\{:?[ \t]*[#.]${INSIDE}\}(?=[ \t]*#*[ \t]*(?:\n|$))`, 'g');

export function dropAttributeLists(markdown: string, notes: BodyNotes): string {
  if (!/\{[:#.]/.test(markdown)) return markdown;
  const nodes = nodesOf(parseMarkdown(markdown)).map(({ node }) => node);
  const code = nodes.filter(({ type }) => type === 'code' || type === 'inlineCode').map(spanOf);
  const headings = nodes.filter(({ type }) => type === 'heading').map(spanOf);
  const found = [
    ...Array.from(markdown.matchAll(OWN_LINE), spanOfMatch), ...Array.from(markdown.matchAll(BEHIND), spanOfMatch),
    ...headings.flatMap(({ start, end }) => Array.from(markdown.slice(start, end).matchAll(OF_HEADING), spanOfMatch).map((span) => ({ start: start + span.start, end: start + span.end }))),
  ].filter(({ start }) => !code.some((span) => span.start <= start && start < span.end)).toSorted((a, b) => a.start - b.start);
  for (const { start, end } of found) notes.remarks.push({ code: 'template-removed', message: `${quote(markdown.slice(start, end))} was taken out: it says only how the old site set the text.` });
  return applyEdits(markdown, found.map((span) => ({ ...span, text: '' })));
}

function spanOfMatch({ 0: whole, index }: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: index, end: index + whole.length };
}
