import { describe, expect, test } from 'vitest';
import { parseDateSpan } from '../../../src/archive/date-span.ts';
import type { DateSpan } from '../../../src/archive/date-span.ts';
import { inForce } from '../../../src/archive/in-force.ts';
import type { Article, Entity, EntityKey, Person } from '../../../src/archive/model.ts';
import { inOrder, officesHeld, timeOf, titleIn } from '../../../src/archive/offices.ts';
import { aPerson, anArchive, anArticle, anEvent } from '../../support/builders.ts';

function aSpan(text: string): DateSpan {
  const span = parseDateSpan(text);
  if ('problem' in span) throw new Error(span.message);
  return span;
}

function inForceIn(from: string, to: string, when: string): string {
  return inForce({ ...(from !== '' && { from: aSpan(from) }), ...(to !== '' && { to: aSpan(to) }) }, aSpan(when)) ?? 'unsaid';
}

describe('in force', () => {
  test.each([
    ['2009-01-21', '2013-02-01', '2011-04-08', 'certain'],
    ['2009-01-21', '2013-02-01', '2009-01-21', 'certain'],
    ['2009-01-21', '2013-02-01', '2013-02-01', 'certain'],
    ['2009-01-21', '2013-02-01', '2013-02-02', 'unsaid'],
    ['2009-01-21', '2013-02-01', '2009-01-20', 'unsaid'],
    // All through a vague event, or not at all.
    ['2009-01-21', '2013-02-01', '2012', 'certain'],
    ['2009-01-21', '2013-02-01', '2012/2016', 'unsaid'],
    ['2009-01-21', '2013-02-01', '2012/..', 'unsaid'],
    // More likely than not.
    ['2010', '2013', '2010-11-08', 'probable'],
    ['2010', '2013', '2010-04-08', 'unsaid'],
    ['2010', '2013', '2011-04-08', 'certain'],
    ['2010', '2013', '2013-03-01', 'probable'],
    ['2010', '2013', '2013-10-01', 'unsaid'],
    // An end not written down is none; a beginning not written down is unknown.
    ['1993-09', '', '2016-01-01', 'certain'],
    ['1993-09', '2011-05/..', '2016-01-01', 'certain'],
    ['', '2013', '2011-04-08', 'unsaid'],
    ['../2000', '2013', '2011-04-08', 'certain'],
    // Uncertain is never certain; about is wider by a unit on either side.
    ['2009?', '2013', '2011-04-08', 'probable'],
    ['2009~', '2013', '2010-06-01', 'probable'],
    ['2009~', '2013', '2011-04-08', 'certain'],
  ])('from %s to %s, on %s: %s', (from, to, when, expected) => {
    expect(inForceIn(from, to, when)).toBe(expected);
  });
});

const GATES = aPerson('Robert Gates', {
  died: '2012',
  roles: [
    { title: 'Secretary of Defense', from: '2006-12-18', to: '2011-06-30', titles: { fa: 'وزیر دفاع' } },
    { title: 'Director of Central Intelligence', from: '1991-11-06', to: '1993-01-20' },
    { title: 'Chancellor', from: '2010' },
  ],
});

function personIn(records: Parameters<typeof anArchive>[0]): Person {
  const person = anArchive(records).archive.entities.find((entity) => entity.kind === 'person');
  if (person?.kind !== 'person') throw new Error('no person');
  return person;
}

describe('offices held', () => {
  const titles = (when: string): string[] => officesHeld(personIn([GATES]), aSpan(when)).map(({ role, certainty }) => `${role.title}, ${certainty}`);

  test.each([
    ['1992-01-01', ['Director of Central Intelligence, certain']],
    ['2000-01-01', []],
    ['2008-01-01', ['Secretary of Defense, certain']],
    ['2011-04-08', ['Chancellor, certain', 'Secretary of Defense, certain']],
    // After his death he held none, though one has no end written down.
    ['2014-01-01', []],
  ])('%s', (when, expected) => {
    expect(titles(when)).toEqual(expected);
  });

  test('in the order they were taken up', () => {
    expect(inOrder(personIn([GATES]).roles).map(({ title }) => title)).toEqual(['Director of Central Intelligence', 'Secretary of Defense', 'Chancellor']);
  });

  test('in the language of the page where it is given', () => {
    const [role] = personIn([GATES]).roles;
    if (role === undefined) throw new Error('no role');
    expect([titleIn(role, 'fa'), titleIn(role, 'fa-AF'), titleIn(role, 'sv')]).toEqual([{ text: 'وزیر دفاع', lang: 'fa' }, { text: 'وزیر دفاع', lang: 'fa-AF' }, { text: 'Secretary of Defense' }]);
  });
});

describe('the time of an article', () => {
  const EVENTS = [anEvent('Raid', { date: '2011-04-08' }), anEvent('Inquiry', { date: '2011-05/2011-07' }), anEvent('Old raid', { date: '2009-07-28/2009-07-29' }), anEvent('Undated')];
  const timeFor = (written: object): string => {
    const { archive } = anArchive([...EVENTS, anArticle({ date: '2012-01-01', ...written })]);
    return timeOf(archive.articles[0] as Article, (key: EntityKey): Entity | undefined => archive.indexes.entity.get(key)).edtf;
  };

  test.each([
    ['no event: the day it appeared', {}, '2012-01-01'],
    ['an event without a date: the day it appeared', { events: ['Undated'] }, '2012-01-01'],
    ['one event', { events: ['Old raid'] }, '2009-07-28/2009-07-29'],
    ['several: the nearest', { events: ['Old raid', 'Raid'] }, '2011-04-08'],
    ['several, one of which it is mainly about', { events: ['Old raid', 'Raid'], about: ['Old raid'] }, '2009-07-28/2009-07-29'],
  ])('%s', (_, written, expected) => {
    expect(timeFor(written)).toBe(expected);
  });
});
