/**
 * The search page. What is wanted stands in the address and nowhere else: each change is written there, then
 * searched for and shown, so a search can be sent to others, and "back" restores it.
 */
import { SearchError } from '../../search/search-error.ts';
import type { SearchResult } from '../../search/reader/search.ts';
import { FIELDS, formatAddress, isDate, parseAddress, requestOf, STEP, toggle, westernDigits } from './address.ts';
import type { Field, Wanted } from './address.ts';
import { element } from './element.ts';
import { openSearch } from './open-search.ts';
import { buildParts, orderLinks } from './page-parts.ts';
import { readWords } from './page-words.ts';
import { FEW, facetGroups, MANY, valueName } from './show-facets.ts';
import { entityList, remarks, resultList } from './show-results.ts';
import { walkResults } from './walk-results.ts';

const TYPING_PAUSE = 120;
const PATIENCE = 400;
const WIDE = matchMedia('(width >= 58em)');

const place = document.querySelector<HTMLElement>('[data-index]');
const head = place?.querySelector<HTMLElement>('.search-head');
const box = head?.querySelector<HTMLInputElement>('input[type="search"]');
if (place && head && box) start(place, head, box);

function start({ dataset }: HTMLElement, head: HTMLElement, box: HTMLInputElement): void {
  const words = readWords(dataset['words'] ?? '{}');
  const parts = buildParts(head, words);
  const { search } = openSearch(new URL(dataset['index'] ?? '', location.href));
  const title = document.title;
  const unfolded = new Set<Field>();
  /** Names of chosen values, as results told them. */
  const labels = new Map<string, string>();
  let wanted = parseAddress(location.search);
  let asked = 0;
  let isBusy = false;
  let isStale = false;
  let typing: ReturnType<typeof setTimeout> | undefined;

  const addressOf = (of: Wanted): string => location.pathname + formatAddress(of);

  /** `keep`: the step before is not gone back to. */
  function want(next: Wanted, keep: 'push' | 'replace'): void {
    wanted = next;
    if (keep === 'push') history.pushState(null, '', addressOf(wanted));
    else history.replaceState(null, '', addressOf(wanted));
    showWanted();
    void answer();
  }

  /** The boxes, as the address has them. */
  function showWanted(): void {
    if (box.value !== wanted.q) box.value = wanted.q;
    for (const [input, date] of [[parts.from, wanted.from], [parts.to, wanted.to]] as const) {
      if (document.activeElement !== input || !isDate(date)) input.value = date;
      input.setAttribute('aria-invalid', String(date !== '' && !isDate(date)));
    }
    const isBad = [wanted.from, wanted.to].some((date) => date !== '' && !isDate(date));
    parts.badDate.textContent = isBad ? words.badDate : '';
    document.title = wanted.q.trim() === '' ? title : `${wanted.q.trim()} · ${title}`;
  }

  /** Only ever one question at a time; what has changed meanwhile is asked next. */
  async function answer(): Promise<void> {
    if (isBusy) {
      isStale = true;
      return;
    }
    isBusy = true;
    const patience = setTimeout(() => { parts.status.textContent = words.under; }, PATIENCE);
    const of = wanted;
    asked += 1;
    try {
      const counted = parts.details.open ? FIELDS.filter((field) => field !== 'event' || of.filters.event.length > 0) : [];
      const result = await search({ ...requestOf(of), facets: counted, facetLimit: unfolded.size > 0 ? MANY : FEW + 1 });
      if (!isStale) show(result, of);
    } catch (error) {
      if (!isStale) showTrouble(error);
    } finally {
      clearTimeout(patience);
      isBusy = false;
    }
    if (!isStale) return;
    isStale = false;
    await answer();
  }

  function show(result: SearchResult, of: Wanted): void {
    parts.trouble.replaceChildren();
    parts.status.textContent = result.total === 0 ? words.nothing : words.reports(result.total);
    parts.remarks.replaceChildren(...remarks(result, words).map((text) => element('span', {}, text)), ...(result.total === 0 ? [element('span', {}, words.hint)] : []));
    for (const field of FIELDS) for (const { key, label } of result.facets[field] ?? []) labels.set(`${field}/${key}`, label);
    parts.applied.replaceChildren(...choices(of), result.total > 1 ? orderLinks(of, addressOf, words) : '');
    keepFocus(() => { parts.facets.replaceChildren(...facetGroups(result, of, unfolded, words)); });
    parts.pages.replaceChildren(...(result.entities.length > 0 ? [element('h3', { class: 'label' }, words.aboutIt), entityList(result.entities, words)] : []));
    parts.results.replaceChildren(...(result.hits.length > 0 ? [resultList(result.hits, words)] : []));
    parts.more.hidden = result.hits.length >= result.total;
  }

  function choices(of: Wanted): Node[] {
    const chosen = FIELDS.flatMap((field) => of.filters[field].map((value) => [field, value] as const));
    if (chosen.length === 0) return [];
    const links = chosen.map(([field, value]) => element('a', { href: addressOf(toggle(of, field, value)) }, element('bdi', {}, valueName(field, value, labels.get(`${field}/${value}`) ?? value, words))));
    return [element('span', {}, `${words.without}: `, ...links.flatMap((link, index) => (index === 0 ? [link] : [words.comma, link])))];
  }

  /** Nothing is shown that may be wrong. */
  function showTrouble(error: unknown): void {
    const isPassing = !(error instanceof SearchError) || error.code === 'unreachable';
    const again = element('button', { type: 'button' }, words.again);
    again.addEventListener('click', () => void answer());
    parts.status.textContent = '';
    for (const part of [parts.remarks, parts.applied, parts.facets, parts.pages, parts.results]) part.replaceChildren();
    parts.more.hidden = true;
    parts.trouble.replaceChildren(element('p', {}, isPassing ? words.unreachable : words.broken), again);
  }

  /** The box that has the focus is made anew with all the others, and gets it back. */
  function keepFocus(change: () => void): void {
    const { activeElement } = document;
    const { name = '', value = '' } = activeElement instanceof HTMLInputElement ? activeElement : {};
    const unfold = activeElement instanceof HTMLElement ? activeElement.dataset['unfold'] : undefined;
    const isInside = parts.facets.contains(activeElement);
    change();
    if (!isInside) return;
    const same = unfold === undefined ? `input[name="${name}"][value="${CSS.escape(value)}"]` : `[data-unfold="${unfold}"]`;
    parts.facets.querySelector<HTMLElement>(same)?.focus({ preventScroll: true });
  }

  box.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      const isFirst = !wanted.isOpen && wanted.q !== '';
      want({ ...wanted, q: box.value, isOpen: true, shown: STEP }, isFirst ? 'push' : 'replace');
    }, TYPING_PAUSE);
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    const next = { ...wanted, q: box.value, isOpen: false, shown: STEP };
    want(next, wanted.isOpen || addressOf(next) === addressOf(wanted) ? 'replace' : 'push');
  });
  parts.form.addEventListener('submit', (event) => { event.preventDefault(); });
  parts.form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    const field = FIELDS.find((known) => known === name);
    if (field !== undefined) want(toggle(wanted, field, value), 'push');
    else want({ ...wanted, [name]: westernDigits(value), shown: STEP }, 'push');
  });
  parts.facets.addEventListener('click', ({ target }) => {
    const field = FIELDS.find((known) => known === (target instanceof HTMLElement ? target.dataset['unfold'] : undefined));
    if (field === undefined) return;
    if (!unfolded.delete(field)) unfolded.add(field);
    void answer();
  });
  // The links of choices and orders are searches of this page.
  parts.applied.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    want(parseAddress(link.search), 'push');
    box.focus();
  });
  parts.more.addEventListener('click', () => {
    const before = wanted.shown;
    want({ ...wanted, shown: before + STEP }, 'replace');
  });
  parts.details.addEventListener('toggle', () => { if (parts.details.open) void answer(); });
  addEventListener('popstate', () => {
    clearTimeout(typing);
    wanted = parseAddress(location.search);
    showWanted();
    void answer();
  });
  walkResults(box, [parts.pages, parts.results]);
  WIDE.addEventListener('change', () => { parts.details.open = WIDE.matches; });
  showWanted();
  if (WIDE.matches) parts.details.open = true;
  else void answer();
}
