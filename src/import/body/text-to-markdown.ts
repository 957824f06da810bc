/** Plain text → Markdown that says the same and nothing more: a star in it stays a star. */
import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { formatMarkdown } from '../html/to-markdown.ts';

const BULLET = /^\s*[•‣▪◦·]\s+/u;

/** Paragraphs part at blank lines; where there is none, each line is one. */
export function markdownOfText(text: string): string {
  return formatMarkdown({ type: 'root', children: paragraphsOf(text).map(blockOf) });
}

/** Each as its lines. */
export function paragraphsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?|[\u2028\u2029\f\v]/gu, '\n').split('\n').map((line) => line.replace(/[\s\u200b\ufeff]+$/u, ''));
  const start = lines.findIndex((line) => line !== '');
  const inside = start === -1 ? [] : lines.slice(start, lines.findLastIndex((line) => line !== '') + 1);
  if (!inside.includes('')) return inside.map((line) => [line.trim()]);
  const paragraphs: string[][] = [[]];
  for (const line of inside) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function blockOf(lines: readonly string[]): RootContent {
  if (!lines.every((line) => BULLET.test(line))) return paragraph(lines.join('\n'));
  return { type: 'list', ordered: false, spread: false, children: lines.map((line): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(line.replace(BULLET, ''))] })) };
}

const ADDRESS = /https?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]']/g;

function paragraph(text: string): Paragraph {
  const children: PhrasingContent[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > at) children.push({ type: 'text', value: text.slice(at, match.index) });
    children.push({ type: 'link', url: match[0], children: [{ type: 'text', value: match[0] }] });
    at = match.index + match[0].length;
  }
  if (at < text.length) children.push({ type: 'text', value: text.slice(at) });
  return { type: 'paragraph', children };
}
