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
  const names = new AnchorNames();
  for (const element of elementsOf(tree)) {
    nameElement(element, names);
    const href = textProperty(element, 'href');
    if (href === undefined || !href.startsWith('#') || isNoteLink(element)) continue;
    element.properties['href'] = `#${encodeURIComponent(anchorFor(href.slice(1)))}`;
  }
};

/** The ids of a text. */
export class AnchorNames {
  /** How often each was asked for. */
  readonly #taken = new Map<string, number>();

  /** A heading's id. */
  take(text: string): string {
    const id = ANCHOR_PREFIX + slugOf(text);
    let count = this.#count(id);
    if (count === 1) return id;
    while (this.#taken.has(`${id}-${count}`)) count += 1;
    this.#taken.set(`${id}-${count}`, 1);
    return `${id}-${count}`;
  }

  /** The id for a name that the author gives; undefined for one that is taken. */
  takeGiven(name: string): string | undefined {
    const id = ANCHOR_PREFIX + slugOf(name);
    return this.#count(id) === 1 ? id : undefined;
  }

  #count(id: string): number {
    const count = (this.#taken.get(id) ?? 0) + 1;
    this.#taken.set(id, count);
    return count;
  }
}

function nameElement(element: Element, names: AnchorNames): void {
  const { properties, tagName } = element;
  delete properties['name'];
  const given = textProperty(element, 'id');
  if (given?.startsWith(ANCHOR_PREFIX + NOTE_PREFIX)) return;
  if (given === undefined && !/^h[1-6]$/.test(tagName)) return;
  const id = given === undefined ? names.take(textOf(element)) : names.takeGiven(given.slice(ANCHOR_PREFIX.length));
  // A second element of the author's with one name cannot be linked to, so it needs no id.
  if (id === undefined) delete properties['id'];
  else properties['id'] = id;
}

/** Letters and digits of any script, in lower case, joined by hyphens. */
function slugOf(text: string): string {
  const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$|[\ud800-\udbff]$/, '') || 'section';
}
