/** Years, months and days: what appeared then, and what happened then. */
import { dayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import type { Article, Event } from '../archive/model.ts';
import { byEventDate } from '../archive/order.ts';
import { addTo, groupBy } from '../archive/group.ts';
import { formatDay, formatMonth, formatYear } from '../i18n/dates.ts';
import { words } from '../i18n/words.ts';
import { articleLink, eventLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { Bar, PageBase, PageLink, PeriodModel } from './models.ts';
import type { PageSpec } from './page-spec.ts';
import { paginate } from './paging.ts';
import { monthBars, monthOfDay, yearOfDay } from './periods.ts';
import { routes } from './routes.ts';

type Unit = 'year' | 'month' | 'day';

export function planPeriods(context: PlanContext): PageSpec[] {
  const { articles, entities } = context.archive;
  const events = entities.filter((entity) => entity.kind === 'event').sort(byEventDate);
  return [
    ...planUnit('year', groupBy(articles, (article) => yearOfDay(article.published)), events, context),
    ...planUnit('month', groupBy(articles, (article) => monthOfDay(article.published)), events, context),
    ...planUnit('day', groupBy(articles, (article) => article.published), events, context),
  ];
}

/** A page for each period in which something appeared. */
function planUnit(unit: Unit, groups: ReadonlyMap<string, readonly Article[]>, events: readonly Event[], context: PlanContext): PageSpec[] {
  const periods = [...groups.keys()];
  const happened = eventsByPeriod(unit, events, periods);
  return periods.flatMap((period, index) => {
    const all = groups.get(period) ?? [];
    return paginate(routes.period(period), all, context.settings.perPage).map((page): PageSpec => ({
      kind: 'period',
      path: page.path,
      model: (): PeriodModel => {
        const { lang } = context.settings;
        const [earlier, later] = [periods[index - 1], periods[index + 1]];
        return {
          path: page.path, lang, period,
          title: page.paging.isNewest ? periodTitle(period, lang) : [periodTitle(period, lang), words(lang).pageNumber(page.paging.page)].join(words(lang).comma),
          crumbs: crumbsOf(period, lang),
          spine: spineOf(unit, period),
          alternates: [],
          appeared: page.items.map((article) => articleLink(article, lang, context)),
          ...(page.paging.isNewest && { appearedTotal: all.length }),
          happened: page.paging.isNewest ? (happened.get(period) ?? []).map((event) => eventLink(event, lang, context)) : [],
          bars: page.paging.isNewest ? barsOf(unit, period, all) : [],
          days: page.paging.isNewest && unit === 'year' ? [...new Set(all.map(({ published }) => published))] : [],
          ...(earlier !== undefined && { earlier: periodLink(earlier, lang) }),
          ...(later !== undefined && { later: periodLink(later, lang) }),
          paging: page.paging,
        };
      },
    }));
  });
}

/** An event belongs to every one of `periods` (oldest first) that its date may lie in, unless it is vaguer than they are. */
function eventsByPeriod(unit: Unit, events: readonly Event[], periods: readonly string[]): Map<string, Event[]> {
  const happened = new Map<string, Event[]>();
  for (const event of events) {
    const { date } = event;
    if (!date?.earliest || !date.latest || isVaguer(date.precision, unit)) continue;
    const [first, last] = [periodOf(unit, inFourDigits(date.earliest)), periodOf(unit, inFourDigits(date.latest))];
    const from = periods.findIndex((period) => period >= first);
    for (const period of from < 0 ? [] : periods.slice(from)) {
      if (period > last) break;
      addTo(happened, period, event);
    }
  }
  return happened;
}

/** The nearest day of the years 0 to 9999, in which articles are published and text order is that of time. */
function inFourDigits(day: Day): Day {
  return day.startsWith('-') ? ('0000-01-01' as Day) : day.startsWith('+') ? ('9999-12-31' as Day) : day;
}

function isVaguer(precision: string, unit: Unit): boolean {
  if (unit === 'year') return !['day', 'month', 'season', 'year'].includes(precision);
  return unit === 'month' ? !['day', 'month'].includes(precision) : precision !== 'day';
}

export function periodOf(unit: Unit, day: Day): string {
  return unit === 'day' ? day : unit === 'month' ? monthOfDay(day) : yearOfDay(day);
}

function unitOf(period: string): Unit {
  const parts = period.replace(/^-/, '').split('-').length;
  return parts === 1 ? 'year' : parts === 2 ? 'month' : 'day';
}

export function periodTitle(period: string, lang: string): string {
  switch (unitOf(period)) {
    case 'year':
      return formatYear(Number(period), lang);
    case 'month':
      return formatMonth(Number(period.slice(0, -3)), Number(period.slice(-2)), lang);
    case 'day':
      return formatDay(period as Day, lang, 'full');
  }
}

function periodLink(period: string, lang: string): PageLink & { period: string } {
  return { href: routes.period(period), text: periodTitle(period, lang), period };
}

function crumbsOf(period: string, lang: string): PageLink[] {
  const above = unitOf(period) === 'day' ? [period.slice(0, -6), period.slice(0, -3)] : unitOf(period) === 'month' ? [period.slice(0, -3)] : [];
  return above.map((outer) => ({ href: routes.period(outer), text: periodTitle(outer, lang) }));
}

function spineOf(unit: Unit, period: string): NonNullable<PageBase['spine']> {
  if (unit === 'day') return { from: period as Day, to: period as Day, label: { day: period as Day } };
  const first = (unit === 'year' ? `${period}-01-01` : `${period}-01`) as Day;
  const last = lastDay(unit, period);
  return { from: first, to: last, label: unit === 'year' ? { year: period } : { month: period } };
}

function lastDay(unit: Unit, period: string): Day {
  if (unit === 'year') return `${period}-12-31` as Day;
  return [31, 30, 29, 28].map((date) => dayOf(`${period}-${date}`)).find((day) => day !== undefined) ?? (`${period}-28` as Day);
}

/** The months of a year, the days of a month, empty ones included. */
function barsOf(unit: Unit, period: string, articles: readonly Article[]): Bar[] {
  if (unit === 'day') return [];
  if (unit === 'year') return monthBars(period, articles, routes.month);
  const counts = groupBy(articles, (article) => article.published as string);
  return Array.from({ length: Number(lastDay(unit, period).slice(-2)) }, (_, index) => {
    const day = `${period}-${String(index + 1).padStart(2, '0')}`;
    const count = counts.get(day)?.length ?? 0;
    return { period: day, count, ...(count > 0 && { href: routes.period(day) }) };
  });
}
