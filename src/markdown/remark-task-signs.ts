import type { ListItem, Root } from 'mdast';
import type { Plugin } from 'unified';
import { nodesOf } from './markdown-nodes.ts';

/** `- [x] done` becomes a list item that starts with a sign, not with a form field. */
export const remarkTaskSigns: Plugin<[], Root> = () => (tree, file) => {
  if (!/\[[\sx]{1,2}\]/i.test(String(file.value))) return;
  for (const { node } of nodesOf(tree)) {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') addSign(node, node.checked ? '☑ ' : '☐ ');
  }
};

function addSign(item: ListItem, sign: string): void {
  item.checked = null;
  const first = item.children[0];
  if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: sign });
  else item.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: sign.trimEnd() }] });
}
