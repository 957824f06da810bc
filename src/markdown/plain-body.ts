import type { Paragraph, Root } from 'mdast';

/** The tree of a text that is read as text: paragraphs between empty lines, nothing in them marked up. */
export function plainBody(text: string): Root {
  const children: Paragraph[] = [];
  let lines: string[] = [];
  const end = (): void => {
    if (lines.length > 0) children.push({ type: 'paragraph', children: [{ type: 'text', value: lines.join('\n') }] });
    lines = [];
  };
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (line.trim() === '') end();
    else lines.push(line);
  }
  end();
  return { type: 'root', children };
}
