import { expect, test } from 'vitest';
import type { PageSpec } from '../../../src/plan/page-spec.ts';
import { pagesDue } from '../../../src/site/pages-due.ts';
import type { Printed } from '../../../src/site/pages-due.ts';
import { aPlan, anArticle, aPlace } from '../../support/builders.ts';

const records = [anArticle({ title: 'One', places: ['Iraq'], date: '2011-01-01' }), anArticle({ title: 'Two', people: ['Burt'], date: '2011-02-01' }), aPlace('Iraq')];

/** Paths of the pages that are due, and of those whose model was made to see it. */
function look(plan: ReturnType<typeof aPlan>, published: Printed, version = '1') {
  const asked: string[] = [];
  const pages = plan.pages.map((page) => ({ ...page, model: () => { asked.push(page.path); return page.model(); } }) as PageSpec);
  const made: Printed = new Map();
  const due = [...pagesDue({ plan: { ...plan, pages }, version, published }, made)].map(({ path }) => path as string);
  return { due, asked, made };
}

const articles = ['/2011/01/01/one/', '/2011/02/01/two/'];

test('all pages are due at first', () => {
  const plan = aPlan(records);
  expect(look(plan, new Map()).due).toEqual(plan.pages.map(({ path }) => path));
});

test('of an unchanged archive none is, and only indexes and what sums up the archive are looked into', () => {
  const again = look(aPlan(records), look(aPlan(records), new Map()).made);
  expect(again.due).toEqual([]);
  expect(again.asked).toEqual(expect.arrayContaining(['/', '/places/']));
  expect(again.asked.filter((path) => /^\/(2011|places\/.|people\/.)/.test(path))).toEqual([]);
});

test('what is made of more than it shows is looked into and stays; next time it is known', () => {
  const { made: before } = look(aPlan(records), new Map());
  const changed = [...records, aPlace('Baghdad')];
  const { due, asked, made } = look(aPlan(changed), before);
  expect(asked).toEqual(expect.arrayContaining(articles));
  expect(due).toContain('/places/baghdad/');
  expect(due).not.toEqual(expect.arrayContaining(articles));
  expect(look(aPlan(changed), made)).toMatchObject({ due: [], asked: expect.not.arrayContaining(articles) });
});

test('an added article is due, and its neighbour', () => {
  const { made: before } = look(aPlan(records), new Map());
  const { due } = look(aPlan([...records, anArticle({ title: 'Three', date: '2011-02-15' })]), before);
  expect(due).toEqual(expect.arrayContaining(['/2011/02/15/three/', '/2011/02/01/two/']));
  expect(due).not.toContain('/2011/01/01/one/');
});

test('another program prints all anew', () => {
  const plan = aPlan(records);
  expect(look(plan, look(plan, new Map()).made, '2').due).toEqual(plan.pages.map(({ path }) => path));
});
