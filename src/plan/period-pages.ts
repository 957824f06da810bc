/** Years, months and days: what appeared then, and what happened then. */
import { dayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import type { Article, Event } from '../archive/model.ts';
import { byEventDate, compareText } from '../archive/order.ts';
import { groupRuns } from '../archive/group.ts';
import { formatDay, formatMonth, formatYear } from '../i18n/dates.ts';
import { words } from '../i18n/words.ts';
import { eventsByPeriod, periodOf, periodsOfEvents, UNITS } from './event-periods.ts';
import type { Unit } from './event-periods.ts';
import { articleLink, eventLink } from './links.ts';
import type { NamesContext, PlanContext } from './links.ts';
import type { Bar, PageBase, PageLink, PeriodModel } from './models.ts';
import type { PageSpec } from './page-spec.ts';
import { paginate } from './paging.ts';
import type { ListPage } from './paging.ts';
import { monthBars } from './periods.ts';
import { routes } from './routes.ts';

export function planPeriods(context: PlanContext): PageSpec[] {
  const { articles, entities } = context.archive;
  const events = entities.filter((entity) => entity.kind === 'event').sort(byEventDate);
  return UNITS.flatMap((unit) => planUnit(unit, groupRuns(articles, (article) => periodOf(unit, article.published)), events, context));
}

/** A page for each day on which something appeared, and for each month and year in which something appeared or happened. */
function planUnit(unit: Unit, groups: ReadonlyMap<string, readonly Article[]>, events: readonly Event[], context: PlanContext): PageSpec[] {
  const periods = unit === 'day' ? [...groups.keys()] : [...new Set([...groups.keys(), ...periodsOfEvents(unit, events)])].sort(compareText);
  const inner = new Set(unit === 'year' ? periodsOfEvents('month', events) : []);
  const happened = eventsByPeriod(unit, events, periods);
  return periods.flatMap((period, index) => {
    const all = groups.get(period) ?? [];
    const [earlier, later] = [periods[index - 1], periods[index + 1]];
    const one: OnePeriod = { unit, period, all, happened: happened.get(period) ?? [], monthsWithEvents: inner, ...(earlier !== undefined && { earlier }), ...(later !== undefined && { later }) };
    return paginate(routes.period(period), all, context.settings.perPage).map((page): PageSpec => ({
      kind: 'period',
      path: page.path,
      model: () => periodPage(one, page, context),
      madeOf: context.sources.of(() => ({ articles: [page.paging.isNewest ? all : page.items], rest: [period, page.paging, earlier, later] })),
    }));
  });
}

interface OnePeriod {
  readonly unit: Unit;
  readonly period: string;
  readonly all: readonly Article[];
  readonly happened: readonly Event[];
  readonly monthsWithEvents: ReadonlySet<string>;
  readonly earlier?: string;
  readonly later?: string;
}

function periodPage({ unit, period, all, happened, monthsWithEvents, earlier, later }: OnePeriod, { path, items, paging }: ListPage<Article>, context: NamesContext): PeriodModel {
  const { lang } = context.settings;
  const { isNewest } = paging;
  const title = periodTitle(period, lang);
  return {
    path, lang, period,
    title: isNewest ? title : [title, words(lang).pageNumber(paging.page)].join(words(lang).comma),
    crumbs: crumbsOf(period, lang),
    spine: spineOf(unit, period),
    alternates: [],
    appeared: items.map((article) => articleLink(article, lang, context)),
    ...(isNewest && { appearedTotal: all.length }),
    happened: isNewest ? happened.map((event) => eventLink(event, lang, context)) : [],
    bars: isNewest && all.length > 0 ? barsOf(unit, period, all, monthsWithEvents) : [],
    days: isNewest && unit === 'year' ? [...new Set(all.map(({ published }) => published))] : [],
    ...(earlier !== undefined && { earlier: periodLink(earlier, lang) }),
    ...(later !== undefined && { later: periodLink(later, lang) }),
    paging,
  };
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

/** The months of a year, the days of a month, empty ones included; `withEvents` have a page though nothing appeared. */
function barsOf(unit: Unit, period: string, articles: readonly Article[], withEvents: ReadonlySet<string>): Bar[] {
  if (unit === 'day') return [];
  if (unit === 'year') return monthBars(period, articles, routes.month, withEvents);
  const counts = groupRuns(articles, (article) => article.published as string);
  return Array.from({ length: Number(lastDay(unit, period).slice(-2)) }, (_, index) => {
    const day = `${period}-${String(index + 1).padStart(2, '0')}`;
    const count = counts.get(day)?.length ?? 0;
    return { period: day, count, ...(count > 0 && { href: routes.period(day) }) };
  });
}
