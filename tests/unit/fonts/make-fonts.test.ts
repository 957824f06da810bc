import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FACES, makeFace } from '../../../src/fonts/make-fonts.ts';
import { checkout } from '../../support/checkout.ts';

test.each(Object.entries(FACES))('%s is what `npm run fonts` makes', async (file, face) => {
  expect((await makeFace(face)).equals(readFileSync(join(checkout, 'src/fonts', file)))).toBe(true);
});
