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

/** What of these parts a keyboard reaches. */
const CONTROLS = 'a, input, button:not([hidden])';

export function showAnswer(parts: PageParts, result: SearchResult, wanted: Wanted, unfolded: ReadonlySet<Field>, words: PageWords): void {
  const { total, hits, entities } = result;
  noteLabels(result);
  const said = [...remarks(result, words), ...(total === 0 ? [words.hint] : [])];
  keepFocus(parts, () => {
    parts.trouble.replaceChildren();
    parts.status.textContent = total === 0 ? words.nothing : words.reports(total);
    parts.remarks.replaceChildren(...said.map((text) => element('p', {}, text)));
    parts.applied.replaceChildren(...choiceLinks(wanted, words), ...(total > 1 ? [orderLinks(wanted, words)] : []));
    parts.facets.replaceChildren(...facetGroups(result, wanted, unfolded, words));
    parts.pages.replaceChildren(...(entities.length > 0 ? [element('h3', { class: 'label' }, words.aboutIt), entityList(entities, words)] : []));
    parts.results.replaceChildren(...(hits.length > 0 ? [resultList(hits, words)] : []));
    parts.more.hidden = hits.length >= total;
    parts.found.classList.toggle('empty', total === 0);
  });
}

/** Where no more than that was asked anew. */
export function showFacets(parts: PageParts, result: SearchResult, wanted: Wanted, unfolded: ReadonlySet<Field>, words: PageWords): void {
  noteLabels(result);
  keepFocus(parts, () => { parts.facets.replaceChildren(...facetGroups(result, wanted, unfolded, words)); });
}

function noteLabels({ facets }: SearchResult): void {
  for (const field of FIELDS) for (const { key, label } of facets[field] ?? []) labels.set(`${field}/${key}`, label);
}

/** Nothing stays that may be wrong. */
export function showTrouble(parts: PageParts, error: unknown, tryAgain: () => void, words: PageWords): void {
  const isPassing = !(error instanceof SearchError) || error.code === 'unreachable';
  const again = element('button', { type: 'button' }, words.again);
  again.addEventListener('click', tryAgain);
  keepFocus(parts, () => {
    for (const part of [parts.status, parts.remarks, parts.applied, parts.facets, parts.pages, parts.results]) part.replaceChildren();
    parts.more.hidden = true;
    parts.found.classList.add('empty');
    parts.trouble.replaceChildren(element('p', {}, isPassing ? words.unreachable : words.broken), again);
  });
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

/**
 * What has the focus stays in sight if it was. Where it is made anew, the new one gets the focus back; where it is gone,
 * the next control of its part that is not, or the last one before it; in a part without any, what is said of the answer.
 */
function keepFocus(parts: PageParts, change: () => void): void {
  const { activeElement: before, body } = document;
  if (!(before instanceof HTMLElement) || before === body) return change();
  const part = [parts.trouble, parts.applied, parts.facets, parts.found].find((one) => one.contains(before));
  const controls = (): HTMLElement[] => [...(part?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const [all, wasInSight] = [controls(), isInSight(before)];
  const place = all.indexOf(before);
  const next = [...all.slice(place), ...all.slice(0, place).reverse()].map((control) => sameAs(control));
  change();
  const now = controls();
  let after = part === undefined || now.includes(before) ? before : undefined;
  for (const selector of next) after ??= now.find((control) => control.matches(selector));
  // Links to other searches all change with the search.
  after ??= now[place] ?? now.at(-1) ?? parts.trouble.querySelector('button') ?? parts.status;
  after.focus({ preventScroll: true });
  if (wasInSight) after.scrollIntoView({ block: 'nearest' });
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** A selector of what stands for the same thing in another answer. */
function sameAs(control: Element): string {
  const held = ['data-unfold', 'name', 'value', 'href'].filter((name) => control.hasAttribute(name));
  return control.tagName + held.map((name) => `[${name}="${CSS.escape(control.getAttribute(name) ?? '')}"]`).join('');
}
