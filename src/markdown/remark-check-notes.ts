import type { FootnoteDefinition, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { getRun, positionOf, reportProblem, type BodyRun } from './body-run.ts';
import { nodesOf } from './markdown-nodes.ts';

/** Reports notes that would go missing without a word: marks without a note, notes without a mark, notes twice. */
export const remarkCheckNotes: Plugin<[], Root> = () => (tree, file) => {
  const run = getRun(file.data);
  const source = String(file.value);
  if (!source.includes('[^')) return;
  const nodes = nodesOf(tree).map(({ node }) => node);
  const marks = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  const defined = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'text') reportUndefined(run, node, source);
    if (node.type !== 'footnoteDefinition') continue;
    reportDefinition(run, node, defined.has(node.identifier), marks.has(node.identifier));
    defined.add(node.identifier);
  }
};

function reportDefinition(run: BodyRun, note: FootnoteDefinition, isRepeated: boolean, isMarked: boolean): void {
  const label = `[^${note.label ?? note.identifier}]`;
  if (isRepeated) {
    const remedy = 'Only the first is shown. Give this one another name.';
    reportProblem(run, 'duplicate-footnote', positionOf(note), `Note ${label} is defined more than once.`, remedy);
  } else if (!isMarked) {
    const remedy = `It is not shown. Put ${label} where the text relies on it, or take the note out.`;
    reportProblem(run, 'unused-footnote', positionOf(note), `Nothing refers to note ${label}.`, remedy);
  }
}

/** A mark without a definition is plain text to GFM; it is looked for in the source, where its column is right. */
function reportUndefined(run: BodyRun, text: Text, source: string): void {
  const start = text.position?.start.offset;
  const end = text.position?.end.offset;
  if (start === undefined || end === undefined) return;
  for (const match of source.slice(start, end).matchAll(/(?<!\\)\[\^[^[\]\s]+\]/g)) {
    const before = source.slice(0, start + match.index).split(/\r\n|[\r\n]/);
    const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    const remedy = `Add a line "${match[0]}: …" to the end of the text, or take the mark out.`;
    reportProblem(run, 'undefined-footnote', at, `There is no note ${match[0]}.`, remedy);
  }
}
