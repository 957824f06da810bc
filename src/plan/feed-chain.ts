/**
 * A feed's articles, shared out over its documents (RFC 5005, section 4).
 *
 * The current document holds the newest articles. One that newer ones push out of it moves to the chain, and the chain
 * is cut into runs, counted from the oldest. What moves when is worked out by going through the articles in the order
 * of their accession; so whatever is added later, however old, moves nothing that has its place already.
 */
import { compareDays } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import { insertSorted } from '../archive/insert.ts';
import type { Article } from '../archive/model.ts';
import { byAccession, byPublication } from '../archive/order.ts';

/** Of the articles in a current document: the `latest` to enter the archive, and of the rest the `newest` by publication. */
export interface FeedWindow {
  readonly latest: number;
  readonly newest: number;
}

export interface FeedChain {
  /** In no order. */
  readonly current: readonly Article[];
  /** Oldest run first. */
  readonly runs: readonly FeedRun[];
}

export interface FeedRun {
  /** In the order in which they left the current document. */
  readonly articles: readonly Article[];
  /** It has all its articles, and no later addition can change which: their days of accession are over. */
  readonly isFull: boolean;
}

export const RUN = 100;

/** How many runs the chain of so many articles has. A feed with no more of them than its window has room for is one document. */
export function runsOf(articles: number, { latest, newest }: FeedWindow): number {
  return Math.max(0, Math.ceil((articles - latest - newest) / RUN));
}

/** `articles` in any order. */
export function chainOf(articles: readonly Article[], window: FeedWindow): FeedChain {
  const { latest, newest } = window;
  const count = runsOf(articles.length, window);
  if (count === 0) return { current: articles, runs: [] };
  const arrived: Article[] = [];
  const kept: Article[] = [];
  const left: { readonly article: Article; readonly on: Day }[] = [];
  const inOrder = articles.toSorted(byAccession);
  for (const article of inOrder) {
    arrived.push(article);
    const older = arrived.length > latest ? arrived.shift() : undefined;
    if (older !== undefined) insertSorted(kept, older, byPublication);
    const pushedOut = kept.length > newest ? kept.shift() : undefined;
    if (pushedOut !== undefined) left.push({ article: pushedOut, on: accessionOf(article) });
  }
  const last = inOrder.at(-1);
  const runs = Array.from({ length: count }, (_, index): FeedRun => {
    const run = left.slice(index * RUN, (index + 1) * RUN);
    const end = run.at(-1);
    // More may come on the last day, and take a place before what came already: days have no order inside.
    const isOver = last !== undefined && end !== undefined && compareDays(end.on, accessionOf(last)) < 0;
    return { articles: run.map(({ article }) => article), isFull: run.length === RUN && isOver };
  });
  return { current: [...kept, ...arrived], runs };
}

/** The day an article entered the archive, or else that of its publication. */
function accessionOf(article: Article): Day {
  return article.added ?? article.published;
}
