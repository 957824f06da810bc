import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addItem, editScalar, openFrontMatter } from '../../../src/desk/front-matter-file.ts';
import { applyEdits } from '../../../src/import/edits.ts';
import type { Edit } from '../../../src/import/edits.ts';
import { checkout } from '../../support/checkout.ts';

const ORDER = ['title', 'date', 'places', 'tags', 'aliases'];

function edited(yaml: string, edit: (file: NonNullable<ReturnType<typeof openFrontMatter>>) => Edit): string {
  const file = openFrontMatter(`---\n${yaml}---\nText.\n`);
  if (file === undefined) throw new Error('can’t be opened');
  return applyEdits(file.text, [edit(file)]).slice(4, -'---\nText.\n'.length);
}

test.each([
  ['places: [a-b, c]\n', 'places: [new, c]\n'],
  ["places: ['a-b', c] # why\n", "places: ['new', c] # why\n"],
  ['places: ["a-b"]\n', 'places: ["new"]\n'],
  ['places:\n  - a-b # the first\n  - c\n', 'places:\n  - new # the first\n  - c\n'],
  ['places: a-b\n', 'places: new\n'],
])('a value is replaced in %j', (yaml, expected) => {
  expect(edited(yaml, (file) => editScalar(file, yaml.startsWith('places: a') ? ['places'] : ['places', 0], 'new'))).toBe(expected);
});

test('an id that YAML would take for a number is put in quotes', () => {
  expect(edited('tags: [x]\n', (file) => editScalar(file, ['tags', 0], '1986'))).toBe('tags: ["1986"]\n');
});

test.each([
  ['places: [a]\n', 'places: [a, new]\n'],
  ['places: [a,\n  b, # why\n]\n', 'places: [a,\n  b, new, # why\n]\n'],
  ['places: []\n', 'places: [new]\n'],
  ['places: a, b # both\n', 'places: ["a, b", new] # both\n'],
  ['places: "a"\n', 'places: ["a", new]\n'],
  ['places:\n- a\n- {id: b, as: c}   # who\ntags: [x]\n', 'places:\n- a\n- {id: b, as: c}   # who\n- new\ntags: [x]\n'],
  ['places:\n  - id: a\n    as: |\n      long\n\n# after\ntags: [x]\n', 'places:\n  - id: a\n    as: |\n      long\n  - new\n\n# after\ntags: [x]\n'],
  ['title: T\ntags: [x]\n', 'title: T\nplaces: [new]\ntags: [x]\n'],
  ['title: T # c\n# about tags\ntags: [x]\n', 'title: T # c\nplaces: [new]\n# about tags\ntags: [x]\n'],
  ['tags: [x]\n', 'places: [new]\ntags: [x]\n'],
  ['title: T\nplaces:\ntags: [x]\n', 'title: T\nplaces: [new]\ntags: [x]\n'],
  ['title: T\nplaces: # none yet\ntags: [x]\n', 'title: T\nplaces: [new] # none yet\ntags: [x]\n'],
  ['title: >\n  folded\n  text\ndate: 2011-04-08\n', 'title: >\n  folded\n  text\ndate: 2011-04-08\nplaces: [new]\n'],
  ['', 'places: [new]\n'],
])('an item is added to %j', (yaml, expected) => {
  expect(edited(yaml, (file) => addItem(file, 'places', 'new', ORDER))).toBe(expected);
});

test('line ends and the byte order mark stay', () => {
  const file = openFrontMatter('\uFEFF---\r\ntitle: T\r\n---\r\nText.\r\n');
  expect(file && applyEdits(file.text, [addItem(file, 'places', 'a', ORDER)])).toBe('\uFEFF---\r\ntitle: T\r\nplaces: [a]\r\n---\r\nText.\r\n');
});

test.each(['---\ntitle: T\n---\nText.\rMore.\n', '---\ntitle: T\n---\rText.\n'])('a carriage return below the front matter is of no account: %j', (text) => {
  const file = openFrontMatter(text);
  expect([file?.document.toJS(), text.slice(file?.bodyStart).startsWith('Text.')]).toEqual([{ title: 'T' }, true]);
});

describe('is not opened', () => {
  test.each(['', 'Text', '---\ntitle: T\n', '---\ntitle: [\n---\n', '---\n- a\n---\n', '---\rtitle: T\r---\r', '---\ntitle: T\rdate: D\n---\n', '---\ntitle: T\r---\n', '---js\n{}\n---\n'])('%j', (text) => {
    expect(openFrontMatter(text)).toBeUndefined();
  });
});

test('every list of the demonstration archive takes an item, and loses nothing', () => {
  const folder = join(checkout, 'content/articles');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))) {
    const file = openFrontMatter(readFileSync(join(folder, path), 'utf8'));
    if (file === undefined) throw new Error(path);
    for (const key of ['places', 'people', 'tags']) {
      const text = applyEdits(file.text, [addItem(file, key, 'an-item', ORDER)]);
      const list = file.document.toJS()[key] ?? [];
      expect(openFrontMatter(text)?.document.toJS()).toEqual({ ...file.document.toJS(), [key]: [...list, 'an-item'] });
    }
  }
});
