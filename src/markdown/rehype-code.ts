import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { elementsOf } from './tree.ts';

/** A block of code scrolls sideways where its lines are longer than the page is wide: so that it can be reached by keyboard. */
export const rehypeCode: Plugin<[], Root> = () => (tree) => {
  for (const element of elementsOf(tree)) if (element.tagName === 'pre') element.properties['tabIndex'] = 0;
};
