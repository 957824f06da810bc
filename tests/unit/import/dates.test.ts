import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/archive/day.ts';
import { cutDateline } from '../../../src/import/body/dateline.ts';
import { normalisedDate, zonedMoment } from '../../../src/import/dates.ts';

test.each([
  ['Fri, 08 Apr 2011 14:30:00 +0100', '2011-04-08T14:30:00+01:00'],
  ['8 Apr 11 14:30 GMT', '2011-04-08T14:30:00Z'],
  ['2015-03-17 10:00:00 -4', '2015-03-17T10:00:00-04:00'],
  ['Mon, 31 Mar 2014 00:30:00 GMT+2', '2014-03-31T00:30:00+02:00'],
  ['Mon, 31 Mar 2014 00:30:00 GMT+0200', '2014-03-31T00:30:00+02:00'],
  ['Mon, 31 Mar 2014 00:30:00 GMT+02:00', '2014-03-31T00:30:00+02:00'],
  ['Mon, 31 Mar 2014 00:30:00 UTC+2', '2014-03-31T00:30:00+02:00'],
  ['Mon, 31 Mar 2014 00:30:00 +02:00', '2014-03-31T00:30:00+02:00'],
  ['Mon, 31 Mar 2014 00:30:00 +0200 (CEST)', '2014-03-31T00:30:00+02:00'],
  ['Mon, 31 Mar 2014 00:30:00 GMT', '2014-03-31T00:30:00Z'],
  ['Mon, 31 Mar 2014 00:30:00 CEST', '2014-03-31T00:30:00'],
  ['Mon, 31 Mar 2014 00:30:00 +9900', '2014-03-31T00:30:00'],
  ['2014-01-06 23:30:00 EST', '2014-01-06T23:30:00-05:00'],
  ['2014-01-06 23:30:00 GMT+1', '2014-01-06T23:30:00+01:00'],
  ['2014-01-06 23:30:00 CET', '2014-01-06T23:30:00'],
  ['2014-01-06 23:30:00 Europe/Berlin', '2014-01-06T23:30:00'],
  ['2014-01-06 23:30:00 EST/EDT', '2014-01-06T23:30:00'],
  ['2014-01-06T23:30:00.000+01:00[Europe/Berlin]', '2014-01-06T23:30:00+01:00'],
  ['2015-3-7', '2015-03-07'],
  ['April 8, 2011', '2011-04-08'],
  ['den 8 april 2011', '2011-04-08'],
  ['8. April 2011', '2011-04-08'],
  ['8 avril 2011', '2011-04-08'],
  ['8 de abril de 2011', '2011-04-08'],
  ['8 апреля 2011', '2011-04-08'],
  ['٨ نيسان ٢٠١١', '2011-04-08'],
  ['8 أبريل 2011', '2011-04-08'],
  ['۱۹ فروردین ۱۳۹۰', '2011-04-08'],
  ['۱ فروردین ۱۴۰۰', '2021-03-21'],
  ['2011-04', '2011-04'],
  ['yesterday', 'yesterday'],
])('%s is %s', (written, expected) => {
  expect(normalisedDate(written)).toBe(expected);
});

test('two clocks tell the zone, unless they can’t be one moment', () => {
  expect(zonedMoment('2011-04-08 18:30:00', '2011-04-08 14:00:00')).toBe('2011-04-08T18:30:00+04:30');
  expect(zonedMoment('2011-04-08 01:00:00', '2011-04-08 06:00:00')).toBe('2011-04-08T01:00:00-05:00');
  expect(zonedMoment('2011-04-08 01:00:00', '0000-00-00 00:00:00')).toBeUndefined();
  expect(zonedMoment('2011-04-08 01:00:00', '2011-04-10 06:00:00')).toBeUndefined();
});

describe('a dateline', () => {
  const published = dayOf('2011-05-10') ?? expect.fail();

  test.each<[string, { place: string; date?: string }]>([
    ['London, Apr. 08 – Iraqi forces', { place: 'London', date: '2011-04-08' }],
    ['**LONDON** — The', { place: 'London' }],
    ['Baghdad (Reuters) - The court', { place: 'Baghdad' }],
    ['NEW YORK, USA – He', { place: 'New York, USA' }],
    ['WASHINGTON, 3 May (AP) — Hm', { place: 'Washington', date: '2011-05-03' }],
    ['Stockholm den 3 maj – Hej', { place: 'Stockholm', date: '2011-05-03' }],
    ['London, 30 December – Old', { place: 'London', date: '2010-12-30' }],
    ['تهران، ۱۹ فروردین ۱۳۹۰ – نیروها', { place: 'تهران', date: '2011-04-08' }],
  ])('%s', (text, expected) => {
    expect(cutDateline(text, published, (name) => name === 'Baghdad')).toMatchObject(expected);
  });

  test.each(['Note: this', 'He said – and so', 'UPDATE – more', '2020 April 3: x', '[London](/x) – A', '# London – A', 'London –'])('is not in %j', (text) => {
    expect(cutDateline(text, published, () => false)).toBeUndefined();
  });
});
