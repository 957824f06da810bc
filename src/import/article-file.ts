/** Front matter and body → the text of an article's file. */
import { Document, isSeq, visit } from 'yaml';

/** A list stays on one line up to this many characters. */
const LONGEST_ROW = 90;

export function formatArticle(data: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${formatYaml(data)}---\n\n${bodyLines(body)}\n`;
}

export function formatYaml(data: Readonly<Record<string, unknown>>): string {
  const document = new Document(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length === 1) return;
      node.flow = JSON.stringify(node.toJS(document)).length <= LONGEST_ROW && (isSeq(node) || node.items.length < 4);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** `\n` line ends, nothing blank before or after. The first line keeps its indentation, which may mean code. */
function bodyLines(body: string): string {
  return body.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
