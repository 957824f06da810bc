import type { PageSpec, Plan } from '../../src/plan/page-spec.ts';

/** Every model of a plan, by its page's path. */
export function modelsOf(plan: Plan): Record<string, unknown> {
  return Object.fromEntries(plan.pages.map((page) => [`${page.kind} ${page.path}`, plain(page.model())]));
}

/** Addresses within the site that a page's model holds, wherever they stand in it. */
export function addressesIn(page: PageSpec): string[] {
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && ADDRESS_KEYS.has(key)) found.push(value);
    else if (Array.isArray(value)) value.forEach((item) => { walk(item, key); });
    else if (typeof value === 'object' && value !== null && !isBody(value)) for (const [inner, held] of Object.entries(value)) walk(held, key === 'bodyLinks' ? key : inner);
  };
  walk(page.model(), '');
  return found;
}

/** A body's path is that of its file. */
function isBody(value: object): boolean {
  return 'digest' in value;
}

const ADDRESS_KEYS = new Set(['page', 'more', 'href', 'older', 'newer', 'newest', 'bodyLinks', 'src', 'path']);

/** As JSON keeps it: what a page, a cache or another process would see of it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
