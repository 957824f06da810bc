/** The text of an item as HTML: what must be said first, the article's own text, its corrections. */
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

function stringifier() {
  return unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();
}

const html = stringifier();

type Tree = Parameters<typeof html.stringify>[0];
type Node = Tree['children'][number];

export interface Marked {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export interface ItemText extends Marked {
  /** Said before the text: warnings, a withdrawal. */
  readonly notices: readonly { readonly label?: string; readonly text: string; readonly in?: Marked }[];
  /** Sanitised HTML. */
  readonly body: string;
  readonly corrections?: { readonly heading: string; readonly lines: readonly string[]; readonly in?: Marked };
}

/** In one element that bears language and direction, because readers put it among texts in others. */
export function formatItemHtml({ lang, dir, notices, body, corrections }: ItemText): string {
  const said = notices.map(({ label, text: words, in: other }) => element('p', other ?? {}, [...(label === undefined ? [] : [element('strong', {}, [text(label)]), text(' ')]), text(words)]));
  const mended = corrections === undefined ? [] : [
    element('hr'),
    element('h2', corrections.in ?? {}, [text(corrections.heading)]),
    element('ul', {}, corrections.lines.map((line) => element('li', {}, [text(line)]))),
  ];
  const raw = body === '' ? [] : [{ type: 'raw', value: body } as Node];
  return html.stringify({ type: 'root', children: [element('div', { lang, dir }, [...said, ...raw, ...mended])] });
}

/** Plain words as HTML: what is markup there stays as written. */
export function formatTextHtml(words: string): string {
  return html.stringify({ type: 'root', children: [text(words)] });
}

function element(tagName: string, properties: object = {}, children: Node[] = []): Node {
  return { type: 'element', tagName, properties: { ...properties }, children: children as never };
}

function text(value: string): Node {
  return { type: 'text', value };
}
