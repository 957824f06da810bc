/**
 * What Astro's compiler has components call (`astro/compiler-runtime`), for printing: a component is a function that
 * returns its HTML. Astro's own runtime can wait for any part and stream the rest; our pages have nothing to wait for, and
 * without that a page takes a third of the time. Attributes and the escaping of text are Astro's.
 */
import { escapeHTML, HTMLString } from 'astro/runtime/server/escape.js';
import { addAttribute } from 'astro/runtime/server/render/util.js';
import { printedBy } from './page-result.ts';
import type { Html, PageComponent, PageResult, Slot, Slots } from './page-result.ts';

export { addAttribute };
export const Fragment = Symbol('Fragment');

class Printed implements Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

const NOTHING: Html = new Printed('');

function htmlOf(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Printed) return value.html;
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'number' || value === true || value instanceof HTMLString) return value.toString();
  if (Array.isArray(value)) return value.reduce<string>((html, one) => html + htmlOf(one), '');
  throw new TypeError(`a component shows a value that can’t be printed: ${value instanceof Promise ? 'a promise' : typeof value}`);
}

export function render(parts: readonly string[], ...values: readonly unknown[]): Html {
  let [html = ''] = parts;
  for (let index = 0; index < values.length; index += 1) html += htmlOf(values[index]) + (parts[index + 1] ?? '');
  return new Printed(html);
}

/** For `set:html`. */
export function unescapeHTML(html: unknown): unknown {
  return typeof html === 'string' ? new Printed(html) : html;
}

export function spreadAttributes(attributes: Readonly<Record<string, unknown>>, element?: string): Html {
  return new Printed(Object.entries(attributes).reduce((html, [name, value]) => `${html}${addAttribute(value, name, true, element)}`, ''));
}

export function createComponent(component: PageComponent): PageComponent {
  return component;
}

/** For a page's `getStaticPaths`, which is not called where pages are printed. */
export function createAstro(): undefined {
  return undefined;
}

export function renderComponent(result: PageResult, name: string, component: unknown, props: Readonly<Record<string, unknown>>, slots: Slots = {}): Html {
  if (component === Fragment) return renderSlot(result, slots['default']);
  if (typeof component === 'function') return (component as PageComponent)(result, props, slots);
  if (typeof component !== 'string') throw new TypeError(`<${name}> is no component`);
  return new Printed(`<${component}${spreadAttributes(props, component).html}>${printedBy(renderSlot(result, slots['default']))}</${component}>`);
}

export function renderSlot(result: PageResult, slot: Slot | undefined, otherwise?: Slot): Html {
  return (slot ?? otherwise)?.(result) ?? NOTHING;
}

export function renderHead(result: PageResult): Html {
  return new Printed(result.head);
}

/** Astro's compiler asks in every component; our pages all have a `<head>`, which has been printed before. */
export function maybeRenderHead(): Html {
  return NOTHING;
}

export function renderScript(result: PageResult, id: string): Html {
  return new Printed(result.scriptOf(id));
}
