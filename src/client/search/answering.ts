/** From a search that is wanted to its results on the page: asked, counted as far as is in sight, shown. */
import { FIELDS, requestOf } from './address.ts';
import type { Field, Wanted } from './address.ts';
import { askLatest } from './ask-latest.ts';
import { openSearch } from './open-search.ts';
import type { PageParts } from './page-parts.ts';
import type { PageWords } from './page-words.ts';
import { showAnswer, showFacets, showTrouble } from './show-answer.ts';
import { FEW, MANY } from './show-facets.ts';

/** After so many milliseconds the page says that it is searching. */
const PATIENCE = 400;
/** As much of the place of the next facet is seen. */
const IN_SIGHT = 0.9;
/** Fields that cost a file each, in the order in which they come into sight. */
const LOADED: readonly Field[] = ['place', 'organisation', 'person', 'tag'];

export interface Answering {
  answer(wanted: Wanted): void;
  /** After the next answer, the result of this number has the focus. */
  goOnAt(result: number): void;
  /** Whether what was asked last was counted by facets, too. */
  isCounting(): boolean;
}

export function createAnswering(index: URL, parts: PageParts, unfolded: ReadonlySet<Field>, words: PageWords): Answering {
  const { search } = openSearch(index);
  let firstNew: number | undefined;
  /** Folded, facets are not counted; and those below what is in sight, only when they come near. */
  let isCounting = false;
  let near = 1;
  /** What the results are of, and what was asked for last. */
  let shown: Wanted | undefined;
  let wanted: Wanted | undefined;

  const ask = askLatest(async (asked: Wanted) => {
    isCounting = parts.details.open;
    const patience = setTimeout(() => { if (asked !== shown) parts.status.textContent = words.under; }, PATIENCE);
    try {
      return await search({ ...requestOf(asked), facets: isCounting ? countedFields(asked, near) : [], facetLimit: unfolded.size > 0 ? MANY : FEW + 1 });
    } finally {
      clearTimeout(patience);
    }
  }, {
    answered: (result, asked) => {
      setBusy(false);
      if (asked === shown) showFacets(parts, result, asked, unfolded, words);
      else showAnswer(parts, result, asked, unfolded, words);
      shown = asked;
      if (firstNew !== undefined) parts.results.querySelectorAll<HTMLElement>('h3 > a')[firstNew]?.focus();
      firstNew = undefined;
      if (isCounting && near < LOADED.length) observer.observe(parts.belowFacets);
    },
    failed: (error, asked) => {
      setBusy(false);
      shown = undefined;
      showTrouble(parts, error, () => { answer(wanted ?? asked); }, words);
    },
  });
  const observer = new IntersectionObserver((entries) => {
    if (wanted === undefined || !entries.some(({ intersectionRatio }) => intersectionRatio >= IN_SIGHT)) return;
    observer.disconnect();
    near += 1;
    answer(wanted);
  }, { threshold: IN_SIGHT });
  function answer(next: Wanted): void {
    wanted = next;
    setBusy(next !== shown);
    void ask(next);
  }
  /** Results in sight that are not of what is wanted say so. */
  function setBusy(isBusy: boolean): void {
    parts.found.ariaBusy = String(isBusy);
  }
  return { answer, goOnAt: (result) => { firstNew = result; }, isCounting: () => isCounting };
}

/** Events only where one is chosen: no reader looks for them by ticking boxes. */
function countedFields({ filters }: Wanted, near: number): Field[] {
  const waiting = new Set<Field>(['event', ...LOADED.slice(near)]);
  return FIELDS.filter((field) => !waiting.has(field) || filters[field].length > 0);
}
