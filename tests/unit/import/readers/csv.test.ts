import { expect, test } from 'vitest';
import { readCsv } from '../../../../src/import/readers/csv.ts';
import { readItems } from '../../../support/read-items.ts';

test.each([
  ['content,title,date,body', 'Short,T,2014-01-03,The text', 'The text', ['content']],
  ['text,content,title,date', 'The text,Short,T,2014-01-03', 'The text', ['content']],
  ['Body,title,date,BODY', 'The text,T,2014-01-03,Short', 'The text', ['body (column 4)']],
])('of the columns %s one is the text', async (header, row, body, unused) => {
  const [item] = await readItems(readCsv, { 'a.csv': `${header}\n${row}\n` });
  expect(item).toMatchObject({ title: 'T', date: '2014-01-03', body: { text: body }, unused });
});
