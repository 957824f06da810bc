import { expect, test } from 'vitest';
import { site } from '../support/demonstration-site.ts';
import { htmlFaultsOf } from '../support/html-faults.ts';

/** Elements that by themselves are nothing in particular, and may have no name (ARIA in HTML, section 4). */
const NOTHING_IN_PARTICULAR: ReadonlySet<string> = new Set(['b', 'bdi', 'code', 'div', 'em', 'i', 'kbd', 'mark', 'p', 'pre', 'q', 'small', 'span', 'strong', 'time']);

test('html-validate has nothing to say about any page', () => {
  expect(htmlFaultsOf(site)).toEqual([]);
});

test('what has a name for screen readers has a role, too', () => {
  const faults = site.pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ tagName, properties: { ariaLabel, ariaLabelledBy, role } }) => NOTHING_IN_PARTICULAR.has(tagName) && (ariaLabel ?? ariaLabelledBy) !== undefined && role === undefined)
      .map(({ tagName, properties: { ariaLabel } }) => `${path} <${tagName}> ${String(ariaLabel)}`),
  );
  expect(faults).toEqual([]);
});
