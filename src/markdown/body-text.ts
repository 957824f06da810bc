import type { ElementContent, Root, RootContent } from 'hast';
import { isNoteLink } from './rehype-addresses.ts';
import { isNotesSection, notesOf } from './rehype-notes.ts';

/** Elements that start a line of their own. A table's row is one line. */
const blocks = new Set([
  'blockquote', 'br', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tr', 'ul',
]);

/** A single space is left alone: nearly all are, and to replace each takes long. */
const RUN_OF_SPACES = /[ \t]{2,}|\t/g;
/** As HTML has it: a space that is not broken is a sign like any other. */
const RUN_OF_WHITE_SPACE = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;

/** The text of a body, one block a line; marks of notes and the notes themselves are not in it. */
export function plainText(tree: Root): string {
  return linesOf(tree.children).join('\n');
}

/** The text of each note on one line, in the order of their numbers. */
export function noteTexts(tree: Root): readonly string[] {
  return notesOf(tree).map((note) => linesOf(note.children).join(' '));
}

function linesOf(nodes: readonly (RootContent | ElementContent)[]): readonly string[] {
  const lines = [''];
  for (const node of nodes) collect(node, lines, false);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Adds a node's text to the last line, or starts new ones. */
function collect(node: RootContent | ElementContent, lines: string[], isPreformatted: boolean): void {
  if (node.type === 'text') {
    const [first = '', ...others] = isPreformatted ? node.value.replace(RUN_OF_SPACES, ' ').split('\n') : [node.value.replace(RUN_OF_WHITE_SPACE, ' ')];
    append(lines, first);
    for (const line of others) lines.push(line);
    return;
  }
  if (node.type !== 'element' || isNoteLink(node) || isNotesSection(node)) return;
  if (blocks.has(node.tagName)) lines.push('');
  for (const child of node.children) collect(child, lines, isPreformatted || node.tagName === 'pre');
  if (blocks.has(node.tagName)) lines.push('');
  else if (node.tagName === 'td' || node.tagName === 'th') append(lines, ' ');
}

/** Of two spaces that meet, one stays. */
function append(lines: string[], text: string): void {
  const line = lines.at(-1) ?? '';
  lines[lines.length - 1] = line + (text.startsWith(' ') && line.endsWith(' ') ? text.slice(1) : text);
}
