import { describe, expect, test } from 'vitest';
import { locate, splitFile } from '../../../src/source/front-matter-text.ts';
import { checkFile } from '../../support/check-file.ts';

describe('files without readable front matter', () => {
  test.each([
    ['empty', '',
      ['1:1 no-front-matter  The file is empty. | Write it, or delete it.']],
    ['blank lines only', '\n\n',
      ['1:1 no-front-matter  The file is empty. | Write it, or delete it.']],
    ['a text without', 'Iraqi forces raid camp.\n',
      ['1:1 no-front-matter  The file does not start with front matter. | Put it at the very top, between two lines of three hyphens: an article’s title and date, or the name of anything else.']],
    ['a blank line above', '\n---\ntitle: A\n---\n',
      ['1:1 no-front-matter  The file does not start with front matter. | Put it at the very top, between two lines of three hyphens: an article’s title and date, or the name of anything else.']],
    ['three hyphens and no more', '---',
      ['1:1 no-front-matter  The file does not start with front matter. | Put it at the very top, between two lines of three hyphens: an article’s title and date, or the name of anything else.']],
    ['no end', '---\ntitle: A\ndate: 2011-04-08\n\nA text.\n',
      ['1:1 front-matter-open  The front matter has no end. | Close it with a line of three hyphens: ---']],
    ['an end of four hyphens', '---\ntitle: A\n----\nA text.\n',
      ['1:1 front-matter-open  The front matter has no end. | Close it with a line of three hyphens: ---']],
    ['a start of four hyphens', '----\ntitle: A\n----\nA text.\n',
      ['1:1 no-front-matter  The file starts with a line of more than three hyphens. | Open and close the front matter with lines of exactly three: ---']],
    ['JavaScript', '---js\nprocess.exit(1)\n---\nA text.\n',
      ['1:1 front-matter-language  Front matter in “js” is not read; it might run code. | Write it in YAML, under a first line of just ---.']],
    ['JSON in the fence', '---json\n{"title": "A"}\n---\nA text.\n',
      ['1:1 front-matter-language  Front matter in “json” is not read; it might run code. | Write it in YAML, under a first line of just ---.']],
    ['CoffeeScript', '---coffee\ntitle: "A"\n---\nA text.\n',
      ['1:1 front-matter-language  Front matter in “coffee” is not read; it might run code. | Write it in YAML, under a first line of just ---.']],
    ['TOML', '+++\ntitle = "A"\n+++\nA text.\n',
      ['1:1 front-matter-language  Front matter in TOML or JSON is not read. | Write it in YAML, between two lines of three hyphens.']],
    ['bare JSON', '{"title": "A"}\n\nA text.\n',
      ['1:1 front-matter-language  Front matter in TOML or JSON is not read. | Write it in YAML, between two lines of three hyphens.']],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file)).toEqual(said);
  });

  test('Windows-1252', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('---\ntitle: Caf'), 0xe9, ...new TextEncoder().encode('\ndate: 2011-04-08\n---\nA text.\n')]);
    expect(await checkFile(bytes)).toEqual(['1:1 not-utf8  The file is not UTF-8 text. | Save it again as UTF-8; letters outside ASCII were written in another encoding.']);
  });

  test('UTF-16', async () => {
    expect((await checkFile(new Uint8Array([0xff, 0xfe, 0x2d, 0, 0x2d, 0, 0x2d, 0]))).join()).toMatch(/^1:1 not-utf8 /);
  });
});

describe('what gray-matter parts', () => {
  test.each([
    ['a text', '---\ntitle: A\n---\nText.\n', { data: { title: 'A' }, body: 'Text.\n', bodyLine: 4 }],
    ['a blank line between', '---\ntitle: A\n---\n\nText.', { data: { title: 'A' }, body: '\nText.', bodyLine: 4 }],
    ['no text', '---\ntitle: A\n---', { data: { title: 'A' }, body: '' }],
    ['nothing between the fences', '---\n---\nText.', { data: {}, body: 'Text.', bodyLine: 3 }],
    ['a comment between the fences', '---\n# later\n---\nText.', { data: {}, body: 'Text.', bodyLine: 4 }],
    ['spaces after the hyphens', '---  \ntitle: A\n---\t\nText.', { data: { title: 'A' }, body: 'Text.', bodyLine: 4 }],
    ['a fence that says yaml', '---yaml\ntitle: A\n---\nText.', { data: { title: 'A' }, body: 'Text.', bodyLine: 4 }],
    ['a thematic break in the text', '---\ntitle: A\n---\nText.\n\n---\n\nMore.', { data: { title: 'A' }, body: 'Text.\n\n---\n\nMore.', bodyLine: 4 }],
    ['a day stays text', '---\ndate: 2011-04-08\n---\n', { data: { date: '2011-04-08' } }],
    ['yes and no stay text', '---\na: yes\nb: no\nc: on\n---\n', { data: { a: 'yes', b: 'no', c: 'on' } }],
    ['a key that would change the prototype is a key', '---\n"__proto__": 1\n---\n', { data: { ['__proto__']: 1 } }],
  ])('%s', (_, text, expected) => {
    expect(splitFile(text)).toMatchObject(expected);
  });
});

test.each([
  ['a byte order mark', '\uFEFF---\ntitle: A\ndate: 2011-04-08\n---\nText.\n'],
  ['line ends of Windows', '---\r\ntitle: A\r\ndate: 2011-04-08\r\n---\r\nText.\r\n'],
  ['line ends of the old Mac', '---\rtitle: A\rdate: 2011-04-08\r---\rText.\r'],
])('%s makes no difference', async (_, file) => {
  expect(await checkFile(file)).toEqual([]);
});

test('lines count alike with every kind of line end', async () => {
  const file = ['---', 'title: A', 'date: 2011-02-30', '---', 'Text.', ''];
  const said = await Promise.all(['\n', '\r\n', '\r'].map((end) => checkFile(file.join(end))));
  expect(said[0]?.join()).toMatch(/^3:7 impossible-date/);
  expect(new Set(said.map(String)).size).toBe(1);
});

describe('where a value stands', () => {
  const file = ['---', 'title: A', 'people:', '  - {id: burt, as: minister}', '  - id: clinton', '    as: secretary', 'summary:', 'tags: [a, b]', '2011: x', '---', ''].join('\n');
  test.each([
    [['title'], false, 2, 8],
    [['title'], true, 2, 1],
    [['people'], false, 4, 3],
    [['people', 0], false, 4, 5],
    [['people', 0, 'as'], false, 4, 20],
    [['people', 0, 'as'], true, 4, 16],
    [['people', 1, 'as'], false, 6, 9],
    [['people', 1, 'role'], false, 5, 5],
    [['people', 5], false, 4, 3],
    [['summary'], false, 7, 9],
    [['tags', 1], false, 8, 11],
    [['2011'], true, 9, 1],
    [['date'], false, 1, 1],
    [[], false, 1, 1],
  ])('%j', (field, atKey, line, column) => {
    expect(locate(file, field, atKey)).toEqual({ line, column });
  });

  test('in a YAML file, with or without its opening line', () => {
    expect(locate('title: A\nurl: x\n', ['url'], false)).toEqual({ line: 2, column: 6 });
    expect(locate('---\ntitle: A\nurl: x\n', ['url'], false)).toEqual({ line: 3, column: 6 });
  });
});
