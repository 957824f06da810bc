import type { ElementContent, Root, RootContent } from 'hast';
import { isNoteLink } from './rehype-addresses.ts';
import { isNotesSection, notesOf } from './rehype-notes.ts';

/** Elements that start a line of their own. A table's row is one line. */
const blocks = new Set([
  'blockquote', 'br', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tr', 'ul',
]);

/** As HTML has it: a space that is not broken is a sign like any other. A single one is left alone: nearly all are, and to replace each takes long. */
const RUN_OF_WHITE_SPACE = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;

/** The text of a body, one block a line; marks of notes and the notes themselves are not in it. */
export function plainText(tree: Root): string {
  return linesOf(tree.children).toString();
}

/** The text of each note on one line, in the order of their numbers. */
export function noteTexts(tree: Root): readonly string[] {
  return notesOf(tree).map((note) => linesOf(note.children).filled().join(' '));
}

function linesOf(nodes: readonly (RootContent | ElementContent)[]): TextLines {
  const lines = new TextLines();
  for (const node of nodes) collect(node, lines, false);
  return lines;
}

/** Lines of a text in the making: each block begins one, and ends one. */
export class TextLines {
  readonly #lines: string[] = [''];

  /** Adds what `make` adds as a block. */
  inBlock<Made>(make: () => Made): Made {
    this.#lines.push('');
    const made = make();
    this.#lines.push('');
    return made;
  }

  /** Adds a text to the last line. White space is a space; of two that meet, one stays. */
  add(text: string): void {
    const line = this.#lines.at(-1) ?? '';
    const added = text.replace(RUN_OF_WHITE_SPACE, ' ');
    this.#lines[this.#lines.length - 1] = line + (added.startsWith(' ') && line.endsWith(' ') ? added.slice(1) : added);
  }

  /** Adds a text that keeps its lines. */
  addLines(text: string): void {
    for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) this.#lines.push('');
      this.add(line);
    }
  }

  /** Those that hold something. */
  filled(): readonly string[] {
    return this.#lines.map((line) => line.trim()).filter((line) => line !== '');
  }

  toString(): string {
    return this.filled().join('\n');
  }
}

/** Adds a node's text to the last line, or starts new ones. */
function collect(node: RootContent | ElementContent, lines: TextLines, isPreformatted: boolean): void {
  if (node.type === 'text') {
    if (isPreformatted) lines.addLines(node.value);
    else lines.add(node.value);
    return;
  }
  if (node.type !== 'element' || isNoteLink(node) || isNotesSection(node)) return;
  const inside = (): void => {
    for (const child of node.children) collect(child, lines, isPreformatted || node.tagName === 'pre');
  };
  if (blocks.has(node.tagName)) lines.inBlock(inside);
  else inside();
  if (node.tagName === 'td' || node.tagName === 'th') lines.add(' ');
}
