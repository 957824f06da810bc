import type { PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import { nodesOf } from './markdown-nodes.ts';

/**
 * GFM makes a link of every bare address, also inside `<a href="…">www.example.org</a>`. Links cannot nest, so the
 * author's own would end up empty: the inner one goes.
 */
export const remarkLinkedAddresses: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  for (const { node } of nodesOf(tree)) {
    if ('children' in node && node.children.some(({ type }) => type === 'html')) {
      // Where raw HTML stands beside a link, all of them are phrasing.
      node.children = unlink(node.children as PhrasingContent[], source);
    }
  }
};

function unlink(nodes: readonly PhrasingContent[], source: string): PhrasingContent[] {
  let isInside = false;
  return nodes.flatMap((node) => {
    if (node.type === 'html') isInside = /^<a[\s>]/i.test(node.value) || (isInside && !/^<\/a\s*>/i.test(node.value));
    return isInside && node.type === 'link' && source[node.position?.start.offset ?? -1] !== '[' ? node.children : [node];
  });
}
