/**
 * The search page. What is wanted stands in the address and nowhere else: each change is written there, then
 * searched for and shown, so a search can be sent to others, and "back" restores it.
 */
import { addressOf, FIELDS, isDate, parseAddress, STEP, toggle, westernDigits } from './address.ts';
import type { Field, Wanted } from './address.ts';
import { createAnswering } from './answering.ts';
import { buildParts } from './page-parts.ts';
import type { PageParts } from './page-parts.ts';
import { readWords } from './page-words.ts';
import type { PageWords } from './page-words.ts';
import { walkResults } from './walk-results.ts';

const TYPING_PAUSE = 120;
const WIDE = matchMedia('(width >= 58em)');

const place = document.querySelector<HTMLElement>('[data-index]');
const head = place?.querySelector<HTMLElement>('.search-head');
const box = head?.querySelector<HTMLInputElement>('input[type="search"]');
if (place && head && box) start(new URL(place.dataset['index'] ?? '', location.href), readWords(place.dataset['words'] ?? '{}'), head, box);

function start(index: URL, words: PageWords, head: HTMLElement, box: HTMLInputElement): void {
  const parts = buildParts(head, words);
  const title = document.title;
  const unfolded = new Set<Field>();
  const { answer, goOnAt, isCounting } = createAnswering(index, parts, unfolded, words);
  let wanted = parseAddress(location.search);

  function show(next: Wanted): void {
    wanted = next;
    document.title = wanted.q.trim() === '' ? title : `${wanted.q.trim()} · ${title}`;
    if (box.value !== wanted.q) box.value = wanted.q;
    showDates(parts, wanted, words);
    answer(wanted);
  }
  /** `replace` where "back" need not lead to what was wanted before. */
  function want(change: Partial<Wanted>, step: 'push' | 'replace'): void {
    const next = { ...wanted, shown: STEP, ...change };
    const isSame = addressOf(next) === addressOf(wanted);
    if (step === 'push' && !isSame) history.pushState(null, '', addressOf(next));
    else history.replaceState(null, '', addressOf(next));
    show(next);
  }

  listenToBox(box, () => wanted, want);
  listenToFacets(parts, unfolded, () => wanted, want, () => { answer(wanted); });
  followLinks(parts.applied, (to) => { want(parseAddress(to), 'push'); });
  parts.more.addEventListener('click', () => {
    goOnAt(wanted.shown);
    want({ shown: wanted.shown + STEP }, 'replace');
  });
  addEventListener('popstate', () => { show(parseAddress(location.search)); });
  walkResults(box, [parts.pages, parts.results]);
  WIDE.addEventListener('change', () => { parts.details.open = WIDE.matches; });
  parts.details.open = WIDE.matches;
  parts.details.addEventListener('toggle', () => { if (parts.details.open && !isCounting()) answer(wanted); });
  show(wanted);
}

type Want = (change: Partial<Wanted>, step: 'push' | 'replace') => void;

function showDates({ from, to, badDate }: PageParts, wanted: Wanted, words: PageWords): void {
  const isBad = (date: string): boolean => date !== '' && !isDate(date);
  for (const [input, date] of [[from, wanted.from], [to, wanted.to]] as const) {
    if (westernDigits(input.value) !== date) input.value = date;
    input.setAttribute('aria-invalid', String(isBad(date)));
  }
  badDate.textContent = isBad(wanted.from) || isBad(wanted.to) ? words.badDate : '';
}

/** Letters are searched for as they come, and are one step of the history. */
function listenToBox(box: HTMLInputElement, wanted: () => Wanted, want: Want): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => { want({ q: box.value, isOpen: true }, wanted().isOpen || wanted().q === '' ? 'replace' : 'push'); }, TYPING_PAUSE);
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    want({ q: box.value, isOpen: false }, wanted().isOpen ? 'replace' : 'push');
  });
  addEventListener('popstate', () => { clearTimeout(pause); });
}

function listenToFacets({ form, facets }: PageParts, unfolded: Set<Field>, wanted: () => Wanted, want: Want, answer: () => void): void {
  form.addEventListener('submit', (event) => { event.preventDefault(); });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const field = FIELDS.find((known) => known === target.name);
    want(field === undefined ? { [target.name]: westernDigits(target.value) } : toggle(wanted(), field, target.value), 'push');
  });
  facets.addEventListener('click', ({ target }) => {
    const field = FIELDS.find((known) => known === (target instanceof HTMLElement ? target.dataset['unfold'] : undefined));
    if (field === undefined) return;
    if (!unfolded.delete(field)) unfolded.add(field);
    answer();
  });
}

/** Links to other searches of this page, which need no new page. */
function followLinks(part: HTMLElement, follow: (query: string) => void): void {
  part.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(link.search);
  });
}
