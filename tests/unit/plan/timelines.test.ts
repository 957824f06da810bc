import { expect, test } from 'vitest';
import { aPlan, anArticle, anEvent } from '../../support/builders.ts';
import { modelsOf } from '../../support/models.ts';

const RECORDS = [
  anEvent('Arrival', { date: '1986' }), anEvent('Raid', { date: '2011-04-08' }), anEvent('Talks', { date: '2011-04-08/2011-04-20' }), anEvent('Rumour', { date: '2011-04-08?' }), anEvent('Undated'),
  anArticle({ title: 'First', date: '2011-04-08' }), anArticle({ title: 'A year on', date: '2012-04-08' }), anArticle({ title: 'Leap day', date: '2012-02-29' }),
  anArticle({ title: 'Taken back', date: '2012-04-08', status: 'withdrawn', withdrawn: { reason: 'A reason.' } }),
];

test('the timeline has every year in which something happened or appeared', () => {
  expect(modelsOf(aPlan(RECORDS))['timeline /timeline/']).toMatchObject({
    eventCount: 5, undated: 1,
    years: [{ year: '1986', count: 0, events: [{ text: 'Arrival' }] }, { year: '2011', count: 1, href: '/2011/', events: [{ text: 'Raid' }, { text: 'Rumour' }, { text: 'Talks' }] }, { year: '2012', count: 3, events: [] }],
  });
});

test('a year of very many events names the first, and leads to all', () => {
  const many = Array.from({ length: 70 }, (_, index) => anEvent(`Event ${index}`, { date: '2011-04-08' }));
  const { years } = modelsOf(aPlan(many))['timeline /timeline/'] as { years: { events: unknown[]; left: number }[] };
  expect(years.map(({ events, left }) => [events.length, left])).toEqual([[60, 10]]);
});

test('a day of the year has what happened and what appeared on it, withdrawn reports and vague dates left out', () => {
  const models = modelsOf(aPlan(RECORDS));
  expect(models['on-this-day /on-this-day/04/']).toMatchObject({ days: [{ day: '04-08', events: [{ text: 'Raid' }, { text: 'Talks' }], articles: [{ text: 'First' }, { text: 'A year on' }], more: [] }] });
  expect(models['on-this-day /on-this-day/02/']).toMatchObject({ days: [{ day: '02-29', articles: [{ text: 'Leap day' }] }] });
});

test('a day with reports in many years names ten, and leads to the days of the others', () => {
  const yearly = Array.from({ length: 13 }, (_, index) => anArticle({ title: `Report ${index}`, date: `${2000 + index}-04-08` }));
  expect(modelsOf(aPlan(yearly))['on-this-day /on-this-day/04/']).toMatchObject({ days: [{ more: [{ href: '/2010/04/08/', text: '2010' }, { text: '2011' }, { text: '2012' }] }] });
});
