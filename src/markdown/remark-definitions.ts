import type { Root } from 'mdast';
import type { Options } from 'remark-rehype';
import type { Plugin } from 'unified';
import { nodesOf } from './markdown-nodes.ts';

declare module 'mdast' {
  interface RootData {
    /** The tree whose definitions the root holds. */
    text?: Root;
  }
}

/**
 * remark-rehype looks for definitions of links and notes in every node, at twice the cost of making HTML of them. So it gets
 * a root that holds nothing else, with the whole text beside it. Stands right before it, and needs `ofText`.
 */
export const remarkDefinitions: Plugin<[], Root> = () => (tree, file) => {
  const nodes = String(file.value).includes(']:') ? nodesOf(tree) : [];
  const children = nodes.flatMap(({ node }) => (node.type === 'definition' || node.type === 'footnoteDefinition' ? [node] : []));
  return { type: 'root', children, data: { text: tree } };
};

type Handler = NonNullable<NonNullable<Options['handlers']>['root']>;

/** remark-rehype's handler of a root, which makes HTML of the text. */
export const ofText: Handler = (state, root: Root) => state.wrap(state.all(root.data?.text ?? root));
