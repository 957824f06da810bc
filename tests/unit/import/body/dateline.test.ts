import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/archive/day.ts';
import { cutDateline } from '../../../../src/import/body/dateline.ts';

function cut(text: string): readonly [place: string, date: string | undefined, rest: string] | undefined {
  const found = cutDateline(text, dayOf('2011-04-10') ?? expect.fail(), (name) => name === 'In Amenas');
  return found === undefined ? undefined : [found.place, found.date, found.rest];
}

describe('a dateline', () => {
  test.each([
    ['London, Apr. 08 – Iraqi forces came.', 'London', '2011-04-08', 'Iraqi forces came.'],
    ['BAGHDAD (AP) – 34 people died.', 'Baghdad', undefined, '34 people died.'],
    ['Den Haag, 8 april – De rechter kwam.', 'Den Haag', '2011-04-08', 'De rechter kwam.'],
    ['Le Caire, 8 avril 2011 – La police.', 'Le Caire', '2011-04-08', 'La police.'],
    ['As Salt, April 8 – Gunmen came.', 'As Salt', '2011-04-08', 'Gunmen came.'],
    ['Santo Domingo, 8 de abril – La policía.', 'Santo Domingo', '2011-04-08', 'La policía.'],
    ['بغداد، ۸ آوریل – نیروها آمدند.', 'بغداد', '2011-04-08', 'نیروها آمدند.'],
    ['In Amenas, April 8 – Gunmen came.', 'In Amenas', '2011-04-08', 'Gunmen came.'],
    ['London, April 8: 34 people died.', 'London', '2011-04-08', '34 people died.'],
  ])('%s', (text, place, date, rest) => {
    expect(cut(text)).toEqual([place, date, rest]);
  });
});

test.each([
  'From April 1 – 5 the camp was shut.',
  'Between May 1–5 the camp was shut.',
  'Ashraf, April 1 – 5 the camp was shut.',
  'On April 8, 2011 – the day of the raid – thirty died.',
  'On Friday, April 8 – the day of the raid – thirty died.',
  'As of April 8 – we were there.',
  'PRESS RELEASE – We were there.',
  'In early April 8 – that is all.',
  'Friday, April 8 – We arrived.',
  'Fri., April 8 – We arrived.',
  'Updated April 9, 2011: The minister spoke.',
  'Last updated on April 9, 2011: The minister spoke.',
  'UPDATE, April 9: The minister spoke.',
  'NOTE – We were there.',
  'Den 8 april – dagen för räden – dog trettio.',
  'Fredag, 8 april – Vi kom fram.',
  'Le 8 avril – jour du raid – trente morts.',
  'Am 8. April – dem Tag der Razzia – starben dreißig.',
  'از ۸ آوریل – روز حمله – اردوگاه بسته بود.',
])('%s: no dateline', (text) => {
  expect(cut(text)).toBeUndefined();
});
