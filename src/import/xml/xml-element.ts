/** A small part of an XML document, such as one item of a feed. */
export interface XmlElement {
  /** `wp:post_id`, `content:encoded`: with the prefix that its namespace is known by here, whatever the file calls it. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The first child of that name. */
export function findChild(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** All text in it, elements left out of account. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Text of a child, trimmed; undefined where there is none. */
export function textIn(element: XmlElement, name: string): string | undefined {
  const text = textOf(findChild(element, name)).trim();
  return text === '' ? undefined : detached(text);
}

/** A copy that holds no part of the export in memory, as a slice of a string does: a short id would keep a megabyte. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** What stands in it, as markup again: for XHTML in a feed. */
export function innerMarkup({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? escapeText(child) : markupOf(child))).join('');
}

function markupOf(element: XmlElement): string {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  const attributes = Array.from(element.attributes, ([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`).join('');
  return `<${name}${attributes}>${VOID.has(name) ? '' : `${innerMarkup(element)}</${name}>`}`;
}

const VOID = new Set(['br', 'hr', 'img', 'wbr', 'source', 'col', 'embed', 'input', 'link', 'meta', 'area']);

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
