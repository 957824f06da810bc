/** What the components of one page have in common while it is printed, in place of Astro's `SSRResult`. */

/** HTML, as opposed to text that is to be escaped. */
export interface Html {
  readonly html: string;
}

type Props = Readonly<Record<string, unknown>>;
export type Slot = (result: PageResult) => Html;
export type Slots = Readonly<Partial<Record<string, Slot>>>;
export type PageComponent = (result: PageResult, props: Props, slots: Slots) => Html;

/** The HTML of a component or slot that waits for nothing. */
export function printedBy({ html }: Html): string {
  if (typeof html !== 'string') throw new TypeError('a component waits for something, and can’t be printed: see docs/decisions/0012');
  return html;
}

/** As much of a component's `Astro` as there is. */
class AstroHere {
  readonly props: Props;
  readonly #result: PageResult;
  readonly #slots: Slots;

  constructor(result: PageResult, props: Props, slots: Slots) {
    this.props = props;
    this.#result = result;
    this.#slots = slots;
  }

  get slots() {
    return {
      has: (name: string) => this.#slots[name] !== undefined,
      render: (name: string) => printedBy(this.#slots[name]?.(this.#result) ?? { html: '' }),
    };
  }
}

/** What a component may ask of Astro's own global, which is of a request. */
const OF_REQUESTS = ['cache', 'callAction', 'clientAddress', 'cookies', 'csp', 'currentLocale', 'generator', 'getActionResult', 'isPrerendered', 'locals', 'logger', 'originPathname', 'params', 'preferredLocale', 'preferredLocaleList', 'redirect', 'request', 'response', 'rewrite', 'routePattern', 'session', 'site', 'url'];
for (const name of OF_REQUESTS) {
  Object.defineProperty(AstroHere.prototype, name, { get: () => { throw new Error(`Astro.${name} is not there while pages are printed: what a page shows comes from its model`); } });
}

/** Paths of what pages load. */
export interface PageAssets {
  readonly styles: readonly string[];
  /** By the names that components have for their scripts. */
  readonly scripts: Readonly<Record<string, string>>;
}

export class PageResult {
  readonly #assets: PageAssets;
  readonly #printed = new Set<string>();

  constructor(assets: PageAssets) {
    this.#assets = assets;
  }

  createAstro(props: Props, slots: Slots): AstroHere {
    return new AstroHere(this, props, slots);
  }

  /** Links to style sheets. */
  get head(): string {
    return this.#assets.styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('');
  }

  /** The element for a component's script, where it comes first; a page needs it once. */
  scriptOf(id: string): string {
    const path = this.#assets.scripts[id];
    if (path === undefined) throw new Error(`the bundle has no script ${id}`);
    if (this.#printed.has(id)) return '';
    this.#printed.add(id);
    return `<script type="module" src="${path}"></script>`;
  }
}
