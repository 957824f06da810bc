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

/** A writer of documents in which the elements at the paths `ready` (`rss.channel.item`) are XML that it wrote before. */
export function xmlWriter(ready: readonly string[] = []): (content: object) => string {
  const builder = new XMLBuilder({ ...OPTIONS, stopNodes: [...ready] });
  return (content) => builder.build(content);
}

export const DECLARATION = { '@version': '1.0', '@encoding': 'UTF-8' };
