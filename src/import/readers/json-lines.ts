/** One line of a JSON Lines file → an imported article, or why it is none. */
import { compact } from '../../archive/compact.ts';
import { normalisedDate } from '../dates.ts';
import { NOTHING_SAID, refusal } from '../imported-item.ts';
import type { Body, ImportedArticle, Refusal } from '../imported-item.ts';
import type { FileLine } from '../input/read-lines.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const USED = new Set(['id', 'slug', 'title', 'date', 'updated', 'dateline', 'body', 'html', 'summary', 'authors', 'places', 'organisations', 'people', 'topics', 'source_url', 'guid', 'aliases', 'lang', 'extra']);
/** A deck is a standfirst, and is wanted only where there is no text. */
const USED_OF_EXTRA = { withText: new Set(['summary']), withoutText: new Set(['summary', 'deck']) };

/**
 * Reads `{id, title, date, dateline, body, authors, places, organisations, people, topics, source_url, lang,
 * extra: {summary, deck}}`, and `html` for a body that is no Markdown, `updated`, `guid`, `aliases`. Every key may be
 * missing or null here; what an article can't do without is the writer's affair. Gives undefined for an empty line.
 */
export function readJsonLine({ number, content }: FileLine, file = ''): ImportedArticle | Refusal | undefined {
  const at = `${file}line ${number}`;
  if ('trouble' in content) {
    return refusal(at, content.trouble, content.trouble === 'too-long' ? 'The line is longer than 16 MB.' : 'The line is not UTF-8 text.');
  }
  if (content.text.trim() === '') return undefined;
  const record = parse(content.text);
  if (record instanceof SyntaxError) return refusal(at, 'bad-json', `The line is no JSON: ${record.message}`);
  if (!isObject(record)) return refusal(at, 'no-object', 'The line is JSON, but no object: {"id": …, "title": …}.');
  return articleOfRecord(record, at);
}

/** The same of a record that another format wrote with these keys. */
export function articleOfRecord(record: JsonObject, at: string): ImportedArticle {
  const extra = isObject(record['extra']) ? record['extra'] : {};
  const title = textAt(record, 'title');
  const date = textAt(record, 'date');
  const updated = textAt(record, 'updated');
  const body = bodyOf(record);
  const usedOfExtra = body.text.trim() === '' ? USED_OF_EXTRA.withoutText : USED_OF_EXTRA.withText;
  const sourceUrl = textAt(record, 'source_url');
  const optional = {
    title, date: date === undefined ? undefined : normalisedDate(date), sourceUrl,
    updated: updated === undefined ? undefined : normalisedDate(updated),
    slug: textAt(record, 'slug'), guid: textAt(record, 'guid'),
    lang: textAt(record, 'lang'),
    summary: textAt(record, 'summary') ?? textAt(extra, 'summary'),
    dateline: record['dateline'] ?? undefined,
    standfirst: textAt(extra, 'deck'),
  };
  return {
    ...NOTHING_SAID,
    kind: 'article', at,
    id: textAt(record, 'id') ?? [date, title].filter((part) => part !== undefined).join(' '),
    ...compact(optional),
    authors: textsAt(record, 'authors'),
    places: textsAt(record, 'places'),
    organisations: textsAt(record, 'organisations'),
    people: textsAt(record, 'people'),
    tags: textsAt(record, 'topics'),
    formerUrls: textsAt(record, 'aliases'),
    body,
    unused: [
      ...unusedKeys(record, USED),
      ...unusedKeys(extra, usedOfExtra).map((key) => `extra.${key}`),
      ...LISTS.filter((key) => textsAt(record, key).length < listAt(record, key).length).map((key) => `${key} (what is no text in it)`),
    ],
  };
}

/** A body that opens with a block of HTML is HTML; Markdown may hold some all the same. */
function bodyOf(record: JsonObject): Body {
  const html = textAt(record, 'html');
  const body = typeof record['body'] === 'string' ? record['body'] : '';
  if (html !== undefined && body.trim() === '') return { as: 'html', text: html };
  return { as: 'markdown', text: body };
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
