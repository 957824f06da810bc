/** One line of a JSON Lines file → an imported article, or why it is none. */
import { compact } from '../archive/compact.ts';
import type { ImportedArticle, Refusal } from './imported-article.ts';
import type { FileLine } from './read-lines.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const USED = new Set(['id', 'title', 'date', 'dateline', 'body', 'summary', 'authors', 'places', 'organisations', 'people', 'topics', 'source_url', 'lang', 'extra']);
/** A deck is a standfirst, and is wanted only where there is no text. */
const USED_OF_EXTRA = { withText: new Set(['summary']), withoutText: new Set(['summary', 'deck']) };

/**
 * Reads `{id, title, date, dateline, body, authors, places, organisations, people, topics, source_url, lang,
 * extra: {summary, deck}}`. Every key may be missing or null here; what an article can't do without is the writer's
 * affair. Gives undefined for an empty line.
 */
export function readJsonLine({ number: line, content }: FileLine): ImportedArticle | Refusal | undefined {
  if ('trouble' in content) {
    return refuse(line, content.trouble, content.trouble === 'too-long' ? 'The line is longer than 16 MB.' : 'The line is not UTF-8 text.');
  }
  if (content.text.trim() === '') return undefined;
  const record = parse(content.text);
  if (record instanceof SyntaxError) return refuse(line, 'bad-json', `The line is no JSON: ${record.message}`);
  if (!isObject(record)) return refuse(line, 'no-object', 'The line is JSON, but no object: {"id": …, "title": …}.');
  return articleOf(record, line);
}

function articleOf(record: JsonObject, line: number): ImportedArticle {
  const extra = isObject(record['extra']) ? record['extra'] : {};
  const title = textAt(record, 'title');
  const date = textAt(record, 'date');
  const body = typeof record['body'] === 'string' ? record['body'] : '';
  const usedOfExtra = body.trim() === '' ? USED_OF_EXTRA.withoutText : USED_OF_EXTRA.withText;
  const optional = {
    title, date,
    lang: textAt(record, 'lang'),
    summary: textAt(record, 'summary') ?? textAt(extra, 'summary'),
    dateline: record['dateline'] ?? undefined,
    sourceUrl: textAt(record, 'source_url'),
    standfirst: textAt(extra, 'deck'),
  };
  return {
    line,
    id: textAt(record, 'id') ?? [date, title].filter((part) => part !== undefined).join(' '),
    ...compact(optional),
    authors: textsAt(record, 'authors'),
    places: textsAt(record, 'places'),
    organisations: textsAt(record, 'organisations'),
    people: textsAt(record, 'people'),
    tags: textsAt(record, 'topics'),
    body,
    unused: [
      ...unusedKeys(record, USED),
      ...unusedKeys(extra, usedOfExtra).map((key) => `extra.${key}`),
      ...LISTS.filter((key) => textsAt(record, key).length < listAt(record, key).length).map((key) => `${key} (what is no text in it)`),
    ],
  };
}

const LISTS = ['authors', 'places', 'organisations', 'people', 'topics'] as const;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(line: number, code: string, message: string): Refusal {
  return { line, refused: { code, message } };
}

/** A text, or a number as text; undefined for all else and for white space. */
function textAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function listAt(object: JsonObject, key: string): readonly unknown[] {
  const value = object[key] ?? [];
  return Array.isArray(value) ? value : [value];
}

function textsAt(object: JsonObject, key: string): string[] {
  return listAt(object, key).flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []));
}

function unusedKeys(object: JsonObject, used: ReadonlySet<string>): string[] {
  return Object.entries(object).flatMap(([key, value]) => (used.has(key) || isNothing(value) ? [] : [key]));
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
