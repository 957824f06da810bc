import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { ANCHOR_PREFIX } from './allow-list.ts';
import { getRun } from './body-run.ts';
import type { BodyWords } from './rendered-body.ts';
import { anElement, elementsOf, isBlank, replaceElements, textProperty } from './tree.ts';

/** Tells GFM's ids of notes from all others: no author's id survives with a colon in it. */
export const NOTE_PREFIX = 'note:';

/** GFM's list of notes at the end of a tree. */
export function isNotesSection(element: Element): boolean {
  return element.tagName === 'section' && 'dataFootnotes' in element.properties;
}

/** The notes in the order of their numbers; empty where there are none. */
export function notesOf(tree: Root): readonly Element[] {
  const list = elementsOf(tree).findLast(isNotesSection)?.children.find(isList);
  return (list?.children ?? []).filter((node) => node.type === 'element');
}

/**
 * GFM's notes become numbered sources: marks in the text (`r1`, `r1-2`), and a list (`n1`) that leaves the tree for
 * `run.notes`. A note of one paragraph is a `<span>`, a longer one a `<div>`.
 */
export const rehypeNotes: Plugin<[], Root> = () => (tree, file) => {
  const run = getRun(file.data);
  const notes = notesOf(tree);
  const numbers = new Map(notes.map((note, index) => [textProperty(note, 'id')?.slice(ANCHOR_PREFIX.length), index + 1]));
  const marked = new Map<number, number>();
  replaceElements(tree, (element) => {
    if (element.tagName === 'sup' && element.children.length === 1 && isMark(element.children[0])) return element.children;
    if ('dataFootnoteBackref' in element.properties) return [];
    if (!isMark(element)) return undefined;
    const number = numbers.get(textProperty(element, 'href')?.slice(1));
    return number === undefined ? element.children : [aMark(number, marked, run.context.words, element)];
  });
  const items = notes.map((note, index) => aNote(note, index + 1, run.context.words, marked.has(index + 1)));
  replaceElements(tree, (element) => (isNotesSection(element) ? [] : undefined));
  run.notes = { type: 'root', children: items.length === 0 ? [] : [anElement('ol', {}, items)] };
};

function isMark(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && ('dataFootnoteRef' in node.properties || isClassed(node, 'note-ref'));
}

function isClassed({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

function isList(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'ol';
}

function aMark(number: number, marked: Map<number, number>, words: BodyWords, from: Element): Element {
  const count = (marked.get(number) ?? 0) + 1;
  marked.set(number, count);
  const properties = {
    className: ['note-ref'],
    href: `#n${number}`,
    id: count === 1 ? `r${number}` : `r${number}-${count}`,
    ariaLabel: words.source(number),
  };
  const sign = words.number?.(number) ?? String(number);
  return anElement('a', properties, [{ type: 'text', value: sign }], from);
}

function aNote(note: Element, number: number, words: BodyWords, isMarked: boolean): Element {
  const blocks = note.children.filter((node) => !isBlank(node));
  const last = blocks.at(-1);
  const paragraph = last?.type === 'element' && last.tagName === 'p' ? last : undefined;
  const box = blocks.length === 1 && paragraph !== undefined ? paragraph : anElement('div', {}, blocks);
  if (isMarked) addWayBack(paragraph ?? box, number, words);
  if (box === paragraph) box.tagName = 'span';
  return anElement('li', { id: `n${number}` }, [box], note);
}

/** In place of GFM's arrows, which are gone but for the white space between them. */
function addWayBack(box: Element, number: number, words: BodyWords): void {
  while (box.children.length > 0 && isBlank(box.children.at(-1) ?? box)) box.children.pop();
  const last = box.children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const properties = { className: ['note-back'], href: `#r${number}`, ariaLabel: words.backToText(number) };
  box.children.push({ type: 'text', value: ' ' }, anElement('a', properties, [{ type: 'text', value: '↑' }]));
}
