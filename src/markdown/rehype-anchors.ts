import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { ANCHOR_PREFIX } from './allow-list.ts';
import { isNoteLink } from './rehype-addresses.ts';
import { NOTE_PREFIX } from './rehype-notes.ts';
import { elementsOf, textOf, textProperty } from './tree.ts';

/** Numbered paragraphs and notes: ids that a page makes, and that nobody can give. */
const numbered = /^[pnr]\d+(-\d+)?$/;

/** The id behind the name that an author writes after `#`: `The-Raid` → `s-the-raid`; `p3` stays. */
export function anchorFor(fragment: string): string {
  return numbered.test(fragment) || fragment.startsWith(ANCHOR_PREFIX) ? fragment : ANCHOR_PREFIX + slugOf(fragment);
}

/** Gives every heading an id, makes each id the only one of its name, and leads `#…` links to them. */
export const rehypeAnchors: Plugin<[], Root> = () => (tree) => {
  /** How often each name was asked for. */
  const taken = new Map<string, number>();
  for (const element of elementsOf(tree)) {
    nameElement(element, taken);
    const href = textProperty(element, 'href');
    if (href === undefined || !href.startsWith('#') || isNoteLink(element)) continue;
    element.properties['href'] = `#${encodeURIComponent(anchorFor(href.slice(1)))}`;
  }
};

function nameElement(element: Element, taken: Map<string, number>): void {
  const { properties, tagName } = element;
  delete properties['name'];
  const given = textProperty(element, 'id');
  if (given?.startsWith(ANCHOR_PREFIX + NOTE_PREFIX)) return;
  if (given === undefined && !/^h[1-6]$/.test(tagName)) return;
  const id = ANCHOR_PREFIX + slugOf(given === undefined ? textOf(element) : given.slice(ANCHOR_PREFIX.length));
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  if (count === 1) properties['id'] = id;
  // A second element of the author's with one name cannot be linked to, so it needs no id.
  else if (given !== undefined) delete properties['id'];
  else nameAgain(element, id, count, taken);
}

function nameAgain(heading: Element, id: string, from: number, taken: Map<string, number>): void {
  let count = from;
  while (taken.has(`${id}-${count}`)) count += 1;
  taken.set(`${id}-${count}`, 1);
  heading.properties['id'] = `${id}-${count}`;
}

/** Letters and digits of any script, in lower case, joined by hyphens. */
function slugOf(text: string): string {
  const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$|[\ud800-\udbff]$/, '') || 'section';
}
