/** Text as copied from a web page: a headline, perhaps a byline and a date, then the article, then what was around it. */
import { compareDays, dayAt, dayOf, isCalendarDay, weekdayOf } from '../../archive/day.ts';
import { compact } from '../../archive/compact.ts';
import { paragraphsOf } from '../body/text-to-markdown.ts';
import { normalisedDate } from '../dates.ts';
import { NOTHING_SAID, note, refusal } from '../imported-item.ts';
import type { ImportedArticle, ImportedItem, ReadItem, Refusal, Remark } from '../imported-item.ts';
import { decodeWhole, noEncoding } from '../input/decoding.ts';
import type { Input } from '../input/input.ts';
import { daysIn, findWeekday } from '../written-dates.ts';
import { LARGEST_PAGE } from './reader.ts';
import type { Reader, ReaderOptions } from './reader.ts';

export const readPlainText: Reader = (input, options) => () => items(input, options);

async function* items({ files }: Input, options: ReaderOptions): AsyncGenerator<ReadItem> {
  for (const [index, file] of files.entries()) {
    const progress = (index + 1) / files.length;
    const decoded = await decodeWhole(file, LARGEST_PAGE, noEncoding);
    if (decoded === undefined) {
      yield { item: refusal(file.path, 'too-large', 'The file is larger than 32 MB: no article is.'), progress };
      continue;
    }
    for (const remark of decoded.remarks) yield { item: note(file.path, remark.code, remark.message), progress };
    yield { item: articleOf(decoded.text, file.path, options), progress };
  }
}

const BYLINE = /^(?:by|av|von|par|por|di|door|af|نوشته[ٔ]?|نویسنده:?|به قلم|بقلم:?|كتب:?)\s+(?<name>.{2,80})$/iu;
const ADDRESS = /^(?:(?:source|källa|quelle|fuente|منبع|المصدر)\s*:\s*)?(?<url>https?:\/\/\S+)$/iu;

export function articleOf(text: string, at: string, options: Pick<ReaderOptions, 'date' | 'lang'>): ImportedItem {
  const [head, ...blocks] = paragraphsOf(text);
  if (head === undefined) return refusal(at, 'empty-body', 'The file is empty.');
  const [title = '', ...below] = head;
  // Lines right under the headline stand by themselves.
  const [second = [], ...rest] = blocks;
  const isTop = second.every((line) => BYLINE.test(line) || ADDRESS.test(line) || dayAlone(line) !== undefined);
  const paragraphs = [...below.map((line) => [line]), ...(isTop ? second.map((line) => [line]) : [second]), ...rest];
  const found = readTop(paragraphs);
  const body = paragraphs.slice(found.lines).map((lines) => lines.join('\n')).join('\n\n');
  const date = options.date ?? found.date;
  const worked = date === undefined ? workOutDate(body) : { date, remarks: [] };
  const article: ImportedArticle = {
    ...NOTHING_SAID,
    kind: 'article', at, id: at, slug: title, title,
    ...compact({ date: worked.date, lang: options.lang, sourceUrl: found.url }),
    authors: found.author === undefined ? [] : [found.author],
    body: { as: 'text', text: body },
    remarks: worked.remarks,
  };
  return worked.date === undefined ? undated(at) : article;
}

function undated(at: string): Refusal {
  return refusal(at, 'no-date', 'It has no date of publication. Give one:  --date 2011-04-08');
}

interface Top {
  readonly date?: string;
  readonly author?: string;
  readonly url?: string;
  /** How many paragraphs are not part of the article. */
  readonly lines: number;
}

/** Byline, date and address stand between headline and text, each alone on its line. */
function readTop(paragraphs: readonly (readonly string[])[]): Top {
  let top: Top = { lines: 0 };
  for (const [line = '', ...more] of paragraphs.slice(0, 5)) {
    if (more.length > 0 || line.length > 120) break;
    const author = BYLINE.exec(line)?.groups?.['name'];
    const url = ADDRESS.exec(line)?.groups?.['url'];
    const date = author === undefined && url === undefined ? dayAlone(line) : undefined;
    if ((author ?? url ?? date) === undefined) break;
    top = { ...top, ...compact({ author, url, date }), lines: top.lines + 1 };
  }
  return top;
}

/** The line's day, if it says little more than that. */
function dayAlone(line: string): string | undefined {
  const written = normalisedDate(line);
  return dayOf(written.slice(0, 10)) !== undefined && line.length <= 60 ? written : undefined;
}

/**
 * A dateline without its year (“London, Apr. 08 – Iraqi forces on Friday …”) can tell it all the same: the report was
 * filed within a week of the weekday that it names, and not before any day that it looks back on.
 */
function workOutDate(body: string): { readonly date?: string; readonly remarks: readonly Remark[] } {
  const [first = ''] = body.split('\n\n', 1);
  const beginning = first.slice(0, 90);
  const dateline = daysIn(beginning)[0];
  if (dateline === undefined || !/[–—-]/.test(beginning.slice(dateline.end, dateline.end + 20))) return { remarks: [] };
  if (dateline.year !== undefined) return isCalendarDay(dateline.year, dateline.month, dateline.date) ? { date: dayAt(dateline.year, dateline.month, dateline.date), remarks: [] } : { remarks: [] };
  const weekday = findWeekday(first.slice(dateline.end));
  const named = daysIn(body).flatMap(({ year, month, date }) => (year !== undefined && isCalendarDay(year, month, date) ? [dayAt(year, month, date)] : []));
  const latest = named.toSorted(compareDays).at(-1);
  if (weekday === undefined || latest === undefined) return { remarks: [] };
  const start = Number(latest.slice(0, 4));
  for (let year = start; year <= start + 2; year += 1) {
    if (!isCalendarDay(year, dateline.month, dateline.date)) continue;
    const day = dayAt(year, dateline.month, dateline.date);
    if (compareDays(day, latest) < 0 || weekdayOf(day) !== weekday) continue;
    return {
      date: day,
      remarks: [{ code: 'date-worked-out', message: `No year is written. ${day} follows from the dateline, from the weekday in the first paragraph, and from ${latest}, the last day that the text looks back on. Make sure of it; --date gives another.` }],
    };
  }
  return { remarks: [] };
}
