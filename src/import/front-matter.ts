/** An imported article → front matter that the archive's schema accepts, with a remark on everything that differs. */
import type { z } from 'zod';
import { compact } from '../archive/compact.ts';
import { dayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import { moment } from '../schema/fields.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import { convertBody } from './body/convert-body.ts';
import { refusal } from './imported-item.ts';
import type { Body, ImportedArticle, Refusal, Remark } from './imported-item.ts';
import type { RecordName } from './import-state.ts';
import { firstWords, plainLine, plainSummary } from './plain-text.ts';

export interface PreparedArticle {
  readonly kind: 'prepared';
  readonly item: ImportedArticle;
  readonly record: RecordName;
  /** Keys in the order of the front matter's reference. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Of publication; a page has none. */
  readonly day?: Day;
  /** Addresses that led to it, with its own where it stood on the archive's own site. */
  readonly formerUrls: readonly string[];
  /** What becomes the text: the body, or what stands in for one. */
  readonly body: Body;
  readonly remarks: readonly Remark[];
}

type Said = Remark[];

export interface PrepareOptions {
  /** Host of the site that the archive is: an article that stood there needs no other source than itself. */
  readonly ownHost?: string;
}

/** Fills in nothing that the record does not say: no date, no title without words, no text without text. */
export function prepareArticle(item: ImportedArticle, options: PrepareOptions = {}): PreparedArticle | Refusal {
  const { at, id, kind } = item;
  const remarks: Said = [...item.remarks];
  const date = kind === 'page' ? undefined : dateOf(item.date, remarks);
  if (typeof date === 'object') return { kind: 'refusal', at, id, refused: date };
  const body = [item.body, ...[item.standfirst, item.summary].map((text): Body => ({ as: 'markdown', text: text ?? '' }))].find((candidate) => hasWords(candidate, item.lang));
  const title = titleOf(item.title, body, remarks, item.lang);
  if (title === undefined) return refusal(at, 'no-title', 'It has no title.', id);
  if (body === undefined) return refusal(at, 'empty-body', 'It has no text, and no summary that could stand in for it.', id);
  if (body !== item.body) remarks.push({ code: 'summary-as-text', message: 'It has no text; its summary stands there instead.' });
  const fields = kind === 'page' ? pageFieldsOf(item, title, remarks) : fieldsOf(item, { title, date: date ?? '', body }, remarks, options);
  const checked = accept(fields, kind, remarks);
  if (!('data' in checked)) return { kind: 'refusal', at, id, refused: checked };
  const day = dayOf(date?.slice(0, 10) ?? '');
  const formerUrls = isOwn(item.sourceUrl, options) ? [...item.formerUrls, item.sourceUrl] : item.formerUrls;
  const record = { id, title, ...(day !== undefined && { day }) };
  return { kind: 'prepared', item, record, data: checked.data, ...(day !== undefined && { day }), formerUrls, body, remarks };
}

/** A long text surely holds a word; a short one is looked at. */
function hasWords(body: Body, lang: string | undefined): boolean {
  if (body.text.trim() === '') return false;
  return body.as === 'markdown' || body.as === 'text' || body.text.length > 1000 || convertBody(body, lang).markdown !== '';
}

function pageFieldsOf(item: ImportedArticle, title: string, remarks: Said): Record<string, unknown> {
  const lost = [...(item.authors.length > 0 ? ['authors'] : []), ...(item.tags.length > 0 ? ['tags'] : [])];
  if (lost.length > 0) remarks.push({ code: 'page-without', message: `A standing page has no ${lost.join(' and no ')}: ${[...item.authors, ...item.tags].join(', ')}.` });
  return compact({ title, summary: item.summary === undefined ? undefined : plainSummary(item.summary) || undefined, lang: item.lang?.trim().replaceAll('_', '-') });
}

function fieldsOf(item: ImportedArticle, { title, date, body }: { title: string; date: string; body: Body }, remarks: Said, options: PrepareOptions): Record<string, unknown> {
  const summary = item.summary === undefined ? '' : plainSummary(item.summary);
  // A page would say the same twice.
  const isItsText = body !== item.body && summary === plainSummary(body.text);
  const updated = item.updated === undefined ? undefined : dateOf(item.updated, remarks);
  return compact({
    title, date,
    lang: item.lang?.trim().replaceAll('_', '-'),
    summary: summary === '' || isItsText ? undefined : summary,
    dateline: typeof item.dateline === 'string' ? plainLine(item.dateline) || undefined : item.dateline,
    authors: namesOf(item.authors),
    places: namesOf(item.places),
    organisations: namesOf(item.organisations),
    people: namesOf(item.people),
    tags: namesOf(item.tags),
    source: sourceOf(item, remarks, options),
    updated: typeof updated === 'string' && updated.slice(0, 10) > date.slice(0, 10) ? updated : undefined,
    guid: item.guid,
  });
}

/** A day or an instant as the archive writes it. */
function dateOf(written: string | undefined, remarks: Said): string | Remark {
  const text = written?.trim() ?? '';
  if (text === '') return { code: 'no-date', message: 'It has no date of publication.' };
  const parsed = moment.safeParse(text);
  if (parsed.success) return parsed.data.instant ?? parsed.data.day;
  const [issue] = parsed.error.issues;
  const code = issue?.code === 'custom' ? String(issue.params?.['finding']) : 'bad-date';
  const day = dayOf(text.slice(0, 10));
  if (code === 'time-without-zone' && day !== undefined) {
    remarks.push({ code, message: `“${text}” has no time zone that is known: only its day was kept.` });
    return day;
  }
  return { code, message: issue?.message ?? `“${text}” is no date.` };
}

function titleOf(written: string | undefined, body: Body | undefined, remarks: Said, lang: string | undefined): string | undefined {
  const title = plainLine(written ?? '');
  if (title !== '') {
    if (title !== written?.trim().replace(/\s+/g, ' ')) remarks.push({ code: 'title-decoded', message: `Its title was written “${written?.trim()}”.` });
    return title;
  }
  const words = body === undefined ? undefined : firstWords(convertBody(body, lang).markdown);
  if (words !== undefined) remarks.push({ code: 'title-from-text', message: `It has no title; its first words stand there instead: “${words}”.` });
  return words;
}

/** Plain, each once; nothing where there are none. */
function namesOf(written: readonly string[]): string[] | undefined {
  const names = new Set(written.map(plainLine).filter((name) => name !== ''));
  return names.size === 0 ? undefined : [...names];
}

function sourceOf({ sourceUrl, publisher }: ImportedArticle, remarks: Said, options: PrepareOptions): Record<string, string> | undefined {
  const address = sourceUrl?.trim() ?? '';
  if (address === '' || isOwn(address, options)) return undefined;
  if (isWebAddress(URL.parse(address))) return { ...compact({ publisher }), url: address };
  remarks.push({ code: 'bad-source-url', message: `source_url “${address}” is no web address, and was left behind.` });
  return undefined;
}

function isWebAddress(address: URL | null): address is URL {
  return address !== null && /^https?:$/.test(address.protocol);
}

/** Of the site that the archive is. */
function isOwn(address: string | undefined, { ownHost }: PrepareOptions): address is string {
  const parsed = URL.parse(address ?? '');
  return isWebAddress(parsed) && bareHost(parsed.host) === ownHost;
}

/** `www.old.example` is old.example. */
export function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}

/** Leaves out the keys that the schema refuses; where it refuses title or date, says why. */
function accept(data: Record<string, unknown>, kind: 'article' | 'page', remarks: Said): { data: Record<string, unknown> } | Remark {
  const parsed = FRONT_MATTER[kind].safeParse(data);
  if (parsed.success) return { data };
  const kept = { ...data };
  for (const issue of parsed.error.issues) {
    const [key] = issue.path;
    if (typeof key !== 'string' || key === 'title' || key === 'date') return { code: 'refused', message: wordsOf(issue) };
    if (!(key in kept)) continue;
    remarks.push({ code: 'value-refused', message: `${key} “${JSON.stringify(data[key])}” was left behind: ${wordsOf(issue)}` });
    delete kept[key];
  }
  return { data: kept };
}

function wordsOf({ message }: z.core.$ZodIssue): string {
  return message;
}
