import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { elementsOf, isEmpty, replaceElements } from './tree.ts';

const heading = /^h([1-6])$/;

/**
 * Fits the headings below the page's own h1: the first is an h2, and none is more than one level below the one before.
 * A heading that says nothing goes.
 */
export const rehypeHeadings: Plugin<[], Root> = () => (tree) => {
  replaceElements(tree, (element) => (heading.test(element.tagName) && isEmpty(element) ? [] : undefined));
  const levels = new HeadingLevels();
  for (const element of elementsOf(tree)) {
    const level = levelOf(element);
    if (level !== undefined) element.tagName = `h${levels.fit(level)}`;
  }
};

/** Levels of headings below the page's own. */
export class HeadingLevels {
  /** Levels, as the author wrote them, of the headings that the one at hand stands under. */
  readonly #above: number[] = [];

  /** The level of the next heading, which has `written` in its text. */
  fit(written: number): number {
    while ((this.#above.at(-1) ?? 0) >= written) this.#above.pop();
    this.#above.push(written);
    return Math.min(this.#above.length + 1, 6);
  }
}

function levelOf(element: Element): number | undefined {
  const digit = heading.exec(element.tagName)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
