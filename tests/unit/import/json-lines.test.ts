import { expect, test } from 'vitest';
import { readJsonLine } from '../../../src/import/readers/json-lines.ts';

function read(text: string) {
  return readJsonLine({ number: 7, end: 0, content: { text } });
}

test('a record becomes an article', () => {
  expect(read('{"id":"raid","title":"Raid","date":"2011-04-08","dateline":"London","body":"Text","places":["Camp Ashraf"],"organisations":[],"people":["A"],"topics":["law",5],"source_url":"https://a.example/x","lang":"en","extra":{"summary":"S","expires":"2025"}}')).toEqual({
    kind: 'article', at: 'line 7', id: 'raid', title: 'Raid', date: '2011-04-08', dateline: 'London', body: { as: 'markdown', text: 'Text' }, formerUrls: [], remarks: [], summary: 'S', lang: 'en', sourceUrl: 'https://a.example/x',
    authors: [], places: ['Camp Ashraf'], organisations: [], people: ['A'], tags: ['law', '5'], unused: ['extra.expires'],
  });
});

test('nothing has to be there, and nothing is made up', () => {
  expect(read('{"id":3,"date":null,"places":null,"people":"A","topics":[{"name":"x"}],"extra":null}')).toEqual({
    kind: 'article', at: 'line 7', id: '3', body: { as: 'markdown', text: '' }, formerUrls: [], remarks: [], authors: [], places: [], organisations: [], people: ['A'], tags: [], unused: ['topics (what is no text in it)'],
  });
  expect(read('{"title":"T","date":"2011-04-08"}')).toMatchObject({ id: '2011-04-08 T' });
});

test.each([
  ['{"id":', 'bad-json'],
  ['[1]', 'no-object'],
  ['null', 'no-object'],
  ['"text"', 'no-object'],
])('%s is refused as %s', (text, code) => {
  expect(read(text)).toMatchObject({ at: 'line 7', refused: { code } });
});

test('an empty line is nothing; an unreadable one is named', () => {
  expect(read(' ')).toBeUndefined();
  expect(readJsonLine({ number: 2, end: 0, content: { trouble: 'not-utf8' } })).toEqual({ kind: 'refusal', at: 'line 2', refused: { code: 'not-utf8', message: 'The line is not UTF-8 text.' } });
});
