import { expect, test } from 'vitest';
import { ArticleDigests } from '../../../src/plan/article-digests.ts';
import { NearbySources } from '../../../src/plan/nearby-sources.ts';
import { anArchive, anArticle } from '../../support/builders.ts';
import { dayIn2011 as day } from '../../support/days.ts';
import { digest } from '../../support/digest.ts';

/** Of the report in the middle of `count`, all from one place: what its related articles are chosen from. Titles by numbers of 101, of which it is 50. */
function sourceInMiddle(titles: Readonly<Record<number, string>>, count = 101): string {
  const { archive } = anArchive(Array.from({ length: count }, (_, index) => {
    const number = index - Math.floor(count / 2) + 50;
    const id = `report-${number + 1000}`;
    return { ...anArticle({ title: titles[number] ?? `Report ${number}`, places: ['Ashraf'], date: day(index) }), id, path: `articles/${id}.md` };
  }));
  const middle = archive.articles[Math.floor(count / 2)];
  if (middle === undefined) throw new Error('there is no middle');
  return new NearbySources(archive, new ArticleDigests(count)).of(middle, ({ id, title }) => digest(`${id} ${title}`));
}

test.each([[26, true], [74, true], [25, false], [75, false]])('report %d of 101 is near to the one in the middle: %s', (index, isNear) => {
  expect(sourceInMiddle({ [index]: 'Another' }) !== sourceInMiddle({})).toBe(isNear);
});

test('two that change places are not one that stays', () => {
  expect(sourceInMiddle({ 40: 'Report 60', 60: 'Report 40' })).not.toBe(sourceInMiddle({}));
});

test('how many have a name tells what it counts', () => {
  expect(sourceInMiddle({}, 253)).toBe(sourceInMiddle({}, 255));
  expect(sourceInMiddle({}, 257)).not.toBe(sourceInMiddle({}, 255));
});
