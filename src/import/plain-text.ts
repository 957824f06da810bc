/** Texts of other systems → lines of plain text, as front matter wants them. */
import { parseFragment } from 'parse5';
import { renderBody } from '../markdown/render-body.ts';

/** Inline elements of HTML. Other words in angle brackets, such as <challenge>, are text. */
const INLINE_TAG = /<\/?(?:a|abbr|b|bdi|big|br|cite|code|del|dfn|em|font|i|ins|kbd|mark|p|q|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]*)?\/?>/gi;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u{fffe}\u{ffff}\p{Surrogate}]/gu;
/** Markdown that nobody writes by accident. */
const MARKUP = /\*\*|__|\]\(/;

/** One line of text: character references decoded, inline tags and what nobody can see taken out, white space made one space. */
export function plainLine(text: string): string {
  return decodeReferences(text.replace(INLINE_TAG, (tag) => (/^<\/?(?:br|p)\b/i.test(tag) ? ' ' : ''))).replace(UNPRINTABLE, '').replace(/\s+/g, ' ').trim();
}

/** Only references that end with a semicolon: HTML would read AT&notes as AT¬es. */
function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (reference) => {
    const [node] = parseFragment(reference).childNodes;
    return node !== undefined && 'value' in node ? node.value : reference;
  });
}

/** Markdown as one line of plain text. A text without markup comes back as it is. */
export function plainSummary(markdown: string): string {
  return plainLine(MARKUP.test(markdown) ? textOf(markdown) : markdown);
}

/** The first sentence of a Markdown text as a headline, cut at 90 characters; undefined where there are no words. */
export function firstWords(markdown: string): string | undefined {
  const line = plainLine(textOf(markdown));
  const sentence = /^.{3,90}?[.!?؟。](?=["'”’»)]*(?:\s|$))["'”’»)]*/u.exec(line)?.[0];
  if (sentence !== undefined) return sentence;
  if (!/[\p{L}\p{N}]/u.test(line)) return undefined;
  if (line.length <= 90) return line;
  return `${line.slice(0, 90).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`;
}

const NO_WORDS = { paragraph: String, source: String, backToText: String };

function textOf(markdown: string): string {
  return renderBody(markdown, { dir: '', lang: 'en', words: NO_WORDS }).text.replaceAll('\n', ' ');
}
