import { describe, expect, test } from 'vitest';
import { checkFile, front } from '../../support/check-file.ts';

describe('front matter that is no YAML is told by the line to look at', () => {
  test.each([
    ['a tab', front('title: A', 'places:', '\t- iraq', 'date: 2011-04-08'),
      ['4:1 yaml-syntax  This is no valid YAML: a tab stands where spaces should. | Indent with spaces.']],
    ['a key twice', front('title: A', 'date: 2011-04-08', 'title: B'),
      ['4:1 yaml-syntax  This is no valid YAML: the key “title” stands twice. | Keep one of the two.']],
    ['a quotation mark that stays open', front('title: "Raid in Ashraf', 'date: 2011-04-08'),
      ['2:8 yaml-syntax  This is no valid YAML: a quotation mark is not closed. | Close it, or take it out where it opens.']],
    ['a quotation mark in a list that stays open', front('title: A', 'tags: [camps, "law]', 'date: 2011-04-08'),
      ['3:15 yaml-syntax  This is no valid YAML: a quotation mark is not closed. | Close it, or take it out where it opens.']],
    ['an apostrophe in single quotes', front("title: 'It's over'", 'date: 2011-04-08'),
      ['2:12 yaml-syntax  This is no valid YAML: text goes on where a value has ended. | Put all of it in quotes. Inside single quotes an apostrophe is written twice.']],
    ['text after the quotation', front('title: "Raid" in Ashraf', 'date: 2011-04-08'),
      ['2:15 yaml-syntax  This is no valid YAML: text goes on where a value has ended. | Put all of it in quotes. Inside single quotes an apostrophe is written twice.']],
    ['a second colon', front('title: Iraq: forces raid camp', 'date: 2011-04-08'),
      ['2:8 yaml-syntax  This is no valid YAML: a text with “: ” in it stands without quotes, or the line below is indented. | Put the text in quotes, and start every key at the beginning of its line.']],
    ['an indented key', front('title: A', ' date: 2011-04-08'),
      ['2:8 yaml-syntax  This is no valid YAML: a text with “: ” in it stands without quotes, or the line below is indented. | Put the text in quotes, and start every key at the beginning of its line.']],
    ['a list of uneven depth', front('title: A', 'date: 2011-04-08', 'places:', '  - iraq', ' - london'),
      ['6:1 yaml-syntax  This is no valid YAML: the entries of one list stand in different columns. | Give them the same indentation.']],
    ['keys of uneven depth', front('title: A', 'date: 2011-04-08', 'people:', '  - id: burt', '   as: minister'),
      ['6:1 yaml-syntax  This is no valid YAML: this line stands neither under the list above nor beside it. | Give it the same indentation as the first key of its entry.']],
    ['no colon', front('title A', 'date: 2011-04-08'),
      ['2:1 yaml-syntax  This is no valid YAML: this line is no “key: value”. | Write a key, a colon, a space and the value. A text that goes on over several lines is indented.']],
    ['no space after the colon', front('title:A', 'date: 2011-04-08'),
      ['2:1 yaml-syntax  This is no valid YAML: this line is no “key: value”. | Write a key, a colon, a space and the value. A text that goes on over several lines is indented.']],
    ['a key and nothing more', front('title: A', 'date'),
      ['3:1 yaml-syntax  This is no valid YAML: a key has no colon. | Write a colon and a space after the key.']],
    ['a bracket that stays open', front('title: A', 'tags: [camps, law', 'date: 2011-04-08'),
      ['4:1 yaml-syntax  This is no valid YAML: a bracket is not closed. | Close it on the line where it opens, or indent the lines that follow.']],
    ['a bracket too many', front('title: A', 'tags: [camps, law]]', 'date: 2011-04-08'),
      ['3:19 yaml-syntax  This is no valid YAML: a bracket is closed that was not opened. | Take it out.']],
    ['a list on the line of its key', front('title: - A', 'date: 2011-04-08'),
      ['2:8 yaml-syntax  This is no valid YAML: a list begins on the line of its key. | Start it on the next line, or put a text that begins with a hyphen in quotes.']],
    ['a text that starts with @', front('title: @amnesty', 'date: 2011-04-08'),
      ['2:8 yaml-syntax  This is no valid YAML: a text can’t start with this sign. | Put it in quotes.']],
    ['a text that starts with a star', front('title: *Exclusive*', 'date: 2011-04-08'),
      ['2:8 yaml-syntax  This is no valid YAML: a text can’t start with *, as “*Exclusive*” does. | Put it in quotes.']],
    ['a star, and more', front('title: *Exclusive* report', 'date: 2011-04-08'),
      ['2:20 yaml-syntax  This is no valid YAML: text goes on where a value has ended. | Put all of it in quotes. Inside single quotes an apostrophe is written twice.']],
    ['a backslash in quotes', front('title: "C:\\q"', 'date: 2011-04-08'),
      ['2:11 yaml-syntax  This is no valid YAML: inside "…" a backslash means something else. | Write it twice, or use single quotes.']],
    ['text after >', front('title: > A', 'date: 2011-04-08'),
      ['2:10 yaml-syntax  This is no valid YAML: text goes on where a value has ended. | Put all of it in quotes. Inside single quotes an apostrophe is written twice.']],
    ['a list at the top', front('- title', '- date'),
      ['2:1 yaml-syntax  The front matter is no list of keys and values. | Write one “key: value” a line.']],
    ['one text', front('Iraqi forces raid camp'),
      ['2:1 yaml-syntax  The front matter is no list of keys and values. | Write one “key: value” a line.']],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file)).toEqual(said);
  });
});

test('aliases that multiply (a "YAML bomb") are refused at once', async () => {
  const tenfold = (name: string, of: string): string => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`;
  const bomb = front('a: &a [x]', tenfold('b', 'a'), tenfold('c', 'b'), tenfold('d', 'c'), tenfold('e', 'd'), tenfold('f', 'e'), tenfold('g', 'f'), 'title: A', 'date: 2011-04-08');
  const started = performance.now();
  expect(await checkFile(bomb)).toEqual(['3:8 yaml-syntax  The YAML repeats itself through aliases (&, *) beyond measure. | Write the values out.']);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('an anchor used once is plain YAML', async () => {
  expect(await checkFile(front('title: &headline A', 'summary: *headline', 'date: 2011-04-08'))).toEqual([]);
});

test.each([1000, 20_000])('%i brackets in each other neither throw nor hang', async (depth) => {
  expect((await checkFile(front(`title: ${'['.repeat(depth)}${']'.repeat(depth)}`, 'date: 2011-04-08'))).join()).toMatch(/^2:1 yaml-syntax  This is no valid YAML: it nests too deep\.|^2:8 wrong-type/);
});
