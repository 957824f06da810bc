/** What results can be narrowed by: boxes to tick, with how many results each would leave. */
import { languageName } from '../../i18n/languages.ts';
import type { FacetCount } from '../../search/reader/count-facets.ts';
import type { SearchResult } from '../../search/reader/search.ts';
import { FIELDS } from './address.ts';
import type { Field, Wanted } from './address.ts';
import { element } from './element.ts';
import type { PageWords } from './page-words.ts';

/** So many values of a field are shown until more are asked for. */
export const FEW = 8;
export const MANY = 60;

export function facetGroups({ facets }: SearchResult, { filters }: Wanted, unfolded: ReadonlySet<Field>, words: PageWords): HTMLElement[] {
  return FIELDS.filter((field) => field in facets).flatMap((field) => {
    const counted = withChosen(facets[field] ?? [], filters[field]);
    // One language, and all results in it, is nothing to choose from.
    const isChoice = counted.length > (field === 'lang' ? 1 : 0);
    return isChoice ? [facetGroup(field, counted, unfolded.has(field), words)] : [];
  });
}

function withChosen(counted: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const known = new Set(counted.map(({ key }) => key));
  return [...counted, ...chosen.filter((key) => !known.has(key)).map((key) => ({ key, label: key, count: 0, chosen: true }))];
}

function facetGroup(field: Field, counted: readonly FacetCount[], isUnfolded: boolean, words: PageWords): HTMLElement {
  const shown = isUnfolded ? counted : mostCommon(counted);
  const isMore = isUnfolded ? counted.length > FEW : shown.length < counted.length;
  return element('fieldset', { 'data-field': field },
    element('legend', {}, words[field]),
    valueList(field, shown, undefined, words),
    isMore && element('button', { type: 'button', class: 'more-values', 'data-unfold': field, 'aria-expanded': String(isUnfolded), 'aria-label': `${isUnfolded ? words.fewerValues : words.moreValues}: ${words[field]}` }, isUnfolded ? words.fewerValues : words.moreValues),
  );
}

/** In the order they came; a chosen one stays however rare it is. */
function mostCommon(counted: readonly FacetCount[]): FacetCount[] {
  const best = new Set([...counted].sort((a, b) => b.count - a.count).slice(0, FEW));
  return counted.filter((value) => best.has(value) || value.chosen);
}

/** Each under the value that it lies in, where that is shown, too. */
function valueList(field: Field, counted: readonly FacetCount[], parent: string | undefined, words: PageWords): HTMLElement | undefined {
  const keys = new Set(counted.map(({ key }) => key));
  const here = counted.filter((value) => (value.parent !== undefined && keys.has(value.parent) && value.parent !== value.key ? value.parent : undefined) === parent);
  if (here.length === 0) return undefined;
  return element('ul', {}, ...here.map((value) => element('li', {}, valueBox(field, value, words), valueList(field, counted, value.key, words))));
}

function valueBox(field: Field, { key, label, count, chosen }: FacetCount, words: PageWords): HTMLElement {
  return element('label', {},
    element('input', { type: 'checkbox', name: field, value: key, checked: chosen }),
    // Not the text's own side, but the page's.
    element('span', {}, element('bdi', {}, valueName(field, key, label, words))),
    ' ',
    element('span', { class: 'num' }, words.number(count)),
  );
}

export function valueName(field: Field, key: string, label: string, words: PageWords): string {
  if (field === 'lang') return languageName(key, words.pageLang);
  return field === 'year' ? words.digits(Number(key)) : label;
}
