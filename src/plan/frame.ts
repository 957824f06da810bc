/** What surrounds every page. Nothing here may change with each added article: it stands on all of them. */
import type { Archive, Article, Settings } from '../archive/model.ts';
import { ENTITY_KINDS } from '../archive/model.ts';
import { dayAt, lastDateOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import { hasCorrections } from './corrections-page.ts';
import { archiveFeedLinks } from './feed-streams.ts';
import type { SiteFrame } from './models.ts';
import { binSize, binStarts, monthOfDay, yearOfDay, yearRange, yearText } from './periods.ts';
import type { YearRange } from './periods.ts';
import { routes } from './routes.ts';

export function planFrame(archive: Archive, settings: Settings): SiteFrame {
  const { title, lang, url: origin, notice, publisher, licence } = settings;
  return {
    title, lang, origin,
    ...(notice !== undefined && { notice }), ...(publisher && { publisher }), ...(licence && { licence }),
    nav: ENTITY_KINDS.map((section) => ({ section, href: routes.index(section) })),
    home: routes.front, map: routes.map, timeline: routes.timeline, onThisDay: routes.onThisDay, calendar: routes.calendar, mostReported: routes.mostReported, search: routes.search, subscribe: routes.subscribe, feeds: archiveFeedLinks(archive, settings),
    ...(hasCorrections(archive) && { corrections: routes.corrections }),
    pages: archive.pages.map((page) => ({ href: routes.standing(page.id), text: page.title, ...(page.lang !== lang && { lang: page.lang }) })),
    spine: { bins: spineBins(archive), bars: routes.spine },
  };
}

function spineBins({ articles }: Archive): SiteFrame['spine']['bins'] {
  const range = yearRange(articles);
  if (range === undefined) return [];
  if (range.last - range.first < YEARS_IN_MONTHS) return monthBins(articles, range);
  const size = binSize(range);
  const years = new Set(articles.map((article) => yearOfDay(article.published)));
  return binStarts(range).map((start) => {
    const period = yearText(start);
    const last = yearText(start + size - 1);
    return { period, from: `${period}-01-01` as Day, to: `${last}-12-31` as Day, ...(size === 1 && years.has(period) && { href: routes.year(period) }) };
  });
}

/** Archives of fewer years than this have a ruler of months: all twelve of each year, so that it is the same all year. */
const YEARS_IN_MONTHS = 2;

function monthBins(articles: readonly Article[], { first, last }: YearRange): SiteFrame['spine']['bins'] {
  const reported = new Set(articles.map(({ published }) => monthOfDay(published)));
  return Array.from({ length: (last - first + 1) * 12 }, (_, index) => {
    const [year, month] = [first + Math.floor(index / 12), (index % 12) + 1];
    const period = `${yearText(year)}-${String(month).padStart(2, '0')}`;
    return { period, from: dayAt(year, month, 1), to: dayAt(year, month, lastDateOf(year, month)), ...(reported.has(period) && { href: routes.month(period) }) };
  });
}

const HEIGHT = 31;
const TALLEST = 17.1;
const LEAST = 1.5;
/** Width of a bin in the drawing; the page stretches it. */
const BIN = 100;

/** The bars of the spine as one shared drawing: every page refers to it, so that an added article changes this file alone. */
export function spineDrawing(bins: SiteFrame['spine']['bins'], articles: readonly Article[]): string {
  const counts = bins.map(({ from, to }) => articles.filter(({ published }) => published >= from && published <= to).length);
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, index) => {
    const height = count === 0 ? LEAST : Math.max(LEAST + 0.4, (count / most) * TALLEST);
    const width = count === 0 ? 4 : 18;
    return `<rect x="${index * BIN + (BIN - width) / 2}" y="${(HEIGHT - height).toFixed(1)}" width="${width}" height="${height.toFixed(1)}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.max(1, bins.length) * BIN} ${HEIGHT}" preserveAspectRatio="none">${bars.join('')}</svg>\n`;
}
