import fc from 'fast-check';
import type { AnyRecord } from '../../src/schema/front-matter.ts';
import { aPage, aPerson, aPlace, anArticle, anEvent, anOrganisation, aTag } from './builders.ts';

/** Few names, so that records refer to each other; some have files, some have none. */
const PLACES = ['Iraq', 'Diyala', 'Camp Ashraf', 'Baqubah', 'Londres', 'Unlisted Place'];
const ORGANISATIONS = ['UN', 'UNAMI', 'Army', 'Unlisted Organisation'];
const PEOPLE = ['Burt', 'Clinton', 'علی', 'Unlisted Person'];
const EVENTS = ['Raid', 'Inquiry', 'Relocation', 'Unlisted Event'];
const TAGS = ['Law', 'Camps', 'Rockets', 'C++', 'C'];

const some = (names: readonly string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const year = fc.integer({ min: 1995, max: 2016 });
const day = fc.date({ min: new Date('1995-01-01'), max: new Date('2016-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

const article = fc.record({
  date: fc.oneof(day, day.map((written) => `${written}T10:00:00+01:00`), fc.constant('2011-04-08')),
  lang: maybe(fc.constantFrom('en', 'fa', 'sv')),
  summary: maybe(fc.constant('A summary.')),
  places: some(PLACES), organisations: some(ORGANISATIONS), people: some(PEOPLE), events: some(EVENTS), tags: some(TAGS),
  dateline: maybe(fc.constantFrom('Iraq', { place: 'Camp Ashraf', date: '2011-04-08' })),
  added: maybe(day),
  status: fc.constantFrom('published', 'published', 'published', 'draft', 'withdrawn'),
  claims: fc.array(fc.record({ source: fc.constantFrom('UN', 'Burt', 'residents'), says: fc.constantFrom('killed', 'hurt'), count: fc.nat(50), event: maybe(fc.constantFrom(...EVENTS)), date: maybe(day) }), { maxLength: 3 }),
  of: fc.nat(30),
  isTranslation: fc.boolean(),
});

/** Records of an archive in which little is impossible: circles, names without files, drafts, translations of translations. */
export const someRecords: fc.Arbitrary<AnyRecord[]> = fc
  .record({
    articles: fc.array(article, { maxLength: 25 }),
    withins: fc.record({ iraq: some(PLACES), diyala: some(PLACES), camp: some(PLACES) }),
    parent: maybe(fc.constantFrom('UN', 'UNAMI', 'Army')),
    dates: fc.tuple(maybe(year), maybe(year)),
    broader: maybe(fc.constantFrom('Law', 'Camps')),
    isMerged: fc.boolean(),
    hasUnlisted: fc.boolean(),
  })
  .map(({ articles, withins, parent, dates: [founded, held], broader, isMerged, hasUnlisted }) => [
    ...articles.map(({ of, isTranslation, status, ...written }, index) => anArticle({
      ...defined(written), title: `Report ${index}`, status,
      ...(status === 'withdrawn' && { withdrawn: { reason: 'A reason.' } }),
      ...(isTranslation && { 'translation-of': `report-${of % articles.length}` }),
      ...(index % 5 === 0 && { aliases: [`/old/${index}/`] }),
    })),
    aPlace('Iraq', { within: withins.iraq, kind: 'country' }),
    aPlace('Diyala', { within: withins.diyala }),
    aPlace('Camp Ashraf', { within: withins.camp, coordinates: { lat: 34, lon: 44 }, names: [{ name: 'اردوگاه اشرف', lang: 'fa' }] }),
    ...(isMerged ? [aPlace('Londres', { 'merged-into': 'iraq', aliases: ['/london/'] })] : []),
    anOrganisation('UN', { ...(founded !== undefined && { founded }) }),
    anOrganisation('UNAMI', { ...(parent !== undefined && { 'part-of': parent }), predecessors: [hasUnlisted ? 'Unlisted Organisation' : 'UN'] }),
    aPerson('Burt', { roles: [{ title: 'Minister', organisation: 'UN', ...(held !== undefined && { from: held }) }, { title: 'Envoy', place: 'Iraq' }] }),
    anEvent('Raid', { date: '2011-04-08', place: hasUnlisted ? 'Unlisted Place' : 'Camp Ashraf', 'part-of': 'Relocation', actors: ['Army', 'UN'] }),
    anEvent('Relocation', { date: '2011/2016' }),
    aTag('Law', { ...(broader !== undefined && { broader }) }),
    aTag('Camps', { broader: 'Law' }),
    aPage({ title: 'About' }),
  ]);

function defined(written: object): object {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
}
