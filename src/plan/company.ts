/** Which other articles an article's page shows. */
import type { Archive, Article, EntityKey, Mention } from '../archive/model.ts';
import { kindOf } from '../archive/model.ts';
import type { PageSource } from './page-sources.ts';

const MOST_OF_SAME_EVENT = 6;

export interface Company {
  /** Published before and after it. */
  readonly previous?: Article;
  readonly next?: Article;
  /** The one that it translates. */
  readonly original?: Article;
  /** All that are one text in different languages, itself included; empty when there is one only. */
  readonly sameText: readonly Article[];
  /** Other reports of its events, those nearest in time, oldest first. */
  readonly sameEvent: readonly Article[];
  /** Its main place, and the reports from there before and after it. */
  readonly samePlace?: { readonly place: EntityKey; readonly earlier?: Article; readonly later?: Article };
  /** Most related first, those of the same event left out. */
  readonly related: readonly Article[];
}

/** Without the related articles, which are chosen from those nearby. */
export type CloseCompany = Omit<Company, 'related'>;

export function articleSource(article: Article, { previous, next, original, sameText, sameEvent, samePlace }: CloseCompany): PageSource {
  return { articles: [[article, previous, next, original, samePlace?.earlier, samePlace?.later], sameText, sameEvent], nearby: article, rest: [] };
}

export function companyOf(article: Article, archive: Pick<Archive, 'articles' | 'indexes'>): Company {
  const close = closeCompanyOf(article, archive);
  return { ...close, related: archive.indexes.related.of(article).filter((other) => !close.sameEvent.includes(other)) };
}

export function closeCompanyOf(article: Article, archive: Pick<Archive, 'articles' | 'indexes'>): CloseCompany {
  const { articles, indexes } = archive;
  const original = article.translationOf === undefined ? undefined : indexes.article.get(article.translationOf);
  const place = mainPlace(article);
  return {
    ...neighboursOf(articles, article.place),
    ...(original && { original }),
    sameText: indexes.translations.get(article.id) ?? [],
    sameEvent: inSameEvent(article, archive),
    ...(place !== undefined && { samePlace: { place, ...besides(article, place, archive) } }),
  };
}

/** The article published before and the one after, withdrawn ones left out. */
function neighboursOf(articles: readonly Article[], place: number): Pick<Company, 'previous' | 'next'> {
  let before = place - 1;
  while (articles[before]?.status === 'withdrawn') before -= 1;
  let after = place + 1;
  while (articles[after]?.status === 'withdrawn') after += 1;
  const [previous, next] = [articles[before], articles[after]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function inSameEvent(article: Article, { articles, indexes: { mentions } }: Pick<Archive, 'articles' | 'indexes'>): Article[] {
  const near = new Set<number>();
  for (const { entity } of article.mentions) {
    const event = kindOf(entity) === 'event' ? mentions.numberOf(entity) : undefined;
    if (event === undefined) continue;
    const at = mentions.placeOf(event, article.place);
    for (const other of mentions.articlesOf(event).subarray(Math.max(0, at - MOST_OF_SAME_EVENT / 2), at + MOST_OF_SAME_EVENT)) near.add(other);
  }
  const reports = [...near].sort((a, b) => a - b).flatMap((other) => articles[other] ?? []);
  return reports.filter((other) => other !== article && other.status === 'published').slice(0, MOST_OF_SAME_EVENT);
}

function mainPlace(article: Article): EntityKey | undefined {
  const isPlace = ({ entity }: Mention): boolean => kindOf(entity) === 'place';
  return (article.mentions.find((mention) => mention.about && isPlace(mention)) ?? article.mentions.find(isPlace))?.entity;
}

function besides(article: Article, place: EntityKey, { articles, indexes: { mentions } }: Pick<Archive, 'articles' | 'indexes'>): { readonly earlier?: Article; readonly later?: Article } {
  const name = mentions.numberOf(place);
  if (name === undefined) return {};
  const list = mentions.articlesOf(name);
  const at = mentions.placeOf(name, article.place);
  const [earlier, later] = [list[at - 1], list[at + 1]].map((other) => (other === undefined ? undefined : articles[other]));
  return { ...(earlier && { earlier }), ...(later && { later }) };
}
