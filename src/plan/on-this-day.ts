/**
 * On this day: for each day of the year what happened on it and what appeared on it, a page a month. A static page can't
 * know its reader's day; a script may lead there.
 */
import { groupBy } from '../archive/group.ts';
import type { Article, Event } from '../archive/model.ts';
import { byEventDate } from '../archive/order.ts';
import { formatMonthName, formatYear } from '../i18n/dates.ts';
import { words } from '../i18n/words.ts';
import { articleLink, eventLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { DayOfYear, OnThisDayModel, PageLink } from './models.ts';
import type { PageSpec } from './page-spec.ts';
import { yearOfDay } from './periods.ts';
import { routes } from './routes.ts';

/** Of one day of the year; further years are links to their day. */
const MOST_ARTICLES = 10;
const MOST_EVENTS = 20;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;
/** A leap year, so that 29 February has its place. */
const LENGTHS: Readonly<Record<(typeof MONTHS)[number], number>> = { '01': 31, '02': 29, '03': 31, '04': 30, '05': 31, '06': 30, '07': 31, '08': 31, '09': 30, '10': 31, '11': 30, '12': 31 };

export function planOnThisDay(context: PlanContext): PageSpec[] {
  const { articles, entities } = context.archive;
  const appeared = groupBy(articles.filter(({ status }) => status === 'published'), ({ published }) => published.slice(-5));
  const events = entities.filter((entity) => entity.kind === 'event').filter(isOfOneDay).sort(byEventDate);
  const happened = groupBy(events, ({ date }) => date?.earliest?.slice(-5) ?? '');
  const days = (month: (typeof MONTHS)[number]): string[] => Array.from({ length: LENGTHS[month] }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  const { lang } = context.settings;
  const base = { lang, alternates: [], calendar: [] };
  const first = { href: routes.onThisDay, text: words(lang).onThisDay };
  const calendar = MONTHS.map((month) => ({
    ...monthLink(month, lang),
    days: days(month).map((day) => ({ day, isEmpty: !appeared.has(day) && !happened.has(day) })),
  }));
  return [
    { kind: 'on-this-day', path: routes.onThisDay, model: (): OnThisDayModel => ({ ...base, path: routes.onThisDay, title: first.text, crumbs: [], days: [], calendar }) },
    ...MONTHS.map((month, index): PageSpec => ({
      kind: 'on-this-day',
      path: routes.onThisDayIn(month),
      model: (): OnThisDayModel => ({
        ...base,
        path: routes.onThisDayIn(month),
        title: [first.text, formatMonthName(index + 1, lang)].join(words(lang).comma),
        crumbs: [first],
        month: formatMonthName(index + 1, lang),
        days: days(month).flatMap((day) => dayOfYear(day, appeared.get(day) ?? [], happened.get(day) ?? [], context)),
        earlier: monthLink(MONTHS[(index + 11) % 12] ?? month, lang),
        later: monthLink(MONTHS[(index + 1) % 12] ?? month, lang),
      }),
    })),
  ];
}

/** Known to the day; a span of days stands at its first. */
function isOfOneDay({ date }: Event): boolean {
  return date?.precision === 'day' && !date.uncertain && !date.approximate && date.earliest !== null && date.latest !== null && !/^[[{]/.test(date.edtf);
}

function monthLink(month: (typeof MONTHS)[number], lang: string): PageLink {
  return { href: routes.onThisDayIn(month), text: formatMonthName(Number(month), lang) };
}

function dayOfYear(day: string, articles: readonly Article[], events: readonly Event[], context: PlanContext): DayOfYear[] {
  if (articles.length === 0 && events.length === 0) return [];
  const { lang } = context.settings;
  const left = groupBy(articles.slice(MOST_ARTICLES), ({ published }) => published);
  return [{
    day,
    events: events.slice(0, MOST_EVENTS).map((event) => eventLink(event, lang, context)),
    articles: articles.slice(0, MOST_ARTICLES).map((article) => articleLink(article, lang, context, false)),
    more: [...left.keys()].map((published): PageLink => ({ href: routes.day(published), text: formatYear(Number(yearOfDay(published)), lang) })),
  }];
}
