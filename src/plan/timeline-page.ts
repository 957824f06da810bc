/** The archive's timeline: year by year what happened, and how much appeared. */
import { groupBy } from '../archive/group.ts';
import type { Event } from '../archive/model.ts';
import { byEventDate, compareText } from '../archive/order.ts';
import { words } from '../i18n/words.ts';
import { periodsOfEvents } from './event-periods.ts';
import { eventLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { TimelineModel } from './models.ts';
import { yearBars, yearOfDay } from './periods.ts';
import type { YearRange } from './periods.ts';
import { routes } from './routes.ts';

/** Events of one year on the page; the index of events has them all. */
const MOST_IN_YEAR = 60;

export function timelinePage(range: YearRange | undefined, context: PlanContext): TimelineModel {
  const { archive, settings } = context;
  const { lang } = settings;
  const events = archive.entities.filter((entity) => entity.kind === 'event').sort(byEventDate);
  const dated = events.filter(({ date }) => beginning(date) !== undefined);
  const happened = groupBy(dated, ({ date }) => beginning(date) ?? '');
  const appeared = groupBy(archive.articles, ({ published }) => yearOfDay(published));
  const withPage = periodsOfEvents('year', dated);
  const years = [...new Set([...happened.keys(), ...appeared.keys()])].sort((a, b) => Number(a) - Number(b) || compareText(a, b));
  return {
    path: routes.timeline, lang,
    title: words(lang).timeline,
    crumbs: [], alternates: [],
    eventCount: events.length,
    articleCount: archive.articles.length,
    dates: dated.flatMap(({ date }) => date ?? []),
    bars: range ? yearBars(archive.articles, range) : [],
    years: years.map((year) => {
      const [own, count] = [happened.get(year) ?? [], appeared.get(year)?.length ?? 0];
      return {
        year, count,
        ...((count > 0 || withPage.has(year)) && { href: routes.year(year) }),
        events: own.slice(0, MOST_IN_YEAR).map((event) => eventLink(event, lang, context)),
        ...(own.length > MOST_IN_YEAR && { left: own.length - MOST_IN_YEAR }),
      };
    }),
    undated: events.length - dated.length,
    index: routes.index('event'),
  };
}

/** The year an event begins in; one whose beginning is open stands where it ends. */
function beginning(date: Event['date']): string | undefined {
  const day = date?.earliest ?? date?.latest;
  return day ? yearOfDay(day) : undefined;
}
