/**
 * Front matter of Hugo, Jekyll, Eleventy and Astro: YAML, TOML or JSON. Their parsers let pass what ours refuses; that is
 * mended where the meaning is plain, and named. None of it is ever run as code.
 */
import { TomlDate, TomlError, parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import type { Remark } from '../imported-item.ts';
import { YAML_OPTIONS } from '../../source/yaml-trouble.ts';

export type Data = Readonly<Record<string, unknown>>;

export interface OldFile {
  readonly data: Data;
  readonly body: string;
  readonly remarks: readonly Remark[];
}

/** Splits and reads a file; a remark says why it could not be read. */
export function readOldFile(written: string): OldFile | Remark {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/^\s*\n(?=---|\+\+\+)/, '');
  const fence = /^(---|\+\+\+|;;;)[ \t]*([^\n]*)\n/.exec(text);
  if (fence === null) return text.startsWith('{') ? readJson(text) : { data: {}, body: text, remarks: [{ code: 'no-front-matter', message: 'It has no front matter.' }] };
  const [opening, mark = '', language = ''] = fence;
  if (language.trim() !== '' && !/^(?:ya?ml|toml|json)$/i.test(language.trim())) return { code: 'front-matter-language', message: `Its front matter is in “${language.trim()}”, which might run code: it was not read.` };
  const rest = text.slice(opening.length);
  const end = new RegExp(String.raw`^${mark.replaceAll('+', String.raw`\+`)}[ \t]*(?:\n|$)`, 'm').exec(rest);
  if (end === null) return { code: 'front-matter-open', message: `Its front matter has no end: a line of ${mark}.` };
  const head = rest.slice(0, end.index);
  const body = rest.slice(end.index + end[0].length);
  if (mark === ';;;' || /json/i.test(language)) return withBody(readJson(head), body);
  return withBody(mark === '+++' || /toml/i.test(language) ? readToml(head) : readOldYaml(head), body);
}

function withBody(read: OldFile | Remark, body: string): OldFile | Remark {
  return 'data' in read ? { ...read, body } : read;
}

function readToml(head: string): OldFile | Remark {
  try {
    return { data: dated(parseToml(head)), body: '', remarks: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { code: 'bad-front-matter', message: `Its front matter is no valid TOML (line ${error.line + 1}): ${error.message.split('\n')[0] ?? ''}` };
  }
}

/** TOML's dates as they were written. */
function dated(data: Data): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value instanceof TomlDate ? value.toISOString() : value]));
}

/** Hugo's JSON front matter ends where its braces do. */
function readJson(text: string): OldFile | Remark {
  try {
    const head = text.slice(0, jsonEnd(text));
    const data: unknown = JSON.parse(head);
    if (isData(data)) return { data, body: text.slice(head.length), remarks: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { code: 'bad-front-matter', message: 'Its front matter is no valid JSON.' };
}

/** Where the first object ends; the whole length where it does not. */
function jsonEnd(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (sign === '}' && depth === 0) return index + 1;
  }
  return text.length;
}

/** Ruby's and Go's parsers let a quoted text go on at the beginning of a line, and keep the last of two equal keys. */
export function readOldYaml(head: string): OldFile | Remark {
  const mended = new Set<string>();
  let yaml = head.replaceAll('\t', (tab, at: number) => (/\n *$/.test(head.slice(Math.max(0, at - 40), at)) ? '  ' : tab));
  try {
    for (let round = 0; round < 50; round += 1) {
      const document = parseDocument(yaml, { ...YAML_OPTIONS, uniqueKeys: false, strict: false, prettyErrors: false, logLevel: 'silent' });
      const [problem] = document.errors;
      if (problem === undefined) return finish(document.toJS({ maxAliasCount: 50 }), head, mended);
      const next = mend(yaml, mended);
      if (next === undefined || next === yaml) return { code: 'bad-front-matter', message: `Its front matter is no valid YAML: ${problem.message.split('\n')[0] ?? ''}` };
      yaml = next;
    }
  } catch (error) {
    if (error instanceof RangeError) return { code: 'bad-front-matter', message: 'Its front matter nests too deep.' };
    if (error instanceof ReferenceError) return { code: 'bad-front-matter', message: 'Its front matter repeats itself through aliases (&, *) beyond measure, or names one that is not there.' };
    throw error;
  }
  return { code: 'bad-front-matter', message: 'Its front matter is no valid YAML.' };
}

function finish(data: unknown, head: string, mended: Set<string>): OldFile | Remark {
  if (data === null || data === undefined) return { data: {}, body: '', remarks: [] };
  if (!isData(data)) return { code: 'bad-front-matter', message: 'Its front matter is no list of keys and values.' };
  const keys = Array.from(head.matchAll(/^([\w-]+):/gm), ([, key = '']) => key);
  for (const key of new Set(keys)) if (keys.filter((other) => other === key).length > 1 && key in data) mended.add(`of two “${key}” the last one counts`);
  return { data, body: '', remarks: mended.size === 0 ? [] : [{ code: 'front-matter-mended', message: `Its front matter was read in spite of its mistakes: ${[...mended].join('; ')}.` }] };
}

const OPEN_QUOTE = /^(\s*(?:- )?[\w-]+:[ \t]+)(["'])/;

/** Indents the lines of a quoted text that go on at the margin; quotes a text with “: ” in it. Undefined where there is neither. */
function mend(yaml: string, mended: Set<string>): string | undefined {
  const lines = yaml.split('\n');
  for (const [index, line] of lines.entries()) {
    const [, lead = '', quote = ''] = OPEN_QUOTE.exec(line) ?? [];
    if (quote === '' || isClosed(line.slice(lead.length), quote)) continue;
    const end = closingLine(lines, index, lead.length, quote);
    if (end === undefined || lines.slice(index + 1, end + 1).every((inner) => inner === '' || /^\s/.test(inner))) continue;
    mended.add('a quoted text goes on at the beginning of a line');
    return [...lines.slice(0, index + 1), ...lines.slice(index + 1, end + 1).map((inner) => (inner === '' ? inner : `  ${inner.trimStart()}`)), ...lines.slice(end + 1)].join('\n');
  }
  for (const [index, line] of lines.entries()) {
    const [, key = '', value = ''] = /^([\w-]+:[ \t]+)([^"'[{|>&*#\s].*:\s.*)$/.exec(line) ?? [];
    if (key === '') continue;
    mended.add('a text with a colon stands without quotes');
    return lines.with(index, key + JSON.stringify(value.trim())).join('\n');
  }
  return undefined;
}

function isClosed(text: string, quote: string): boolean {
  return quoteEnd(text, 1, quote) !== undefined;
}

function quoteEnd(text: string, from: number, quote: string): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at += 1;
      else return at;
    }
  }
  return undefined;
}

function closingLine(lines: readonly string[], start: number, column: number, quote: string): number | undefined {
  for (let index = start; index < lines.length; index += 1) {
    if (quoteEnd(lines[index] ?? '', index === start ? column + 1 : 0, quote) !== undefined) return index;
  }
  return undefined;
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of the keys that holds a text or a number. */
export function textOf(data: Data, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = data[key];
    const text = value instanceof Date ? value.toISOString() : typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}
