import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { getRun } from './body-run.ts';
import { countLetters, directionOf, findRuns, type Direction } from './direction.ts';
import { isNotesSection } from './rehype-notes.ts';
import { anElement, textOf, textProperty } from './tree.ts';

const blocks = new Set([
  'blockquote', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5',
  'h6', 'li', 'ol', 'p', 'section', 'summary', 'table', 'td', 'th', 'ul',
]);
/** Blocks of blocks: they go with most of what they hold, however long each is. */
const containers = new Set(['blockquote', 'details', 'div', 'dl', 'figure', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul']);
const code = new Set(['code', 'kbd', 'pre', 'samp', 'var']);
const settled = new Set([...code, 'bdi', 'bdo']);

/**
 * Keeps two directions of writing apart. A block whose letters mostly run against the text around it gets a `dir`; within
 * any other block, each foreign piece is isolated by `<bdi>`. Not `dir="auto"`, which goes by the first letter: it would
 * turn round a Persian paragraph that begins with "PMOI". No `lang` is set, since a script does not tell a language.
 */
export const rehypeDirection: Plugin<[], Root> = () => (tree, file) => {
  const direction = directionOf(getRun(file.data).context.lang);
  if (direction === 'ltr' && countLetters(textOf(tree), 'rtl') === 0) return;
  settleChildren(tree, direction, false);
};

function settleChildren(parent: Root | Element, around: Direction, isNotes: boolean): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'text') return isolate(child.value, around);
    if (child.type === 'element') settleElement(child, around, isNotes || isNotesSection(child));
    return [child];
  });
}

function settleElement(element: Element, around: Direction, isNotes: boolean): void {
  if (code.has(element.tagName) && around === 'rtl') element.properties['dir'] ??= 'ltr';
  if (settled.has(element.tagName) || element.properties['dir'] === 'auto') return;
  const own = directionIn(element, around, isNotes);
  if (own !== around) element.properties['dir'] = own;
  settleChildren(element, own, isNotes);
}

/** The list of notes keeps the page's direction, also where all of its sources are foreign: only their texts turn. */
function directionIn(element: Element, around: Direction, isNotes: boolean): Direction {
  const given = textProperty(element, 'dir')?.toLowerCase();
  if (given === 'ltr' || given === 'rtl') return given;
  const lang = textProperty(element, 'lang');
  if (lang !== undefined) return directionOf(lang);
  if (!blocks.has(element.tagName) || (isNotes && element.tagName !== 'p')) return around;
  return writtenIn(element, around);
}

/** The direction of most letters, or of most blocks; `around` where that does not decide. */
function writtenIn(element: Element, around: Direction): Direction {
  const other = around === 'ltr' ? 'rtl' : 'ltr';
  const inner = containers.has(element.tagName) ? element.children.filter(isElement) : [];
  if (inner.length > 0) {
    const turned = inner.filter((child) => writtenIn(child, around) === other);
    return 2 * turned.length > inner.length ? other : around;
  }
  const text = textOf(element, settled);
  return countLetters(text, other) > countLetters(text, around) ? other : around;
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function isolate(text: string, around: Direction): ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const { start, end } of findRuns(text, around === 'ltr' ? 'rtl' : 'ltr')) {
    if (start > done) pieces.push({ type: 'text', value: text.slice(done, start) });
    pieces.push(anElement('bdi', {}, [{ type: 'text', value: text.slice(start, end) }]));
    done = end;
  }
  if (done < text.length) pieces.push({ type: 'text', value: text.slice(done) });
  return pieces;
}
