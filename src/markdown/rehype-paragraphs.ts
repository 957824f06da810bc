import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { getRun } from './body-run.ts';
import { anElement, isEmpty, replaceElements } from './tree.ts';

/** Numbers the paragraphs of the text itself (`p1`, `p2` …; none in lists or quotations), each with a link to it. */
export const rehypeParagraphs: Plugin<[], Root> = () => (tree, file) => {
  const { words } = getRun(file.data).context;
  replaceElements(tree, (element) => (element.tagName === 'p' && isEmpty(element) ? [] : undefined));
  let number = 0;
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'p') continue;
    number += 1;
    // The author's own id moves to the link, so that both lead here.
    const { id } = node.properties;
    const properties = {
      className: ['para'],
      href: `#p${number}`,
      ariaLabel: words.paragraph(number),
      ...(id === undefined ? {} : { id }),
    };
    node.properties['id'] = `p${number}`;
    node.children.unshift(anElement('a', properties, []));
  }
};
