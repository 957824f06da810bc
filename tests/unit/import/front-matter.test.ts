import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../../src/import/article-file.ts';
import { prepareArticle } from '../../../src/import/front-matter.ts';
import { NOTHING_SAID } from '../../../src/import/imported-item.ts';
import type { Body, ImportedArticle } from '../../../src/import/imported-item.ts';
import { splitFile } from '../../../src/source/front-matter-text.ts';

function anArticle(given: Partial<ImportedArticle> = {}): ImportedArticle {
  return { ...NOTHING_SAID, kind: 'article', at: 'line 1', id: 'raid', title: 'Raid', date: '2011-04-08', body: markdown('Text.'), ...given };
}

function markdown(text: string): Body {
  return { as: 'markdown', text };
}

function prepare(given: Partial<ImportedArticle>) {
  const prepared = prepareArticle(anArticle(given));
  if (prepared.kind === 'refusal') throw new Error(prepared.refused.message);
  return { data: prepared.data, body: prepared.body.text, codes: prepared.remarks.map(({ code }) => code) };
}

test.each<[string, Partial<ImportedArticle>, string]>([
  ['no date', { date: undefined as never }, 'no-date'],
  ['an impossible date', { date: '2011-02-30' }, 'impossible-date'],
  ['no day', { date: '2011-04' }, 'date-too-vague'],
  ['a date in words', { date: '8 April 2011' }, 'bad-date'],
  ['neither title nor text', { title: ' ', body: markdown('') }, 'no-title'],
  ['no text', { body: markdown(' \n ') }, 'empty-body'],
])('a record with %s is left out', (_, given, code) => {
  expect(prepareArticle(anArticle(given))).toMatchObject({ at: 'line 1', id: 'raid', refused: { code } });
});

test('keys stand in the order of the reference; nothing empty is written', () => {
  const { data } = prepare({
    tags: ['law', 'law', ' '], people: ['Burt, Alistair'], places: ['Camp&nbsp;Ashraf'], sourceUrl: 'https://a.example/x', lang: 'en_GB', dateline: 'London', summary: 'S', authors: ['Desk'],
  });
  expect(formatArticle(data, 'Text.\r\n')).toBe(`---
title: Raid
date: 2011-04-08
lang: en-GB
summary: S
dateline: London
authors: [Desk]
places: [Camp Ashraf]
people: ["Burt, Alistair"]
tags: [law]
source: {url: https://a.example/x}
---

Text.
`);
});

describe('what a record says differently', () => {
  test.each<[Partial<ImportedArticle>, Record<string, unknown>, string[]]>([
    [{ date: '2011-04-08T14:30:00+0100' }, { date: '2011-04-08T14:30:00+01:00' }, []],
    [{ date: '2011-04-08T14:30:00' }, { date: '2011-04-08' }, ['time-without-zone']],
    [{ title: 'EPA&#8217;s  plan' }, { title: 'EPA’s plan' }, ['title-decoded']],
    [{ title: '', body: markdown('**Who knew?** More.') }, { title: 'Who knew?' }, ['title-from-text']],
    [{ lang: 'the English' }, { lang: undefined }, ['value-refused']],
    [{ dateline: { city: 'x' } }, { dateline: undefined }, ['value-refused']],
    [{ sourceUrl: 'ftp://a.example' }, { source: undefined }, ['bad-source-url']],
    [{ body: markdown(''), summary: '**Down** to 30 days.' }, { summary: undefined }, ['summary-as-text']],
    [{ body: markdown(''), standfirst: 'A standfirst.', summary: 'S.' }, { summary: 'S.' }, ['summary-as-text']],
  ])('%j', (given, data, codes) => {
    const prepared = prepare(given);
    expect({ ...prepared.data }).toMatchObject(Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)));
    for (const [key, value] of Object.entries(data)) if (value === undefined) expect(prepared.data).not.toHaveProperty(key);
    expect(prepared.codes).toEqual(codes);
  });

  test('a summary that stands in for the text keeps its markup there', () => {
    expect(prepare({ body: markdown(''), summary: '**Down** to 30 days.' }).body).toBe('**Down** to 30 days.');
  });
});

test('an address on the archive’s own site is a former one, and no source', () => {
  const own = { sourceUrl: 'https://www.old.example/2011/raid.html', formerUrls: ['/raid'] };
  const prepared = prepareArticle(anArticle(own), { ownHost: 'old.example' });
  expect(prepared).toMatchObject({ formerUrls: ['/raid', 'https://www.old.example/2011/raid.html'] });
  expect('data' in prepared && prepared.data).not.toHaveProperty('source');
  expect(prepareArticle(anArticle(own), { ownHost: 'new.example' })).toMatchObject({ formerUrls: ['/raid'], data: { source: { url: own.sourceUrl } } });
});

test('whatever a record holds, the reader of archives reads it back', { timeout: 60_000 }, () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('---', '"', "'", ': ', '# x', '- y', 'true', '0123', '{a: b}', '*', '&a', '!!js/function', '\u2028', '~'));
  fc.assert(fc.property(fc.record({ title: text, summary: text, people: fc.array(text, { maxLength: 9 }), tags: fc.array(text, { maxLength: 3 }), body: text.map(markdown) }), (given) => {
    const prepared = prepareArticle(anArticle(given));
    if (prepared.kind === 'refusal') return;
    const read = splitFile(formatArticle(prepared.data, 'Text'));
    expect(read).toMatchObject({ body: '\nText\n' });
    expect('data' in read && read.data).toEqual(prepared.data);
  }), { numRuns: 100 });
});
