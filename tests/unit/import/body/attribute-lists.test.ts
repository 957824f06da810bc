import { expect, test } from 'vitest';
import { dropAttributeLists } from '../../../../src/import/body/attribute-lists.ts';
import { noNotes } from '../../../../src/import/body/body-remarks.ts';

function drop(body: string): { readonly text: string; readonly removed: readonly string[] } {
  const notes = noNotes();
  const text = dropAttributeLists(body, notes);
  return { text, removed: notes.remarks.map(({ code, message }) => `${code} ${message.slice(0, message.indexOf('”') + 1)}`) };
}

test.each([
  ['Body.\n{: .lead}\n\nMore.', 'Body.\n\nMore.', '{: .lead}'],
  ['> Body.\n> {:.lead}', '> Body.\n> ', '{:.lead}'],
  ['See [that](https://a.example){:target="_blank"} now', 'See [that](https://a.example) now', '{:target="_blank"}'],
  ['**bold**{: #b title="a } b"}.', '**bold**.', '{: #b title="a } b"}'],
  ['## Head {#h}', '## Head', '{#h}'],
  ['## Head {: .no_toc} ##', '## Head ##', '{: .no_toc}'],
  ['Head {#h}\n---\n\nText', 'Head\n---\n\nText', '{#h}'],
])('%j goes, and is named', (body, text, removed) => {
  expect(drop(body)).toEqual({ text, removed: [`template-removed “${removed}”`] });
});

test.each(['`## Head {#h}`', '```\n{: .lead}\n```', 'A {#set} of {:ok, 1} things {.x}', '## The {#tag} of it', '`a`{b}', '{:}'])('%j stays as it is', (body) => {
  expect(drop(body)).toEqual({ text: body, removed: [] });
});

test('braces without end are read', () => {
  const body = `${'{: " '.repeat(20_000)}\n${'a){: '.repeat(20_000)}`;
  expect(drop(body).text).toBe(body);
});
