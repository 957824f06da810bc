import { expect, test } from 'vitest';
import { site } from '../support/demonstration-site.ts';
import { htmlFaultsOf } from '../support/html-faults.ts';

test('html-validate has nothing to say about any page', () => {
  expect(htmlFaultsOf(site)).toEqual([]);
});
