import { describe, expect, test } from 'vitest';
import { spanOfDay } from '../../../src/archive/date-span.ts';
import type { Day } from '../../../src/archive/day.ts';
import type { Entity } from '../../../src/archive/model.ts';
import { nameThen, officialFirst, officialNow } from '../../../src/archive/names-in-force.ts';
import { anArchive, anOrganisation } from '../../support/builders.ts';

function theCourt(names: readonly object[], name = 'Court of First Instance'): Entity {
  const [entity] = anArchive([anOrganisation(name, { names })]).archive.entities;
  if (entity === undefined) throw new Error('no court');
  return entity;
}

const COURT = theCourt([
  { name: 'CFI', kind: 'acronym', from: '1989', to: '2009-11-30' },
  { name: 'Court of First Instance', from: '1989', to: '2009-11-30' },
  { name: 'General Court', kind: 'official', from: '2009-12-01' },
  { name: 'Tribunalen', kind: 'official', lang: 'sv', from: '2009-12-01' },
]);

describe('what it was called then', () => {
  const then = (entity: Entity, day: string, lang = 'en'): string | undefined => nameThen(entity, entity.name, spanOfDay(day as Day), lang, 'en');

  test.each([
    ['2008-12-04', 'en', undefined],
    ['2011-04-08', 'en', 'General Court'],
    ['2011-04-08', 'sv', 'Tribunalen'],
    ['2011-04-08', 'fa', undefined],
    ['1950-01-01', 'en', undefined],
  ])('%s in %s: %s', (day, lang, expected) => {
    expect(then(COURT, day, lang)).toBe(expected);
  });

  test('nothing is said against a name whose dates nobody wrote down', () => {
    expect(then(theCourt([{ name: 'General Court', kind: 'official', from: '2009-12-01' }]), '2011-04-08')).toBeUndefined();
  });
});

test('the official name of today', () => {
  const official = (entity: Entity, lang: string): string | undefined => officialNow(entity, lang, 'en')?.text;
  expect([official(COURT, 'en'), official(COURT, 'sv'), official(COURT, 'fa')]).toEqual(['General Court', 'Tribunalen', undefined]);
  expect(official(theCourt([{ name: 'General Court', kind: 'official' }], 'General Court'), 'en')).toBeUndefined();
  expect(officialFirst(COURT).map(({ text }) => text)).toEqual(['General Court', 'Tribunalen', 'CFI', 'Court of First Instance']);
});

test('a name keeps its dates and its mark, whether or not its language is written down', () => {
  expect(theCourt([{ name: 'CFI', from: '1989', to: '2009-11-30', ambiguous: true }]).names).toMatchObject([{ text: 'CFI', from: { edtf: '1989' }, to: { edtf: '2009-11-30' }, ambiguous: true }]);
});
