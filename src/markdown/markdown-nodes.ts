import type { Nodes } from 'mdast';

export interface NodeAtDepth {
  readonly node: Nodes;
  /** 0 for the root. */
  readonly depth: number;
}

/** Every node of a Markdown tree in document order. Does not recurse, so no depth is too deep for it. */
export function nodesOf(tree: Nodes): readonly NodeAtDepth[] {
  const found: NodeAtDepth[] = [];
  const waiting: NodeAtDepth[] = [{ node: tree, depth: 0 }];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === undefined) break;
    found.push(next);
    if (!('children' in next.node)) continue;
    for (let index = next.node.children.length - 1; index >= 0; index--) {
      const node = next.node.children[index];
      if (node !== undefined) waiting.push({ node, depth: next.depth + 1 });
    }
  }
  return found;
}
