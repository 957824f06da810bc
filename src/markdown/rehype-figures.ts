import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { parseInternal } from './address.ts';
import { anElement, isBlank, replaceElements, textProperty } from './tree.ts';

/** An image alone in its paragraph becomes a figure; its title, which nobody would see, the caption. */
export const rehypeFigures: Plugin<[], Root> = () => (tree) => {
  replaceElements(tree, (element) => {
    if (element.tagName !== 'p') return undefined;
    const picture = onlyChild(element);
    const image = picture?.tagName === 'a' ? onlyChild(picture) : picture;
    if (picture === undefined || image?.tagName !== 'img') return undefined;
    const caption = textProperty(image, 'title');
    // An image of another site is shown as a link, and one without a caption can stay in its paragraph.
    if (caption === undefined && parseInternal(textProperty(image, 'src') ?? '') === undefined) return undefined;
    delete image.properties['title'];
    const children: ElementContent[] = [picture];
    if (caption !== undefined) children.push(anElement('figcaption', {}, [{ type: 'text', value: caption }]));
    return [anElement('figure', {}, children, element)];
  });
};

function onlyChild(parent: Element): Element | undefined {
  const [child, ...others] = parent.children.filter((node) => !isBlank(node));
  return child?.type === 'element' && others.length === 0 ? child : undefined;
}
