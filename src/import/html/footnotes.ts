/**
 * Footnotes as site software writes them → elements of their own, which become Markdown's. A note is known by its two
 * links: one in the text that leads down to it, one in the note that leads back up. Word, WordPress and its plug-ins,
 * Wikipedia, Pandoc and GitHub all write it so, under whatever classes.
 */
import type { Element, ElementContent, Root } from 'hast';
import { element, elementsIn, hasContent, isBlank, isElement, property, replaceEach, textIn } from './html-tree.ts';
import type { Child } from './html-tree.ts';

/** `<note-mark label>` in the text, `<note-text label>` at its end. */
export const NOTE_MARK = 'note-mark';
export const NOTE_TEXT = 'note-text';

interface Note {
  readonly label: string;
  readonly marks: Set<Element>;
  readonly holder: Element;
}

export function markFootnotes(root: Root): void {
  const above = new Map<Child, Element | Root>();
  const all = elementsIn(root);
  for (const parent of [root, ...all]) for (const child of parent.children) above.set(child, parent);
  const byId = new Map<string, Element>();
  for (const one of all) {
    for (const id of [property(one, 'id'), one.tagName === 'a' ? property(one, 'name') : undefined]) if (id !== undefined && !byId.has(id)) byId.set(id, one);
  }
  const notes = findNotes(all, byId, above);
  if (notes.size === 0) return;
  rewrite(root, notes);
}

type Above = ReadonlyMap<Child, Element | Root>;

function findNotes(all: readonly Element[], byId: ReadonlyMap<string, Element>, above: Above): ReadonlyMap<Element, Note> {
  const notes = new Map<Element, Note>();
  const order = new Map(all.map((one, index) => [one, index]));
  for (const link of all) {
    const target = linkTarget(link, byId);
    if (target === undefined || (order.get(target) ?? 0) < (order.get(link) ?? 0)) continue;
    const holder = holderOf(target, above);
    if (holder === undefined || contains(holder, link) || !leadsBack(holder, link, byId, above)) continue;
    const known = notes.get(holder);
    if (known === undefined) notes.set(holder, { label: String(notes.size + 1), marks: new Set([link]), holder });
    else known.marks.add(link);
  }
  return notes;
}

function linkTarget(link: Element, byId: ReadonlyMap<string, Element>): Element | undefined {
  const href = link.tagName === 'a' ? property(link, 'href') : undefined;
  if (href === undefined || !href.startsWith('#') || textIn(link).trim().length > 12) return undefined;
  return byId.get(decoded(href.slice(1))) ?? byId.get(href.slice(1));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}

/** The item or paragraph that is the note. */
function holderOf(target: Element, above: Above): Element | undefined {
  for (let at: Element | Root | undefined = target; at !== undefined && at.type === 'element'; at = above.get(at)) {
    if (['li', 'p', 'dd', 'td', 'div'].includes(at.tagName)) return at;
  }
  return undefined;
}

function contains(holder: Element, wanted: Element): boolean {
  return elementsIn(holder).includes(wanted);
}

function leadsBack(holder: Element, mark: Element, byId: ReadonlyMap<string, Element>, above: Above): boolean {
  return elementsIn(holder).some((link) => {
    const target = linkTarget(link, byId);
    if (target === undefined) return false;
    // Back to the mark, to what is around it, in it, or right beside it.
    for (let at: Element | Root | undefined = mark, steps = 0; at !== undefined && at.type === 'element' && steps < 3; at = above.get(at), steps += 1) {
      if (at === target || above.get(at) === target || contains(at, target)) return true;
      const parent = above.get(at);
      if (parent !== undefined && above.get(target) === parent && ['sup', 'a', 'span'].includes(target.tagName)) return true;
    }
    return false;
  });
}

function rewrite(root: Root, notes: ReadonlyMap<Element, Note>): void {
  const byMark = new Map([...notes.values()].flatMap((note) => [...note.marks].map((mark) => [mark, note] as const)));
  const texts: Element[] = [];
  replaceEach(root, (found) => {
    const mark = byMark.get(found);
    if (mark !== undefined) return [element(NOTE_MARK, { label: mark.label }, [])];
    const own = notes.get(found);
    if (own !== undefined) {
      texts.push(element(NOTE_TEXT, { label: own.label }, noteContent(found)));
      return [];
    }
    if (isElement(found, 'sup', 'span') && found.children.some((child) => isElement(child, NOTE_MARK)) && textIn(found).trim().replace(/^[[(]|[\])]$/g, '') === '') return found.children.filter((child) => isElement(child, NOTE_MARK));
    // What only held the notes.
    const held = ['ol', 'ul', 'section', 'div', 'dl', 'table', 'tbody', 'tr'].includes(found.tagName) && texts.length > 0;
    return held && !hasContent(found) && elementsIn(found).every((inner) => inner.tagName !== NOTE_MARK) ? [] : undefined;
  });
  while (isElement(root.children.at(-1), 'hr') || (root.children.at(-1) !== undefined && isBlank(root.children.at(-1) as Child))) root.children.pop();
  root.children.push(...texts.toSorted((a, b) => Number(property(a, 'label')) - Number(property(b, 'label'))));
}

/** Without the way back and the number, which Markdown makes itself. */
function noteContent(holder: Element): ElementContent[] {
  const copy: Root = { type: 'root', children: holder.children };
  replaceEach(copy, (found) => {
    const href = found.tagName === 'a' ? property(found, 'href') : undefined;
    const isWayBack = href?.startsWith('#') === true && (/^[\s\d[\](){}.↩︎⤴^↑⏎a-z,*†‡]{0,6}$/u.test(textIn(found).trim()) || property(found, 'dataFootnoteBackref') !== undefined);
    if (isWayBack) return [];
    return isElement(found, 'sup', 'span') && !hasContent(found) ? [] : undefined;
  });
  const [first, ...rest] = copy.children.filter((child) => child.type !== 'doctype' && child.type !== 'comment');
  if (first?.type === 'text') return [{ ...first, value: first.value.replace(/^\s*(?:\[?\d{1,3}[\].)]?\s*|[\^*†‡.)\]]\s*)+/u, '') }, ...(rest as ElementContent[])];
  return [...(first === undefined ? [] : [first]), ...rest] as ElementContent[];
}
