/** A start tag (or the end of one) in HTML that `renderBody` wrote. Values are decoded. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
}

// The serialiser quotes every value, escapes `"` in values, and `<` in texts: a match is a tag, never a look-alike.
export const ANY_TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
export const LINK_OR_IMAGE = /<(\/?)(a|img)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const attribute = / ([a-z-]+)(?:="([^"]*)")?/g;

/** Rewrites tags of rendered HTML. Reads no other HTML: it relies on how the pipeline writes it. `which`: one of the patterns above. */
export function replaceTags(html: string, which: RegExp, replace: (tag: Tag) => string): string {
  return html.replace(which, (source: string, slash: string, name: string, list: string) => {
    let attributes: Tag['attributes'] | undefined;
    return replace({ name, isEnd: slash !== '', source, get attributes() { return (attributes ??= attributesOf(list)); } });
  });
}

function attributesOf(list: string): Tag['attributes'] {
  return new Map(Array.from(list.matchAll(attribute), (match) => [match[1] ?? '', decode(match[2] ?? '')] as const));
}

export function formatTag(name: string, attributes: Iterable<readonly [string, string]>): string {
  const list = Array.from(attributes, ([key, value]) => (value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escape(value)}"`));
  return `<${name}${list.join('')}>`;
}

function escape(value: string): string {
  return value.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;').replaceAll('<', '&#x3C;');
}

/** A text as the serialiser writes it. */
export function escapeText(text: string): string {
  return text.includes('&') || text.includes('<') ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text;
}

/** The serialiser writes every escaped sign as a hexadecimal reference. */
function decode(value: string): string {
  return value.replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}
