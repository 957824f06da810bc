/** The parts of the search page that only a script fills. */
import { element } from './element.ts';
import type { PageWords } from './page-words.ts';

export interface PageParts {
  /** How many, read aloud when it changes; has the focus where what had it is gone. */
  readonly status: HTMLElement;
  /** What was searched for instead of what was typed. */
  readonly remarks: HTMLElement;
  readonly trouble: HTMLElement;
  /** Choices made, each a link to the search without it; the orders, too. */
  readonly applied: HTMLElement;
  readonly form: HTMLFormElement;
  readonly details: HTMLDetailsElement;
  readonly facets: HTMLElement;
  /** Where facets that are still to come will stand. */
  readonly belowFacets: HTMLElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly badDate: HTMLElement;
  readonly found: HTMLElement;
  readonly pages: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
}

/** Puts them after `head`, which has the box and what is said of the results. */
export function buildParts(head: HTMLElement, words: PageWords): PageParts {
  const status = element('strong', { role: 'status', tabindex: '-1' });
  const applied = element('div', { class: 'applied-choices' });
  const remarks = element('div', { class: 'remarks', role: 'status' });
  const trouble = element('div', { class: 'trouble', role: 'alert' });
  head.append(element('div', { class: 'applied' }, status, applied), remarks, trouble);
  const from = dateBox('from', words);
  const to = dateBox('to', words);
  const badDate = element('p', { class: 'bad-date', id: 'bad-date', role: 'status' });
  const facets = element('div');
  const belowFacets = element('div', { class: 'below-facets' });
  const details = element('details', {},
    element('summary', {}, words.narrow),
    facets,
    belowFacets,
    element('fieldset', { class: 'dates' },
      element('legend', {}, words.dates),
      element('p', { class: 'hint', id: 'date-hint' }, words.dateHint),
      element('label', {}, element('span', {}, words.from), from),
      element('label', {}, element('span', {}, words.to), to),
      badDate,
    ),
  );
  const form = element('form', { class: 'facets', id: 'facets', action: head.querySelector('form')?.getAttribute('action') ?? '', 'aria-label': words.narrow }, details);
  const pages = element('div', { class: 'about-it' });
  const results = element('div', { class: 'reports-box' });
  const more = element('button', { type: 'button', class: 'more' }, words.more);
  const found = element('section', { class: 'found', 'aria-labelledby': 'found' }, element('h2', { class: 'hidden', id: 'found' }, words.results), pages, results, more);
  head.after(form, found);
  more.hidden = true;
  return { status, remarks, trouble, applied, form, details, facets, belowFacets, from, to, badDate, found, pages, results, more };
}

function dateBox(name: 'from' | 'to', words: PageWords): HTMLInputElement {
  return element('input', { name, type: 'text', inputmode: 'numeric', autocomplete: 'off', size: '10', 'aria-describedby': 'date-hint bad-date', 'aria-label': words[name] });
}
