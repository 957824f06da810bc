import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { parseInternal } from './address.ts';
import { anElement, replaceElements, textProperty } from './tree.ts';

/** An image of another site becomes a link to it, named by its description: no page makes a third-party request. */
export const rehypeExternalImages: Plugin<[], Root> = () => (tree) => {
  replaceElements(tree, (element, inside) => {
    const src = element.tagName === 'img' ? textProperty(element, 'src') : undefined;
    if (src === undefined || parseInternal(src) !== undefined) return undefined;
    const name: ElementContent = { type: 'text', value: textProperty(element, 'alt') || fileNameOf(src) };
    // Links cannot stand in links; the author's own leads to more than the bare image.
    return inside.includes('a') ? [name] : [anElement('a', linkProperties(element, src), [name], element)];
  });
};

function linkProperties(image: Element, src: string): Element['properties'] {
  const title = textProperty(image, 'title');
  return { href: src, ...(title === undefined ? {} : { title }) };
}

function fileNameOf(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  return path.split('/').findLast((step) => step !== '') ?? url;
}
