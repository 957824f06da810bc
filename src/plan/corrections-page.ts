/** All corrections and withdrawals of the archive, newest first; pages are counted from the oldest. */
import { compareDays } from '../archive/day.ts';
import type { Archive, Article } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { words } from '../i18n/words.ts';
import { articleLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { CorrectionsModel } from './models.ts';
import type { PageSpec } from './page-spec.ts';
import { paginate } from './paging.ts';
import { routes } from './routes.ts';

type Entry = Omit<CorrectionsModel['entries'][number], 'article'> & { readonly article: Article };

export function hasCorrections({ articles }: Archive): boolean {
  return articles.some((article) => entriesOf(article).length > 0);
}

/** No page where nothing was corrected. */
export function planCorrections(context: PlanContext): PageSpec[] {
  const { archive, settings } = context;
  const { lang } = settings;
  const entries = archive.articles.flatMap(entriesOf).sort((a, b) => compareDays(a.date, b.date) || compareText(a.article.id, b.article.id));
  if (entries.length === 0) return [];
  return paginate(routes.corrections, entries, settings.perPage).map(({ path, items, paging }): PageSpec => ({
    kind: 'corrections', path,
    model: () => ({
      path, lang, paging,
      title: paging.isNewest ? words(lang).corrections : [words(lang).corrections, words(lang).pageNumber(paging.page)].join(words(lang).comma),
      crumbs: [], alternates: [],
      entries: items.toReversed().map((entry) => ({ ...entry, article: articleLink(entry.article, lang, context, false) })),
    }),
  }));
}

/** A withdrawal without a day has no place in the order; its own page tells of it. */
function entriesOf(article: Article): Entry[] {
  const { corrections, withdrawn } = article;
  return [
    ...corrections.map(({ date, type, note }) => ({ article, date, type, note })),
    ...(withdrawn?.date === undefined ? [] : [{ article, date: withdrawn.date, note: withdrawn.reason }]),
  ];
}
