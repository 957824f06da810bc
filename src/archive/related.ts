/**
 * Related articles: those that share entities, rarer ones weighing more.
 * An entity weighs by the magnitude of its number of articles, so that one article more seldom changes the order
 * elsewhere; of an entity with many articles only those nearest in time are compared, so that the work grows with
 * the number of articles and not with its square.
 */
import { mentionWeight } from './weights.ts';
import type { Article, ArticleId, Coverage, EntityKey } from './model.ts';
import { compareText } from './order.ts';

/** Neighbours looked at before and after an article in an entity's list. */
const REACH = 24;
const MOST = 6;

/** `translations`: for each article that has any, all articles that are the same text. These are shown apart. */
export function buildRelated(
  articles: readonly Article[], coverage: ReadonlyMap<EntityKey, Coverage>, translations: ReadonlyMap<ArticleId, readonly Article[]>,
): Map<ArticleId, readonly Article[]> {
  // In the order in which equals are listed; an article's number is its place here, and sums are kept by number.
  const published = articles.filter(({ status }) => status === 'published').sort((a, b) => compareText(b.published, a.published) || compareText(a.id, b.id));
  const numbers = new Map(published.map((article, number) => [article.id, number]));
  const numberOf = ({ id }: Article) => numbers.get(id) ?? [];
  const lists = new Map([...coverage].map(([key, { direct }]) => [key, Int32Array.from(direct.flatMap(numberOf))]));
  const places = new Map([...lists].map(([key, list]) => [key, placesIn(list, published)]));
  const scores = new Float64Array(published.length);
  return new Map(published.map((article, number) => {
    const same = (translations.get(article.id) ?? []).flatMap(numberOf);
    const nearest = relatedTo(article, [number, ...same], lists, places, scores);
    return [article.id, nearest.flatMap((other) => published[other] ?? [])];
  }));
}

/** Where each article stands in an entity's list. */
function placesIn(list: Int32Array, published: readonly Article[]): ReadonlyMap<ArticleId, number> {
  return new Map(Array.from(list, (number, place) => [published[number]?.id ?? ('' as ArticleId), place]));
}

/** Numbers of the articles most related to one, in order. `scores` is scratch, all zero before and after. */
function relatedTo(article: Article, sameText: readonly number[], lists: ReadonlyMap<EntityKey, Int32Array>, places: ReadonlyMap<EntityKey, ReadonlyMap<ArticleId, number>>, scores: Float64Array): readonly number[] {
  const found: number[] = [];
  for (const { entity, about } of article.mentions) {
    const list = lists.get(entity);
    const at = places.get(entity)?.get(article.id);
    if (list === undefined || at === undefined) continue;
    const weight = mentionWeight(entity, list.length) * (about ? 2 : 1);
    for (let place = Math.max(0, at - REACH); place < Math.min(list.length, at + REACH + 1); place += 1) {
      const other = list[place] ?? 0;
      if (scores[other] === 0) found.push(other);
      scores[other] = (scores[other] ?? 0) + weight;
    }
  }
  const best: number[] = [];
  for (const other of found) {
    if (!sameText.includes(other)) insert(best, other, scores);
  }
  for (const other of found) scores[other] = 0;
  return best;
}

/** Keeps the first few in order: by score, then by number. */
function insert(best: number[], other: number, scores: Float64Array): void {
  const score = scores[other] ?? 0;
  const comesFirst = (rival: number): boolean => score > (scores[rival] ?? 0) || (score === scores[rival] && other < rival);
  const last = best.at(-1);
  if (best.length === MOST && last !== undefined && !comesFirst(last)) return;
  let place = best.length;
  while (place > 0 && comesFirst(best[place - 1] ?? -1)) place -= 1;
  best.splice(place, 0, other);
  if (best.length > MOST) best.pop();
}
