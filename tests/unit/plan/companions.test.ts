import { expect, test } from 'vitest';
import type { EntityKey } from '../../../src/archive/model.ts';
import { telling } from '../../../src/plan/companions.ts';
import { searchFor } from '../../../src/plan/routes.ts';
import { aPlan, anArticle } from '../../support/builders.ts';
import { modelsOf } from '../../support/models.ts';

test('each companion leads to a search for the reports that name both', () => {
  const plan = aPlan([anArticle({ places: ['Ashraf', 'Liberty'], people: ['Hillary Clinton'] })]);
  expect(modelsOf(plan)['entity /places/ashraf/']).toMatchObject({
    companions: [
      { kind: 'person', links: [{ text: 'Hillary Clinton', count: 1, both: '/search/?place=ashraf&person=hillary-clinton' }] },
      { kind: 'place', links: [{ text: 'Liberty', both: '/search/?place=ashraf&place=liberty' }] },
    ],
  });
});

test('the unusual companion comes before the frequent one, and who is everywhere is none', () => {
  const named = (title: string, count: number, people: readonly string[], places: readonly string[]) => Array.from({ length: count }, (_, index) => anArticle({ title: `${title} ${index}`, people: ['Everyman', ...people], places }));
  const plan = aPlan([...named('a', 3, ['Neighbour'], ['Ashraf']), ...named('b', 8, ['Minister'], ['Ashraf']), ...named('c', 12, ['Minister'], ['Elsewhere']), ...named('d', 28, [], ['Elsewhere'])]);
  expect(modelsOf(plan)['entity /places/ashraf/']).toMatchObject({ companions: [{ kind: 'person', links: [{ text: 'Neighbour', count: 3 }, { text: 'Minister', count: 8 }] }] });
  expect(modelsOf(plan)['entity /places/elsewhere/']).toMatchObject({ companions: [{ kind: 'person', links: [{ text: 'Everyman', count: 40 }] }] });
});

test.each([
  ['never apart', [3, 3, 3, 100], 26_950],
  ['as chance would have it', [5, 10, 50, 100], 0],
  ['in every article', [10, 10, 100, 100], 0],
] as const)('%s', (_what, [together, one, other, all], weight) => {
  expect(Math.round(telling(together, one, other, all) / 10) * 10).toBe(weight);
});

test('names of other scripts stand encoded', () => {
  expect(searchFor('person/علی' as EntityKey, 'tag/c++' as EntityKey)).toBe('/search/?person=%D8%B9%D9%84%DB%8C&tag=c%2B%2B');
});
