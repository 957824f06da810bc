/** Marks of notes that lead nowhere: shown as they are written, for no note is lost. */
import type { Root } from 'mdast';
import { nodesOf } from '../../markdown/markdown-nodes.ts';
import type { Edit } from '../edits.ts';
import { quote } from './body-remarks.ts';
import type { BodyNotes } from './body-remarks.ts';
import { spanOf } from './markdown-tree.ts';

/** Puts a backslash before a mark without a note, and before a note whose name an earlier one has. */
export function editNotes(tree: Root, source: string, { remarks }: BodyNotes): Edit[] {
  if (!source.includes('[^')) return [];
  const defined = new Set<string>();
  return nodesOf(tree).flatMap(({ node }): Edit[] => {
    const { start, end } = spanOf(node);
    if (node.type === 'text') {
      return Array.from(source.slice(start, end).matchAll(/(?<!\\)\[\^[^\]\s]+\]/g), (mark) => {
        remarks.push({ code: 'note-mark-kept', message: `${quote(mark[0])} has no note; it was left as text.` });
        return { start: start + mark.index, end: start + mark.index, text: '\\' };
      });
    }
    if (node.type !== 'footnoteDefinition') return [];
    if (!defined.has(node.identifier)) {
      defined.add(node.identifier);
      return [];
    }
    remarks.push({ code: 'note-kept', message: `${quote(source.slice(start, end))} is a second note of that name; it was left as text.` });
    return [{ start, end: start, text: '\\' }];
  });
}
