import { expect, test } from 'vitest';
import { spanOfDay } from '../../../src/archive/date-span.ts';
import type { Day } from '../../../src/archive/date-span.ts';
import { nameGroups } from '../../../src/components/name-groups.ts';

test('names of one kind and language share a line, a dated one has its own', () => {
  const until = spanOfDay('2012-02-18' as Day);
  expect(
    nameGroups([
      { text: 'PMOI', kind: 'acronym' },
      { text: 'سازمان مجاهدین خلق ایران', kind: 'official', lang: 'fa' },
      { text: 'MEK', kind: 'acronym' },
      { text: 'MKO', kind: 'acronym', to: until },
    ]),
  ).toEqual([
    { kind: 'acronym', names: ['PMOI', 'MEK'] },
    { kind: 'official', lang: 'fa', names: ['سازمان مجاهدین خلق ایران'] },
    { kind: 'acronym', names: ['MKO'], to: until },
  ]);
});
