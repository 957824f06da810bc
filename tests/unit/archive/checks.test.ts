import { describe, expect, test } from 'vitest';
import { aPerson, aPlace, anArchive, anArticle, anEvent, anOrganisation } from '../../support/builders.ts';

const inWords = ({ findings }: ReturnType<typeof anArchive>): string[] => findings.map(({ code, where, message, remedy }) => `${where.path} ${where.field?.join('.')}: ${code}  ${message} | ${remedy}`);

describe('one id, two files', () => {
  test.each([
    ['articles', [anArticle({ path: 'articles/2011/raid.md' }), anArticle({ path: 'articles/2012/raid.md' })],
      ['articles/2012/raid.md id: duplicate-id  The id “raid” belongs to articles/2011/raid.md already. | Rename this file, or give it an id of its own in the front matter.']],
    ['places', [aPlace('Camp', { path: 'places/camp.md' }), aPlace('Encampment', { path: 'places/iraq/camp.md' })],
      ['places/iraq/camp.md id: duplicate-id  The id “camp” belongs to places/camp.md already. | Rename this file. If the two are one, keep one file and make the other’s name a name of it.']],
    ['an id in front matter and a file’s name', [anArticle({ path: 'articles/a.md', id: 'b' }), anArticle({ path: 'articles/b.md' })],
      ['articles/b.md id: duplicate-id  The id “b” belongs to articles/a.md already. | Rename this file, or give it an id of its own in the front matter.']],
    ['a file’s id of its own', [anArticle({ path: 'articles/2011/raid.md' }), anArticle({ path: 'articles/2012/raid.md', id: 'raid-2012' })], []],
    ['articles whose names look alike', [anArticle({ path: 'articles/resume.md' }), anArticle({ path: 'articles/résumé.md' })], []],
    ['articles that differ in case', [anArticle({ path: 'articles/Raid.md' }), anArticle({ path: 'articles/raid.md' })],
      ['articles/raid.md id: duplicate-id  The id “raid” belongs to articles/Raid.md already. | Rename this file, or give it an id of its own in the front matter.']],
    ['of different kinds', [aPlace('Camp'), anArticle({ title: 'Camp' }), aPerson('Camp')], []],
  ])('%s', (_, records, said) => {
    expect(inWords(anArchive(records))).toEqual(said);
  });

  test('the first counts', () => {
    const { archive } = anArchive([aPlace('Second', { path: 'places/iraq/camp.md' }), aPlace('First', { path: 'places/camp.md' }), anArticle({ title: 'Second', path: 'articles/b/raid.md' }), anArticle({ title: 'First', path: 'articles/a/raid.md', places: ['camp'] })]);
    expect([archive.entities.map(({ name }) => name), archive.articles.map(({ title }) => title)]).toEqual([['First'], ['First']]);
  });
});

describe('what ends before it begins', () => {
  test.each([
    ['a life', aPerson('A', { born: '1962', died: '1961' }), ['people/a.md died: reversed-interval  It ends (1961) before it begins (1962). | Look at the two dates again.']],
    ['an organisation', anOrganisation('A', { founded: '1965-09-06', dissolved: '1965-09-05' }), ['organisations/a.md dissolved: reversed-interval  It ends (1965-09-05) before it begins (1965-09-06). | Look at the two dates again.']],
    ['an office', aPerson('A', { roles: [{ title: 'x', from: '2001', to: '2002' }, { title: 'y', from: '2010', to: '2009' }] }), ['people/a.md roles.1.to: reversed-interval  It ends (2009) before it begins (2010). | Look at the two dates again.']],
    ['a name', aPlace('A', { names: ['plain', { name: 'B', from: '2003-04', to: '2003-03' }] }), ['places/a.md names.1.to: reversed-interval  It ends (2003-03) before it begins (2003-04). | Look at the two dates again.']],
    ['a designation', anOrganisation('A', { designations: [{ by: 'EU', as: 'terrorist', from: '2009', to: '2002' }] }), ['organisations/a.md designations.0.to: reversed-interval  It ends (2002) before it begins (2009). | Look at the two dates again.']],
    ['a membership, after one that leads nowhere', anOrganisation('A', { 'part-of': [{ id: 'B' }, { id: 'C', from: '2009', to: '2002' }] }), ['organisations/a.md part-of.1.to: reversed-interval  It ends (2002) before it begins (2009). | Look at the two dates again.']],
    ['within one year, as far as is known', aPerson('A', { born: '1962-05', died: '1962' }), []],
    ['without an end', aPerson('A', { born: '1962', died: '1990/..' }), []],
  ])('%s', (_, record, said) => {
    expect(inWords(anArchive([record])).filter((words) => !words.includes('unlisted-name'))).toEqual(said);
  });

  test('an event is refused by its own date', () => {
    expect(() => anEvent('A', { date: '2011/2010' })).toThrow('ends before it begins');
  });
});

describe('dates of an article', () => {
  test.each([
    ['today', { date: '2011-04-08' }, []],
    ['tomorrow', { date: '2011-04-09' }, ['articles/a-report.md date: future-date  “2011-04-09” is still to come. | Set status: draft until then, or mend the date.']],
    ['tomorrow, of a draft', { date: '2011-04-09', status: 'draft' }, []],
    ['an update before', { date: '2011-04-08', updated: '2011-04-07' }, ['articles/a-report.md updated: updated-before-published  It was updated (2011-04-07) before it was published (2011-04-08). | Look at the two dates again.']],
    ['an update on the day', { date: '2011-04-08T14:00:00Z', updated: '2011-04-08' }, []],
    ['a correction before', { corrections: [{ date: '2011-04-08', note: 'x' }, { date: '2011-04-01', note: 'y' }] }, ['articles/a-report.md corrections.1.date: corrected-before-published  It was corrected (2011-04-01) before it was published (2011-04-08). | Look at the two dates again.']],
    ['withdrawn, and no reason', { status: 'withdrawn' }, ['articles/a-report.md status: withdrawn-without-reason  The article is withdrawn, and nothing says why. | Add withdrawn: {reason: …, date: …}; its page shows the reason in place of the text.']],
    ['a reason, and not withdrawn', { withdrawn: { reason: 'x' } }, ['articles/a-report.md withdrawn: withdrawn-but-published  withdrawn gives a reason, but status is published. | Set status: withdrawn, or take withdrawn out.']],
  ])('%s', (_, written, said) => {
    expect(inWords(anArchive([anArticle(written)], {}, '2011-04-08'))).toEqual(said);
  });

  test('without a day of today, nothing is in the future', () => {
    expect(anArchive([anArticle({ date: '2999-01-01' })]).found).toEqual([]);
  });
});

describe('translations', () => {
  const report = (id: string, of?: string) => anArticle({ title: id, ...(of !== undefined && { 'translation-of': of }) });

  test.each([
    ['of an article that is not there', [report('a', 'b')], ['articles/a.md translation-of: unknown-article  “b” is no article’s id. | Write the id of the original: the name of its file without .md.']],
    ['of a draft', [report('a', 'b'), anArticle({ title: 'b', status: 'draft' })], ['articles/a.md translation-of: unknown-article  “b” is a draft. | Publish the original first, or both together.']],
    ['of itself', [report('a', 'a')], ['articles/a.md translation-of: translation-loop  translation-of leads back to where it began: a → a. | Take the line out of the original.']],
    ['of each other', [report('b', 'a'), report('a', 'b')], ['articles/a.md translation-of: translation-loop  translation-of leads back to where it began: a → b → a. | Take the line out of the original.']],
    ['of a translation', [report('a'), report('b', 'a'), report('c', 'b')], []],
  ])('%s', (_, records, said) => {
    expect(inWords(anArchive(records))).toEqual(said);
  });
});

test('a command to list a name can be pasted', () => {
  const { findings } = anArchive([anArticle({ people: ['Abu "$HOME" `id`'] })]);
  expect(findings[0]?.remedy).toBe('It has a page all the same. To say more of it:  npm run new -- person "Abu \\"\\$HOME\\" \\`id\\`"');
});
