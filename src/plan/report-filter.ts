/** Whom else the reports of one list name, so that a reader can see only those: links within the page, no page of their own. */
import type { Article, EntityKey } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { articleLink, entityLink } from './links.ts';
import type { NamesContext } from './links.ts';
import type { Companion, ReportLink } from './models.ts';
import { onlyWith, searchFor } from './routes.ts';

/** A shorter list is read quicker than it is filtered. */
const SHORTEST = 20;
/** As many as the style sheet has rules for. */
const MOST = 12;

export interface FilteredReports {
  readonly companions: readonly Companion[];
  readonly linkOf: (article: Article) => ReportLink;
}

/** Says nothing of what is not in `articles`: a page of them that stays full stays as it is. */
export function filterReports(self: EntityKey, articles: readonly Article[], context: NamesContext): FilteredReports {
  const { lang } = context.settings;
  const keys = articles.length < SHORTEST ? [] : companionsIn(articles, self);
  const positions = new Map(keys.map(({ key }, index) => [key, index + 1]));
  return {
    companions: keys.map(({ key, count }) => ({ ...entityLink(key, lang, context), count, id: onlyWith(key), both: searchFor(self, key) })),
    linkOf: (article) => {
      const named = article.mentions.flatMap(({ entity }) => positions.get(entity) ?? []).sort((a, b) => a - b);
      return { ...articleLink(article, lang, context, false), ...(named.length > 0 && { with: named }) };
    },
  };
}

/** Named by two reports at least, and not by all. */
function companionsIn(articles: readonly Article[], self: EntityKey): { key: EntityKey; count: number }[] {
  const counts = new Map<EntityKey, number>();
  for (const { mentions } of articles) for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .filter(([key, count]) => key !== self && count > 1 && count < articles.length)
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key))
    .slice(0, MOST);
}
