import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast';

/** Every element in document order. A list, so the tree may change while a caller goes through it. */
export function elementsOf(tree: Parents): readonly Element[] {
  const found: Element[] = [];
  const waiting: (Parents | RootContent)[] = [tree];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined || !('children' in node)) continue;
    if (node.type === 'element') found.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

/**
 * Replaces elements, innermost first: `replace` gives the nodes to put in an element's stead, or `undefined` to
 * keep it. `inside` holds the names of the elements around it, outermost first.
 */
export function replaceElements(
  parent: Root | Element,
  replace: (element: Element, inside: readonly string[]) => readonly ElementContent[] | undefined,
  inside: readonly string[] = [],
): void {
  let around: readonly string[] | undefined;
  /** From the first element on that is replaced. */
  let children: (RootContent | ElementContent)[] | undefined;
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') {
      children?.push(child);
      continue;
    }
    around ??= parent.type === 'element' ? [...inside, parent.tagName] : inside;
    replaceElements(child, replace, around);
    const instead = replace(child, around);
    if (instead !== undefined) children ??= parent.children.slice(0, index);
    if (children !== undefined) for (const node of instead ?? [child]) children.push(node);
  }
  if (children !== undefined) parent.children = children as ElementContent[];
}

/** The text inside a node, without the alternative texts of images, and without what stands in elements named `except`. */
export function textOf(node: Nodes, except?: ReadonlySet<string>): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && except?.has(node.tagName))) return '';
  return node.children.map((child) => textOf(child, except)).join('');
}

/** True for a node that shows nothing: white space, or a comment. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' ? node.value.trim() === '' : node.type !== 'element';
}

/** True for an element in which a reader would find nothing at all. */
export function isEmpty(element: Element): boolean {
  return textOf(element).trim() === '' && !elementsOf(element).some(({ tagName }) => tagName === 'img');
}

/** A property that holds one text value. */
export function textProperty(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return typeof value === 'string' ? value : undefined;
}

export function anElement(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
  from?: Element,
): Element {
  const element: Element = { type: 'element', tagName, properties, children: [...children] };
  if (from?.position !== undefined) element.position = from.position;
  return element;
}
