import { describe, expect, test } from 'vitest';
import { anArchive, anArticle, relatedIn } from '../../support/builders.ts';

function relatedTo(id: string, records: readonly ReturnType<typeof anArticle>[]) {
  const { articles, indexes } = anArchive(records).archive;
  return articles.filter((article) => article.id === id).flatMap((article) => indexes.related.of(article)).map((other) => other.id);
}

test('more that is shared, and rarer, comes first', () => {
  const records = [
    anArticle({ title: 'It', events: ['raid'], people: ['burt'], tags: ['camps'] }),
    anArticle({ title: 'Same event', events: ['raid'] }),
    anArticle({ title: 'Same person', people: ['burt'] }),
    anArticle({ title: 'Same tag', tags: ['camps'] }),
    anArticle({ title: 'Nothing', tags: ['weather'] }),
  ];
  expect(relatedTo('it', records)).toEqual(['same-event', 'same-person', 'same-tag']);
});

test('a main subject counts twice', () => {
  const records = [anArticle({ title: 'It', places: ['camp'], people: ['burt'], about: ['camp'] }), anArticle({ title: 'A', people: ['burt'] }), anArticle({ title: 'B', places: ['camp'] })];
  expect(relatedTo('it', records)).toEqual(['b', 'a']);
});

test('what counts alike: the newest first, then by id', () => {
  const records = [anArticle({ title: 'It', tags: ['x'] }), anArticle({ title: 'B', tags: ['x'] }), anArticle({ title: 'A', tags: ['x'] }), anArticle({ title: 'New', tags: ['x'], date: '2012-01-01' })];
  expect(relatedTo('it', records)).toEqual(['new', 'a', 'b']);
});

describe('is never', () => {
  const many = Array.from({ length: 40 }, (_, index) => anArticle({ title: `Report ${index}`, date: `2011-01-${String(index % 28 + 1).padStart(2, '0')}`, tags: ['x'], places: [`p${index % 5}`] }));
  const { archive } = anArchive([
    ...many,
    anArticle({ title: 'Translation', tags: ['x'], 'translation-of': 'report-3' }),
    anArticle({ title: 'Another translation', tags: ['x'], 'translation-of': 'translation' }),
    anArticle({ title: 'Withdrawn', tags: ['x'], status: 'withdrawn', withdrawn: { reason: 'x' } }),
  ]);
  const pairs = relatedIn(archive);

  test('itself, and at most six', () => {
    for (const [id, others] of pairs) {
      expect(others.map((other) => other.id)).not.toContain(id);
      expect(others.length).toBeLessThanOrEqual(6);
      expect(new Set(others).size).toBe(others.length);
    }
  });

  test('the same text in another language', () => {
    const texts = ['report-3', 'translation', 'another-translation'];
    for (const [id, others] of pairs) if (texts.includes(id)) expect(others.filter((other) => texts.includes(other.id))).toEqual([]);
  });

  test('withdrawn', () => {
    expect(pairs.flatMap(([id, others]) => [id, ...others.map((other) => other.id)])).not.toContain('withdrawn');
  });
});
