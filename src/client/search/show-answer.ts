/** What the page shows of an answer, or of the trouble with one. */
import { SearchError } from '../../search/search-error.ts';
import type { SearchResult } from '../../search/reader/search.ts';
import { addressOf, FIELDS, orderOf, ORDERS, toggle } from './address.ts';
import type { Field, Wanted } from './address.ts';
import { element } from './element.ts';
import type { PageParts } from './page-parts.ts';
import type { PageWords } from './page-words.ts';
import { facetGroups, valueName } from './show-facets.ts';
import { entityList, remarks, resultList } from './show-results.ts';

/** Names of values, as answers told them: a choice keeps its name where an answer is silent about it. */
const labels = new Map<string, string>();

export function showAnswer(parts: PageParts, result: SearchResult, wanted: Wanted, unfolded: ReadonlySet<Field>, words: PageWords): void {
  const { total, hits, entities } = result;
  noteLabels(result);
  const said = [...remarks(result, words), ...(total === 0 ? [words.hint] : [])];
  parts.trouble.replaceChildren();
  parts.status.textContent = total === 0 ? words.nothing : words.reports(total);
  parts.remarks.replaceChildren(...said.map((text) => element('p', {}, text)));
  keepFocus(parts.applied, () => { parts.applied.replaceChildren(...choiceLinks(wanted, words), ...(total > 1 ? [orderLinks(wanted, words)] : [])); });
  showFacets(parts, result, wanted, unfolded, words);
  parts.pages.replaceChildren(...(entities.length > 0 ? [element('h3', { class: 'label' }, words.aboutIt), entityList(entities, words)] : []));
  keepFocus(parts.results, () => { parts.results.replaceChildren(...(hits.length > 0 ? [resultList(hits, words)] : [])); });
  parts.more.hidden = hits.length >= total;
  parts.found.classList.toggle('empty', total === 0);
}

/** Where no more than that was asked anew. */
export function showFacets(parts: PageParts, result: SearchResult, wanted: Wanted, unfolded: ReadonlySet<Field>, words: PageWords): void {
  noteLabels(result);
  keepFocus(parts.facets, () => { parts.facets.replaceChildren(...facetGroups(result, wanted, unfolded, words)); });
}

function noteLabels({ facets }: SearchResult): void {
  for (const field of FIELDS) for (const { key, label } of facets[field] ?? []) labels.set(`${field}/${key}`, label);
}

/** Nothing stays that may be wrong. */
export function showTrouble(parts: PageParts, error: unknown, tryAgain: () => void, words: PageWords): void {
  const isPassing = !(error instanceof SearchError) || error.code === 'unreachable';
  const again = element('button', { type: 'button' }, words.again);
  again.addEventListener('click', tryAgain);
  for (const part of [parts.status, parts.remarks, parts.applied, parts.facets, parts.pages, parts.results]) part.replaceChildren();
  parts.more.hidden = true;
  parts.found.classList.add('empty');
  parts.trouble.replaceChildren(element('p', {}, isPassing ? words.unreachable : words.broken), again);
}

/** Each choice as a link to the search without it. */
function choiceLinks(wanted: Wanted, words: PageWords): Node[] {
  const links = FIELDS.flatMap((field) => wanted.filters[field].map((value) =>
    element('a', { href: addressOf(toggle(wanted, field, value)) }, element('bdi', {}, valueName(field, value, labels.get(`${field}/${value}`) ?? value, words))),
  ));
  return links.length === 0 ? [] : [element('span', {}, `${words.without}: `, ...links.flatMap((link, index) => (index === 0 ? [link] : [words.comma, link])))];
}

/** The ways to sort as links; the one in use is none. */
function orderLinks(wanted: Wanted, words: PageWords): Node {
  const current = orderOf(wanted);
  const orders = ORDERS.filter((order) => order !== 'relevance' || wanted.q.trim() !== '');
  return element('span', { class: 'orders', role: 'group', 'aria-label': words.order }, ...orders.map((order) =>
    order === current ? element('b', { 'aria-current': 'true' }, words[order]) : element('a', { href: addressOf({ ...wanted, order }) }, words[order]),
  ));
}

/** What has the focus stays in sight if it was. Inside of `part` it is made anew with all around it; the new one gets the focus back. */
function keepFocus(part: HTMLElement, change: () => void): void {
  const { activeElement: before, body } = document;
  if (before === null || before === body) return change();
  const [same, wasInSight] = [part.contains(before) ? sameAs(before) : undefined, isInSight(before)];
  change();
  const after = same === undefined ? before : part.querySelector<HTMLElement>(same);
  if (same !== undefined && after instanceof HTMLElement) after.focus({ preventScroll: true });
  if (wasInSight) after?.scrollIntoView({ block: 'nearest' });
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function sameAs(before: Element): string {
  const [attribute = 'href', value = ''] = ['data-unfold', 'value', 'href'].map((name) => [name, before.getAttribute(name)] as const).find(([, held]) => held !== null) ?? [];
  return `${before.tagName}[${attribute}="${CSS.escape(value ?? '')}"]`;
}
