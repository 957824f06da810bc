/** An HTML tree without anything of its old page → Markdown. */
import type { Element, ElementContent, Root } from 'hast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { BlockContent, Image, Nodes, Parent, Parents, PhrasingContent, Root as MarkdownRoot, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { NOTE_MARK, NOTE_TEXT } from './footnotes.ts';
import { element, elementsIn, hasContent, isBlock, isElement, property, replaceEach, text, textIn } from './html-tree.ts';
import { OTHER_BLOCK, OTHER_LINE } from './languages.ts';

const writer = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one', resourceLink: false }).freeze();
const htmlWriter = unified().use(rehypeStringify, { closeSelfClosing: false }).freeze();

export function markdownOf(root: Root): string {
  settleTables(root);
  const tree = converter.runSync(root);
  untag(tree);
  return formatMarkdown(tree);
}

export function formatMarkdown(tree: MarkdownRoot): string {
  return writer.stringify(tree).trim();
}

/** Elements that Markdown has no sign for, and whose loss would change what is said (H₂O, x², [sic] in small type). */
const keepInline = (name: string, kept: readonly string[] = []): Handle => (state, node) => ({
  type: 'textDirective', open: openTag(name, node, kept), close: `</${name}>`, children: state.all(node) as PhrasingContent[],
});

/** A stretch of a line between two tags. Under this name the converter knows that it stands within a line, as it does not of HTML. */
interface TaggedText extends Parent {
  type: 'textDirective';
  open: string;
  close: string;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap { taggedText: TaggedText }
  interface RootContentMap { taggedText: TaggedText }
}

/** Tags as Markdown has them: HTML before the words and after. */
function untag(parent: MarkdownRoot | Parents): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) untag(child);
    return child.type === 'textDirective' && 'open' in child ? [{ type: 'html', value: child.open }, ...child.children, { type: 'html', value: child.close }] : [child];
  });
  Object.assign(parent, { children });
}

/** GFM's footnotes, for both ways a mark may be written. */
const handlers: Record<string, Handle> = {
  figure,
  table: (state, node) => (isSimpleTable(node) ? defaultHandlers.table(state, node) : { type: 'html', value: htmlOf([bareTable(node)]) }),
  sub: keepInline('sub'),
  sup: keepInline('sup'),
  abbr: keepInline('abbr', ['title']),
  mark: keepInline('mark'),
  ins: keepInline('ins'),
  kbd: keepInline('kbd'),
  [OTHER_LINE]: keepInline('span', ['lang', 'dir']),
  [OTHER_BLOCK]: (state, node) => [{ type: 'html', value: openTag('div', node, ['lang', 'dir']) }, ...blocks(state, node), { type: 'html', value: '</div>' }],
  details: (state, node) => {
    const summary = node.children.find((child) => isElement(child, 'summary'));
    const rest = { ...node, children: node.children.filter((child) => child !== summary) };
    return [{ type: 'html', value: `<details>${summary === undefined ? '' : htmlOf([element('summary', {}, [text(textIn(summary).trim())])])}` }, ...blocks(state, rest), { type: 'html', value: '</details>' }];
  },
  [NOTE_MARK]: (_, node) => ({ type: 'footnoteReference', identifier: property(node, 'label') ?? '', label: property(node, 'label') ?? '' }),
  [NOTE_TEXT]: (state, node) => ({ type: 'footnoteDefinition', identifier: property(node, 'label') ?? '', label: property(node, 'label') ?? '', children: blocks(state, node) }),
};

const converter = unified().use(rehypeRemark, { handlers, newlines: false }).freeze();

function openTag(name: string, node: Element, kept: readonly string[]): string {
  const properties = Object.fromEntries(kept.flatMap((key) => (property(node, key) === undefined ? [] : [[key, property(node, key) ?? '']])));
  return htmlOf([element(name, properties, [])]).replace(`</${name}>`, '');
}

function blocks(state: State, node: Element): BlockContent[] {
  return state.toFlow(state.all(node)) as BlockContent[];
}

/** One picture and plain words under it: Markdown's title. More than that stays HTML, or stands one below the other. */
function figure(state: State, node: Element): Nodes[] {
  const caption = node.children.find((child): child is Element => isElement(child, 'figcaption')) ?? elementsIn(node).find((inner) => inner.tagName === 'figcaption');
  const images = elementsIn(node).filter(({ tagName }) => tagName === 'img');
  const others = node.children.filter((child) => child !== caption);
  const [image] = images;
  const words = caption === undefined ? '' : textIn(caption).replace(/\s+/g, ' ').trim();
  const isPicture = images.length === 1 && image !== undefined && others.every((child) => textIn(child).trim() === '');
  if (!isPicture) {
    const flow = blocks(state, { ...node, children: others });
    return words === '' || caption === undefined ? flow : [...flow, { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: words }] }] }];
  }
  if (caption !== undefined && elementsIn(caption).some(({ tagName }) => tagName === 'a')) {
    return [{ type: 'html', value: htmlOf([element('figure', {}, [bare(image), element('figcaption', {}, caption.children.map(bareContent))])]) }];
  }
  const alt = property(image, 'alt')?.trim() ?? '';
  const picture: Image = { type: 'image', url: property(image, 'src') ?? '', alt: alt === '' ? words : alt, ...(words !== '' && { title: words }) };
  const link = elementsIn(node).find(({ tagName }) => tagName === 'a');
  const href = link === undefined ? undefined : property(link, 'href');
  return [{ type: 'paragraph', children: [href === undefined ? picture : { type: 'link', url: href, children: [picture] }] }];
}

const KEPT = new Set(['href', 'src', 'alt', 'title', 'lang', 'dir', 'colSpan', 'rowSpan', 'scope', 'start', 'align']);
const KEPT_TAGS = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a', 'img', 'em', 'strong', 'b', 'i', 'br', 'p', 'ul', 'ol', 'li', 'sub', 'sup', 'code', 'pre', 'blockquote', 'abbr', 'mark', 'del', 's', 'figcaption', 'figure', 'h3', 'h4', 'h5', 'h6', 'hr', 'dl', 'dt', 'dd']);

function bareContent(node: ElementContent): ElementContent {
  if (node.type === 'comment') return text('');
  // A blank line would end the HTML for Markdown.
  return node.type === 'element' ? bare(node) : text(node.type === 'text' ? node.value.replace(/\s*\n\s*/g, ' ') : '');
}

function bare(node: Element): Element {
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([key]) => KEPT.has(key)));
  const children = node.children.map(bareContent).flatMap((child) => (isElement(child) && child.tagName === 'span' ? child.children : [child]));
  return element(KEPT_TAGS.has(node.tagName) ? node.tagName : 'span', properties, children);
}

function bareTable(table: Element): Element {
  const whole = bare(table);
  const isLayout = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
  for (const part of [whole, ...elementsIn(whole)]) if (['table', 'thead', 'tbody', 'tfoot', 'tr'].includes(part.tagName)) part.children = part.children.filter((child) => !isLayout(child));
  return whole;
}

function htmlOf(children: readonly ElementContent[]): string {
  return htmlWriter.stringify({ type: 'root', children: [...children] }).replaceAll(/\n\s*\n/g, '\n');
}

/** What GFM can say: no spans, no heading of its own, nothing but words in a cell. */
function isSimpleTable(table: Element): boolean {
  return elementsIn(table).every((inner) => {
    if (inner.tagName === 'caption' || inner.tagName === 'table') return false;
    if (inner.tagName !== 'td' && inner.tagName !== 'th') return true;
    const spans = ['colSpan', 'rowSpan'].some((name) => Number(property(inner, name) ?? 1) > 1);
    const inside = inner.children.filter(isBlock);
    return !spans && (inside.length === 0 || (inside.length === 1 && isElement(inside[0], 'p', 'div') && inner.children.every((child) => child === inside[0] || !hasContent(child))));
  });
}

/** Tables that only place things on a page are undone: one column is a text, one cell is nothing. */
function settleTables(root: Root): void {
  replaceEach(root, (found) => {
    if (found.tagName !== 'table') return undefined;
    const rows = elementsIn(found).filter(({ tagName }) => tagName === 'tr');
    const isNested = elementsIn(found).some(({ tagName }) => tagName === 'table');
    const cells = rows.map((row) => row.children.filter((child): child is Element => isElement(child, 'td', 'th')));
    const isLayout = property(found, 'role') === 'presentation' || (!isNested && cells.every((row) => row.length <= 1) && cells.flat().some((cell) => cell.children.some(isBlock) || rows.length === 1));
    return isLayout ? cells.flat().flatMap((cell) => (cell.children.some(isBlock) ? cell.children : [element('p', {}, cell.children)])) : undefined;
  });
}

/** Paragraphs of plain words, with every sign that Markdown would take for its own put in its place. */
export function markdownOfParagraphs(paragraphs: readonly RootContent[]): string {
  return formatMarkdown({ type: 'root', children: [...paragraphs] });
}
