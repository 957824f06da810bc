import { Document, visit } from 'yaml';

/** Each value on one line, however long; of a list of things each thing. */
export function yamlText(values: object): string {
  const document = new Document(values);
  visit(document, { Map: (_key, map, path) => { if (path.length > 1) map.flow = true; } });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** An entity's new file; `comments` are whole lines. */
export function entityFileText(frontMatter: object, comments = ''): string {
  return `---\n${yamlText(frontMatter)}${comments}# One telling line, which tells it from others of the same name:\n# summary:\n---\n`;
}
