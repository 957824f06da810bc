/** A search as it stands in the address of the page: `/search/?q=raid&place=camp-ashraf&year=2011&sort=oldest`. */
import type { SearchRequest } from '../../search/reader/search.ts';

/** Facets in the order of the page. Places, organisations … are named by their ids, as links from their pages do. */
export const FIELDS = ['year', 'place', 'organisation', 'person', 'event', 'tag', 'lang'] as const;
export type Field = (typeof FIELDS)[number];

export const ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** So many results are shown at first, and added each time. */
export const STEP = 10;
const MOST = 500;

export interface Wanted {
  readonly q: string;
  /** Whether the last word may be unfinished. */
  readonly isOpen: boolean;
  readonly filters: Readonly<Record<Field, readonly string[]>>;
  readonly from: string;
  readonly to: string;
  /** Absent where it is what goes by itself: the best first where there are words, else the newest. */
  readonly order?: Order;
  /** How many results. */
  readonly shown: number;
}

/** Whatever else the address says is passed over. */
export function parseAddress(query: string): Wanted {
  const parameters = new URLSearchParams(query);
  const order = ORDERS.find((known) => known === parameters.get('sort'));
  const shown = Math.floor(Number(parameters.get('show')));
  return {
    q: parameters.get('q') ?? '',
    isOpen: parameters.has('open'),
    filters: Object.fromEntries(FIELDS.map((field) => [field, [...new Set(parameters.getAll(field))].filter((value) => value !== '')])) as Record<Field, string[]>,
    from: westernDigits(parameters.get('from') ?? ''),
    to: westernDigits(parameters.get('to') ?? ''),
    ...(order && { order }),
    shown: shown > STEP ? Math.min(shown, MOST) : STEP,
  };
}

/** The address of the search on this page. */
export function addressOf(wanted: Wanted): string {
  return location.pathname + formatAddress(wanted);
}

/** The query with its `?`; empty for a search for nothing. */
export function formatAddress({ q, isOpen, filters, from, to, order, shown }: Wanted): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string): void => { if (value !== '') parameters.append(name, value); };
  set('q', q);
  if (q !== '' && isOpen) set('open', '1');
  for (const field of FIELDS) for (const value of filters[field]) set(field, value);
  set('from', from);
  set('to', to);
  set('sort', order ?? '');
  set('show', shown > STEP ? String(shown) : '');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** With the value chosen, or no longer so, and the list begun anew. */
export function toggle(wanted: Wanted, field: Field, value: string): Wanted {
  const chosen = wanted.filters[field];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...wanted, filters: { ...wanted.filters, [field]: next }, shown: STEP };
}

export function orderOf({ order, q }: Wanted): Order {
  return order ?? (q.trim() === '' ? 'newest' : 'relevance');
}

/** A date that is none is left out: the page says so beside it. */
export function requestOf(wanted: Wanted): SearchRequest {
  const { q, isOpen, filters, from, to, shown } = wanted;
  return { q, filters, isTyping: isOpen, from: isDate(from) ? from : '', to: isDate(to) ? to : '', sort: orderOf(wanted), limit: shown };
}

/** A year, a month or a day that the calendar has. */
export function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const longest = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= longest;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Dates may be typed in Persian and Arabic digits. */
export function westernDigits(text: string): string {
  return text.trim().replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
