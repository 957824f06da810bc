import { describe, expect, test } from 'vitest';
import { aPerson, aPlan, anArticle, anEvent, anOrganisation } from '../../support/builders.ts';
import type { Written } from '../../support/builders.ts';

type Plan = ReturnType<typeof aPlan>;

/** What the page at `path` says of itself to machines, after a round trip as JSON. */
function saidAt(path: string, { pages }: Plan): Record<string, unknown> {
  const data = pages.find((page) => page.path === path)?.model().jsonLd as { readonly '@graph': readonly object[] };
  return JSON.parse(JSON.stringify(data['@graph'][0])) as Record<string, unknown>;
}

const article = '/2011/04/08/a-report/';
const planOf = (event: Written): Plan => aPlan([anEvent('Raid', event), anArticle({ events: ['raid'] })]);

describe('an event begins and ends as exactly as is known', () => {
  test.each([
    ['2011-04-08', '2011-04-08', '2011-04-08'],
    ['2011-04', '2011-04', '2011-04'],
    ['1986', '1986', '1986'],
    ['2009-07-28/2009-07-29', '2009-07-28', '2009-07-29'],
    ['2009/2011-04-08', '2009', '2011-04-08'],
    ['2009/..', '2009', undefined],
    ['../2009', undefined, '2009'],
    ['2009/', '2009', undefined],
    ['2009-07~/2011', undefined, '2011'],
    ['2003?', undefined, undefined],
    ['198X', undefined, undefined],
    ['2011-24', undefined, undefined],
    ['[1667,1668]', undefined, undefined],
    ['0000', undefined, undefined],
  ])('%s', (date, startDate, endDate) => {
    const said = saidAt('/events/raid/', planOf({ date }));
    expect([said['startDate'], said['endDate']]).toEqual([startDate, endDate]);
  });
});

test.each([
  ['2011-04-08', '2011-04-08'],
  ['1986', '1986'],
  ['2009-07-28/2009-07-29', '2009-07-28/2009-07-29'],
  ['2009/..', '2009/..'],
  ['../2009', '../2009'],
  ['2009/', undefined],
  ['19XX/2009-07', undefined],
  ['2003?', undefined],
  ['[1667,1668]', undefined],
])('an article on events of %s covers %s', (date, coverage) => {
  expect(saidAt(article, planOf({ date }))['temporalCoverage']).toBe(coverage);
});

test('an author is who has a file under that name, else as printed: nobody knows whether it is a desk or a person', () => {
  const authors = ['Ana Example', 'UN', 'Foreign desk', 'constructor'];
  const plan = aPlan([aPerson('Ana Example'), anOrganisation('United Nations', { names: ['UN'] }), anArticle({ authors })]);

  expect(saidAt(article, plan)['author']).toEqual([
    { '@type': 'Person', '@id': 'https://archive.example/people/ana-example/', name: 'Ana Example' },
    { '@type': 'Organization', '@id': 'https://archive.example/organisations/united-nations/', name: 'United Nations' },
    'Foreign desk',
    'constructor',
  ]);
});
