import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/page-spec.ts';
import { aPlace, aPlan, anArticle, anOrganisation } from '../../support/builders.ts';
import { modelsOf } from '../../support/models.ts';

const congo = (title: string, written = {}) => aPlace(title, { names: [{ name: 'Congo', ambiguous: true }], ...written });

const pathsOf = ({ pages }: Plan): string[] => pages.filter(({ kind }) => kind === 'ambiguous').map(({ path }) => path);

describe('a name that several mark as ambiguous', () => {
  test('has a page that leads to each', () => {
    const plan = aPlan([congo('Congo (Brazzaville)', { summary: 'North of the river.' }), congo('Congo (Kinshasa)'), anArticle({ places: ['congo-kinshasa'] })]);
    expect(modelsOf(plan)['ambiguous /places/congo/']).toMatchObject({
      title: 'Congo', kind: 'place',
      entities: [{ text: 'Congo (Brazzaville)', count: 0, summary: 'North of the river.' }, { text: 'Congo (Kinshasa)', count: 1 }],
    });
  });

  test('is named on the page of each', () => {
    const plan = aPlan([congo('Congo (Brazzaville)'), congo('Congo (Kinshasa)')]);
    expect(modelsOf(plan)['entity /places/congo-kinshasa/']).toMatchObject({ sharedNames: [{ name: 'Congo', others: [{ text: 'Congo (Brazzaville)' }] }] });
  });

  test.each([
    ['one of them does not mark it', [congo('Congo (Brazzaville)'), aPlace('Congo (Kinshasa)', { names: ['Congo'] })]],
    ['it is the other’s own name', [congo('Congo (Brazzaville)'), aPlace('Congo', { path: 'places/congo-kinshasa.md' })]],
    ['one is merged into the other', [congo('Congo (Brazzaville)'), congo('Congo (Kinshasa)', { 'merged-into': 'congo-brazzaville' })]],
    ['they are of two kinds', [congo('Congo (Brazzaville)'), anOrganisation('Congo Ltd', { names: [{ name: 'Congo', ambiguous: true }] })]],
  ])('has none where %s', (_, records) => {
    expect(pathsOf(aPlan(records))).toEqual([]);
  });

  test('leaves an address that is taken to its owner', () => {
    const both = [congo('Congo (Brazzaville)'), congo('Congo (Kinshasa)')];
    expect(pathsOf(aPlan([...both, aPlace('Congo River', { path: 'places/congo.md' })]))).toEqual([]);
    expect(pathsOf(aPlan([...both, aPlace('Zaire', { aliases: ['/places/congo/'] })]))).toEqual([]);
    expect(pathsOf(aPlan([...both, aPlace('Congo Free State', { path: 'places/congo.md', 'merged-into': 'congo-kinshasa' })]))).toEqual([]);
  });
});
