/** Every year and month of the archive on one page, with how much appeared. */
import { groupBy } from '../archive/group.ts';
import { words } from '../i18n/words.ts';
import type { PlanContext } from './links.ts';
import type { CalendarModel } from './models.ts';
import { monthBars, yearOfDay } from './periods.ts';
import { routes } from './routes.ts';

export function calendarPage({ archive, settings }: PlanContext): CalendarModel {
  const { lang } = settings;
  return {
    path: routes.calendar, lang,
    title: words(lang).calendar,
    crumbs: [], alternates: [],
    years: [...groupBy(archive.articles, ({ published }) => yearOfDay(published))].map(([year, articles]) => ({
      year,
      href: routes.year(year),
      count: articles.length,
      months: monthBars(year, articles, routes.month),
    })),
  };
}
