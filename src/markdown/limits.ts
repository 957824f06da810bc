import type { Parents, Root as HtmlRoot, RootContent } from 'hast';
import type { NodeAtDepth } from './markdown-nodes.ts';

/** Why a body is shown as plain text, and from which line on it is so. */
export interface Excess {
  readonly line: number;
  readonly what: string;
}

/** Depth of quotations, lists, emphasis … beyond which parsers and browsers fail; no article comes near. */
const MOST_LEVELS = 100;
/** Estimated milliseconds of parsing; half a megabyte of plain prose stays below. */
const MOST_WORK = 1500;
/** Table cells after filling up every row; a header of 5,000 columns over 50,000 short rows would have 250 million. */
const MOST_CELLS = 100_000;
/** Letters of addresses that references to shared definitions may add to the page, beyond the body's own length. */
const MOST_REPEATED = 200_000;

/**
 * Finds what would keep the parser busy for minutes or overflow its stack, without parsing. micromark takes time in the
 * square of several things; the factors below were measured on it, in milliseconds.
 */
export function findExcess(source: string): Excess | undefined {
  const markdown = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  // Of nearly every text, a look at its signs is enough.
  const deep = MAY_BE_DEEP.test(markdown) ? findDeepLine(markdown) : undefined;
  return deep ?? (mostWork(markdown) <= MOST_WORK ? undefined : findWork(markdown));
}

/** A line that starts with as many signs as it takes to nest too deep. */
const MAY_BE_DEEP = new RegExp(String.raw`^[\t >\-+*\d.)]{${MOST_LEVELS + 1}}`, 'm');

/** Never less than what `findWork` estimates, since squares add up to no more than the square of the sum. */
export function mostWork(markdown: string): number {
  const times = (...signs: readonly string[]): number => signs.reduce((sum, sign) => sum + countSign(markdown, sign), 0);
  const lines = 1 + times('\n', '\u2028', '\u2029');
  const [quotes, delimiters, brackets, tags, ticks] = [times('>'), times('*', '_', '~'), times('[', ']'), times('<'), times('`')];
  return (
    0.003 * markdown.length + 8.6e-4 * lines ** 2 + 0.008 * lines + 0.012 * lines * quotes + 2.5e-4 * delimiters ** 2 +
    6e-6 * brackets ** 2 + 2e-6 * tags ** 2 + 2e-5 * (ticks + tags) * markdown.length + 2e-8 * markdown.length ** 2
  );
}

/** Where most of the work is, if all of it is too much. */
export function findWork(markdown: string): Excess | undefined {
  let work = 0.003 * markdown.length + structureWork(markdown);
  let costliest = { line: 1, work: 0 };
  let line = 1;
  for (const block of markdown.split(blockEnd)) {
    const own = blockWork(block);
    work += own;
    if (own > costliest.work) costliest = { line: line + (/^[\t ]*\n/.test(block) ? 1 : 0), work: own };
    line += countLines(block) + 1;
  }
  if (work <= MOST_WORK) return undefined;
  return { line: costliest.line, what: 'It is too long, or too much markup stands in one place' };
}

/** An empty line, or an item that ends any paragraph before it. Delimiters look no further for their partners. */
const blockEnd = /\n(?=[\t ]*\n| {0,3}(?:[-+*]|1[.)])[\t ]+\S)/;

/** The same for what only the tree shows. */
export function findExcessIn(nodes: readonly NodeAtDepth[], markdown: string): Excess | undefined {
  let cells = 0;
  let repeated = 0;
  let open = 0;
  const addresses = new Map<string, number>();
  for (const { node, depth } of nodes) {
    if (depth > MOST_LEVELS) return { line: node.position?.start.line ?? 1, what: tooDeep };
    if (node.type === 'html') open += openTags(node.value);
    if (open > 2 * MOST_LEVELS) return { line: node.position?.start.line ?? 1, what: 'Too much of its HTML is never closed' };
    if (node.type === 'definition') addresses.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    if (node.type === 'table') cells += node.children.length * (node.children[0]?.children.length ?? 0);
    if (cells > MOST_CELLS) return { line: node.position?.start.line ?? 1, what: 'A table in it is too large' };
  }
  for (const { node } of nodes) {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') continue;
    repeated += addresses.get(node.identifier) ?? 0;
    if (repeated > MOST_REPEATED + markdown.length) {
      return { line: node.position?.start.line ?? 1, what: 'The same long address is used too often' };
    }
  }
  return undefined;
}

/** Elements without content, and those whose end tag HTML lets authors leave out: none of them piles up. */
const neverOpen =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/i;

/** Start tags without an end tag. HTML parsers repeat open formatting elements in every paragraph that follows. */
function openTags(html: string): number {
  let open = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (!neverOpen.test(name)) open += slash === '' ? 1 : -1;
  }
  return open;
}

/** The same for the tree of its HTML, in which elements may nest that were never closed. */
export function findExcessInHtml(tree: HtmlRoot): Excess | undefined {
  let level: readonly (Parents | RootContent)[] = tree.children;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > 2 * MOST_LEVELS) return { line: level[0]?.position?.start.line ?? 1, what: tooDeep };
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}

const tooDeep = `It nests more than ${MOST_LEVELS} levels deep`;

function findDeepLine(markdown: string): Excess | undefined {
  let number = 0;
  for (const line of markdown.split('\n')) {
    number += 1;
    const lead = /^(?:[\t ]*(?:>|[-+*](?=[\t ])|\d{1,9}[.)](?=[\t ])))+/.exec(line)?.[0];
    if (lead === undefined) continue;
    const markers = count(lead, />|[-+*]|\d+[.)]/g);
    // A thematic break of many signs is no list.
    if (markers > MOST_LEVELS && !/^[\t ]*([-*])(?:[\t ]*\1)*[\t ]*$/.test(line)) return { line: number, what: tooDeep };
    if (lead.length - lead.trimStart().length > 4 * MOST_LEVELS) return { line: number, what: tooDeep };
  }
  return undefined;
}

/** Work that grows with the square of the lines that open or close something. */
function structureWork(markdown: string): number {
  // Most texts have none of what is counted, and a sign is found sooner than a pattern.
  const quotes = markdown.includes('>') ? count(markdown, /^[\t ]*>/gm) : 0;
  const items = count(markdown, /^[\t ]*(?:[-+*]|\d{1,9}[.)])[\t ]/gm);
  const innerItems = items === 0 ? 0 : count(markdown, /^[\t ]+(?:[-+*]|\d{1,9}[.)])[\t ]/gm);
  const underlines = /[-=][\t ]*$/m.test(markdown) ? count(markdown, /^[\t ]*(?:-+|=+)[\t ]*$/gm) : 0;
  const notes = markdown.includes('[^') ? count(markdown, /^ {0,3}\[\^/gm) : 0;
  return (
    2.3e-4 * quotes ** 2 + 1.2e-5 * items ** 2 + 2e-4 * items * innerItems + 2.1e-4 * underlines ** 2 +
    2e-4 * notes ** 2 + 0.008 * countLines(markdown)
  );
}

/** The rows of a table are blocks of their own. */
function blockWork(block: string): number {
  return isTable(block) ? block.split('\n').reduce((sum, row) => sum + inlineWork(row), 0) : inlineWork(block);
}

/** True only for what GFM takes for a table: as many columns in its first row as in the line of dashes below. */
function isTable(block: string): boolean {
  const [header = '', rule = ''] = block.replace(/^[\t ]*\n/, '').split('\n', 2);
  const dashes = cellsOf(rule);
  if (!rule.includes('|') || !dashes.every((cell) => /^:?-+:?$/.test(cell))) return false;
  return cellsOf(header.replace(/\\./g, '')).length === dashes.length;
}

function cellsOf(row: string): readonly string[] {
  return row.trim().replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim());
}

/** Work inside one block: delimiters that look for their partners, and openers that search to the block's end. */
function inlineWork(block: string): number {
  if (block.length < 200) return 0;
  const delimiters = count(block, /[*_~]/g);
  const brackets = count(block, /[[\]]/g);
  const tags = count(block, /</g);
  const searches = new Set(block.match(/`+/g)).size + count(block, /<[!?]/g);
  const leads = block.includes('>') ? (block.match(/^(?:[\t ]*>)+/gm) ?? []) : [];
  const lazyLines = countLines(block) * leads.reduce((most, lead) => Math.max(most, count(lead, />/g)), 0);
  return (
    2.5e-4 * delimiters ** 2 + 6e-6 * brackets ** 2 + 2e-6 * tags ** 2 + 2e-5 * searches * block.length + 0.012 * lazyLines +
    2e-8 * block.length ** 2
  );
}

/** Sooner done than by a pattern. */
function countSign(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function countLines(text: string): number {
  return countSign(text, '\n');
}
