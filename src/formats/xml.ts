/** XML through fast-xml-builder: attributes are keys that start with `@`, an element's own text is `#text`. */
import XMLBuilder from 'fast-xml-builder';
import { writable } from './plain-text.ts';

const OPTIONS = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
  indentBy: '',
  // Elements need no more, and the builder itself escapes quotes in attributes.
  entities: [
    { regex: /&/g, val: '&amp;' },
    { regex: /</g, val: '&lt;' },
    { regex: />/g, val: '&gt;' },
  ],
  tagValueProcessor: (_: string, value: unknown) => writable(String(value)),
  attributeValueProcessor: (_: string, value: unknown) => writable(String(value)),
};

export function xmlWriter(): (content: object) => string {
  const builder = new XMLBuilder(OPTIONS);
  return (content) => builder.build(content);
}

/**
 * A document with elements that were written before, in the place of its one empty element `name`. The builder would copy
 * them once for each level that they stand on.
 */
export function withElements(document: string, name: string, elements: readonly string[]): string {
  const empty = `<${name}/>\n`;
  const at = document.indexOf(empty);
  if (at === -1) throw new Error(`the document has no place for ${name}`);
  return [document.slice(0, at), ...elements, document.slice(at + empty.length)].join('');
}

export const DECLARATION = { '@version': '1.0', '@encoding': 'UTF-8' };
