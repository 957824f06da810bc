/** A start tag (or the end of one) in HTML that `renderBody` wrote. Values are decoded. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
}

// The serialiser quotes every value, escapes `"` in values, and `<` in texts: a match is a tag, never a look-alike.
const anyTag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const attribute = / ([a-z-]+)(?:="([^"]*)")?/g;

/** Rewrites the tags of rendered HTML. Reads no other HTML: it relies on how the pipeline writes it. */
export function replaceTags(html: string, replace: (tag: Tag) => string): string {
  return html.replace(anyTag, (source: string, slash: string, name: string, list: string) => {
    const pairs = list === '' ? [] : Array.from(list.matchAll(attribute), (match) => [match[1] ?? '', decode(match[2] ?? '')] as const);
    return replace({ name, isEnd: slash !== '', attributes: new Map(pairs), source });
  });
}

export function formatTag(name: string, attributes: Iterable<readonly [string, string]>): string {
  const list = Array.from(attributes, ([key, value]) => (value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escape(value)}"`));
  return `<${name}${list.join('')}>`;
}

function escape(value: string): string {
  return value.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;').replaceAll('<', '&#x3C;');
}

/** The serialiser writes every escaped sign as a hexadecimal reference. */
function decode(value: string): string {
  return value.replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}
