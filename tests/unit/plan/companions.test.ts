import { expect, test } from 'vitest';
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

test('the unusual companion comes before the one that is everywhere', () => {
  const everywhere = Array.from({ length: 40 }, (_, index) => anArticle({ title: `Report ${index}`, people: ['Everyman'], places: [index < 4 ? 'Ashraf' : 'Elsewhere'] }));
  const together = Array.from({ length: 3 }, (_, index) => anArticle({ title: `More ${index}`, people: ['Neighbour'], places: ['Ashraf'] }));
  expect(modelsOf(aPlan([...everywhere, ...together]))['entity /places/ashraf/']).toMatchObject({ companions: [{ kind: 'person', links: [{ text: 'Neighbour', count: 3 }, { text: 'Everyman', count: 4 }] }] });
});

test('names of other scripts stand encoded', () => {
  expect(searchFor({ person: ['علی'], tag: ['c++'] })).toBe('/search/?person=%D8%B9%D9%84%DB%8C&tag=c%2B%2B');
});
