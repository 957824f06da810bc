/** An imported article → front matter that the archive's schema accepts, with a remark on everything that differs. */
import type { z } from 'zod';
import { compact } from '../archive/compact.ts';
import { dayOf } from '../archive/day.ts';
import { moment } from '../schema/fields.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import type { ImportedArticle, Refusal, Remark } from './imported-article.ts';
import { firstWords, plainLine, plainSummary } from './plain-text.ts';

export interface PreparedArticle {
  readonly line: number;
  readonly id: string;
  /** Keys in the order of the front matter's reference. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly year: string;
  readonly body: string;
  readonly sourceUrl?: string;
  readonly remarks: readonly Remark[];
  /** Keys of the record that were left behind. */
  readonly unused: readonly string[];
}

type Said = Remark[];

/** Fills in nothing that the record does not say: no date, no title without words, no text without text. */
export function prepareArticle(article: ImportedArticle): PreparedArticle | Refusal {
  const { line, id } = article;
  const remarks: Said = [];
  const refuse = (code: string, message: string): Refusal => ({ line, id, refused: { code, message } });
  const date = dateOf(article.date, remarks);
  if (typeof date !== 'string') return { line, id, refused: date };
  const text = [article.body, article.standfirst, article.summary].find((candidate) => candidate !== undefined && candidate.trim() !== '');
  const title = titleOf(article.title, text, remarks);
  if (title === undefined) return refuse('no-title', 'It has no title.');
  if (text === undefined) return refuse('empty-body', 'It has no text, and no summary that could stand in for it.');
  if (article.body.trim() === '') remarks.push({ code: 'summary-as-text', message: 'It has no text; its summary stands there instead.' });
  const checked = accept(fieldsOf(article, { title, date, text }, remarks), remarks);
  if (!('data' in checked)) return { line, id, refused: checked };
  const year = /^-?\d+/.exec(date)?.[0] ?? '';
  return { line, id, data: checked.data, year, body: text, ...compact({ sourceUrl: article.sourceUrl?.trim() }), remarks, unused: article.unused };
}

function fieldsOf(article: ImportedArticle, { title, date, text }: { title: string; date: string; text: string }, remarks: Said): Record<string, unknown> {
  const summary = article.summary === undefined ? '' : plainSummary(article.summary);
  // A page would say the same twice.
  const isItsText = article.body.trim() === '' && summary === plainSummary(text);
  return compact({
    title, date,
    lang: article.lang?.trim().replaceAll('_', '-'),
    summary: summary === '' || isItsText ? undefined : summary,
    dateline: typeof article.dateline === 'string' ? plainLine(article.dateline) || undefined : article.dateline,
    authors: namesOf(article.authors),
    places: namesOf(article.places),
    organisations: namesOf(article.organisations),
    people: namesOf(article.people),
    tags: namesOf(article.tags),
    source: sourceOf(article.sourceUrl, remarks),
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
    remarks.push({ code, message: `“${text}” has no time zone: only its day was kept.` });
    return day;
  }
  return { code, message: issue?.message ?? `“${text}” is no date.` };
}

function titleOf(written: string | undefined, text: string | undefined, remarks: Said): string | undefined {
  const title = plainLine(written ?? '');
  if (title !== '') {
    if (title !== written?.trim().replace(/\s+/g, ' ')) remarks.push({ code: 'title-decoded', message: `Its title was written “${written?.trim()}”.` });
    return title;
  }
  const words = text === undefined ? undefined : firstWords(text);
  if (words !== undefined) remarks.push({ code: 'title-from-text', message: `It has no title; its first words stand there instead: “${words}”.` });
  return words;
}

/** Plain, each once; nothing where there are none. */
function namesOf(written: readonly string[]): string[] | undefined {
  const names = new Set(written.map(plainLine).filter((name) => name !== ''));
  return names.size === 0 ? undefined : [...names];
}

function sourceOf(url: string | undefined, remarks: Said): { url: string } | undefined {
  const address = url?.trim() ?? '';
  if (address === '') return undefined;
  if (/^https?:$/.test(URL.parse(address)?.protocol ?? '')) return { url: address };
  remarks.push({ code: 'bad-source-url', message: `source_url “${address}” is no web address, and was left behind.` });
  return undefined;
}

/** Leaves out the keys that the schema refuses; where it refuses title or date, says why. */
function accept(data: Record<string, unknown>, remarks: Said): { data: Record<string, unknown> } | Remark {
  const parsed = FRONT_MATTER.article.safeParse(data);
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
