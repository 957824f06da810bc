import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../src/schema/front-matter.ts';
import { aPlace, aTag, anArchive, anArticle, anEvent, anOrganisation, key } from '../../support/builders.ts';

const ancestors = (records: readonly AnyRecord[], of: string) => anArchive(records).archive.indexes.ancestors.get(key(of));

describe('what lies in what', () => {
  test.each([
    ['places', [aPlace('Camp', { within: 'district' }), aPlace('District', { within: 'province' }), aPlace('Province', { within: 'iraq' }), aPlace('Iraq')], 'place/camp', ['place/district', 'place/province', 'place/iraq']],
    ['organisations', [anOrganisation('UNAMI', { 'part-of': 'un' }), anOrganisation('UN')], 'organisation/unami', ['organisation/un']],
    ['events', [anEvent('First convoy', { 'part-of': 'relocation' }), anEvent('Relocation')], 'event/first-convoy', ['event/relocation']],
    ['tags', [aTag('Rockets', { broader: 'Weapons' }), aTag('Weapons')], 'tag/rockets', ['tag/weapons']],
    ['a parent without a file', [aPlace('Camp', { within: 'Diyala' })], 'place/camp', ['place/diyala']],
    ['the present parent before former ones', [aPlace('Camp', { within: [{ id: 'old', to: '1990' }, { id: 'older', to: '1970' }, { id: 'new', from: '1990' }] }), aPlace('Old'), aPlace('Older'), aPlace('New')], 'place/camp', ['place/new', 'place/older', 'place/old']],
    ['two ways up, each once', [aPlace('A', { within: ['b', 'c'] }), aPlace('B', { within: 'd' }), aPlace('C', { within: 'd' }), aPlace('D')], 'place/a', ['place/b', 'place/c', 'place/d']],
  ])('%s', (_, records, of, above) => {
    expect(ancestors(records, of)).toEqual(above);
  });

  test('children stand under each parent, by id', () => {
    const { archive } = anArchive([aPlace('Iraq'), aPlace('Diyala', { within: 'iraq' }), aPlace('Baghdad', { within: 'iraq' }), aPlace('Baqubah', { within: 'diyala' })]);
    expect(archive.indexes.children.get(key('place/iraq'))?.map(({ id }) => id)).toEqual(['baghdad', 'diyala']);
  });

  test('an article counts for all that its places lie in, once', () => {
    const { archive } = anArchive([
      aPlace('Iraq'), aPlace('Diyala', { within: 'iraq' }), aPlace('Camp', { within: 'diyala' }), aPlace('Baqubah', { within: 'diyala' }),
      anArticle({ title: 'Both', places: ['camp', 'baqubah'] }), anArticle({ title: 'Iraq itself', date: '2012-01-01', places: ['Iraq', 'Camp'] }),
    ]);
    const counts = ['camp', 'baqubah', 'diyala', 'iraq'].map((id) => {
      const coverage = archive.indexes.coverage.get(key(`place/${id}`));
      return [id, coverage?.direct.map(({ title }) => title), coverage?.within.map(({ title }) => title)];
    });
    expect(counts).toEqual([
      ['camp', ['Both', 'Iraq itself'], ['Both', 'Iraq itself']],
      ['baqubah', ['Both'], ['Both']],
      ['diyala', [], ['Both', 'Iraq itself']],
      ['iraq', ['Iraq itself'], ['Both', 'Iraq itself']],
    ]);
  });
});

describe('loops', () => {
  test.each([
    ['itself', [aPlace('A', { within: 'a' })], ['places/a.md: within leads back to where it began: a → a.']],
    ['two', [aPlace('A', { within: 'b' }), aPlace('B', { within: 'a' })], ['places/a.md: within leads back to where it began: a → b → a.']],
    ['three', [aTag('C', { broader: 'a' }), aTag('A', { broader: 'b' }), aTag('B', { broader: 'c' })], ['tags/a.md: broader leads back to where it began: a → b → c → a.']],
    ['two loops', [anEvent('A', { 'part-of': 'b' }), anEvent('B', { 'part-of': 'a' }), anEvent('C', { 'part-of': 'd' }), anEvent('D', { 'part-of': 'c' })], ['events/a.md: part-of leads back to where it began: a → b → a.', 'events/c.md: part-of leads back to where it began: c → d → c.']],
    ['one beside a sound parent', [anOrganisation('A', { 'part-of': ['sound', 'b'] }), anOrganisation('B', { 'part-of': 'a' }), anOrganisation('Sound')], ['organisations/a.md: part-of leads back to where it began: a → b → a.']],
    ['what hangs below one is not part of it', [aPlace('Z', { within: 'a' }), aPlace('A', { within: 'b' }), aPlace('B', { within: 'a' })], ['places/a.md: within leads back to where it began: a → b → a.']],
  ])('%s', (_, records, said) => {
    const { findings, archive } = anArchive([...records, anArticle({ places: ['A'], tags: ['A'], events: ['A'], organisations: ['A'] })]);
    expect(findings.filter(({ code }) => code === 'containment-loop').map(({ where, message }) => `${where.path}: ${message}`)).toEqual(said);
    for (const [of, above] of archive.indexes.ancestors) expect(above).not.toContain(of);
  });
});
