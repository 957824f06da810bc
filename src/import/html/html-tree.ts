/** Small questions about HTML trees that several plug-ins ask. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

export type Child = ElementContent | RootContent;

export function isElement(node: Child | Root | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || typeof value === 'boolean' ? undefined : String(value);
}

/** All elements, parents first. */
export function elementsIn(root: Root | Element): Element[] {
  const found: Element[] = [];
  const waiting: Child[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    found.push(node);
    waiting.push(...node.children.toReversed());
  }
  return found;
}

export function textIn(node: Child | Root): string {
  let text = '';
  const waiting: (Child | Root)[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'text') text += next.value;
    else if (isElement(next, 'br')) text += '\n';
    else if ('children' in next) waiting.push(...next.children.toReversed());
  }
  return text;
}

export function isBlank(node: Child): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^\s*$/.test(node.value));
}

/** Anything a reader would miss. */
export function hasContent(node: Child | Root): boolean {
  if (node.type === 'text') return /[^\s\u200b\ufeff]/u.test(node.value);
  if (isElement(node, 'img', 'iframe', 'hr', 'video', 'audio', 'object', 'embed')) return true;
  return 'children' in node && node.children.some(hasContent);
}

/** Puts what `change` gives in place of each element, from the inside out; undefined leaves it. */
export function replaceEach(parent: Root | Element, change: (element: Element, above: Root | Element) => readonly ElementContent[] | undefined): void {
  const children = parent.children.flatMap((child): Child[] => {
    if (child.type !== 'element') return [child];
    replaceEach(child, change);
    return [...(change(child, parent) ?? [child])];
  });
  parent.children = children as never;
}

export function element(tagName: string, properties: Element['properties'], children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'video', 'audio', 'iframe', 'object', 'note-text',
]);

export function isBlock(node: Child): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

const MAY_BE_EMPTY = new Set(['img', 'iframe', 'br', 'hr', 'td', 'th', 'col', 'video', 'audio', 'object', 'embed', 'source', 'param', 'wbr', 'note-mark']);

/** Takes out what holds nothing: paragraphs of a single space, headings of a picture that went. */
export function dropEmpty(root: Root): void {
  replaceEach(root, (found) => (MAY_BE_EMPTY.has(found.tagName) || found.tagName === 'pre' || hasInside(found) ? undefined : []));
}

function hasInside(found: Element): boolean {
  return found.children.some((child) => (child.type === 'element' ? true : !isBlank(child) && hasContent(child))) || (INLINE_SPACE.has(found.tagName) && textIn(found) !== '');
}

/** `<b> </b>` between two words parts them. */
const INLINE_SPACE = new Set(['span', 'b', 'i', 'em', 'strong', 'a', 'font', 'u', 's', 'code']);
