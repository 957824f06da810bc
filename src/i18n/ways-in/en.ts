import { counting } from '../numbers.ts';
import type { PluralForms } from '../numbers.ts';

const count = counting('en');

/** Words of what one finds things by: days, search, the page that is missing, feeds. */
export const waysIn = {
  // A year, a month, a day
  units: { years: 'Years', year: 'Year', month: 'Month', day: 'Day' },
  appeared: 'What appeared',
  happened: 'What happened',
  appearedNote: 'By day of publication',
  happenedNote: 'By the day of the event, as far as it is known',
  nothingAppeared: 'Nothing in this archive appeared then.',
  timelineAbove: (events: number): string => `Timeline of ${count(events, { one: '# event', other: '# events' })}; below them, reports by year`,
  timelineNote: 'Above: events, as wide as their dates are vague or long. Below: reports by year of publication.',
  coverageNote: 'Above: the days on which something happened, hatched where the day is not known. Below: how much appeared.',
  coverageCalendar: 'Coverage calendar',
  alsoIn: 'Also in',

  // Search
  searching: {
    results: 'Results',
    aboutIt: 'Pages about it',
    narrow: 'Narrow the results',
    found: { one: '# report', other: '# reports' } as PluralForms,
    nothing: 'Nothing found',
    hint: 'Try fewer words, another spelling, or one of the ways in below.',
    corrected: 'No report has “{typed}”. Searched for {searched}.',
    dropped: 'No report has all of this. Left out: {words}.',
    quoted: '“{text}”',
    comma: ', ',
    under: 'Searching …',
    more: 'More results',
    without: 'Without',
    order: 'Order',
    relevance: 'Best first',
    newest: 'Newest first',
    oldest: 'Oldest first',
    dates: 'Dates',
    from: 'From',
    to: 'To',
    dateHint: '2011, 2011-04 or 2011-04-08',
    badDate: 'This is no date. Write 2011, 2011-04 or 2011-04-08.',
    moreValues: 'Show more',
    fewerValues: 'Show fewer',
    year: 'Year',
    place: 'Place',
    organisation: 'Organisation',
    person: 'Person',
    event: 'Event',
    tag: 'Subject',
    lang: 'Language',
    kinds: { report: 'Report', translation: 'Translation', withdrawn: 'Withdrawn' },
    unreachable: 'The search could not be loaded. See whether you are connected, and try again.',
    broken: 'The search is not complete just now; perhaps it is being renewed. Try again in a minute, or take one of the ways in below.',
    again: 'Try again',
  },
  searchDescription: 'Search every article of the archive, narrow the results by year, place, organisation, person and subject, and put them in order of date.',
  searchNeedsScript: 'Searching needs scripts. Without them, every name and every day leads on.',
  waysIn: 'Ways in',

  // No such page
  missing: { title: 'There is no page here', near: 'Nearest pages that exist', searchFor: (text: string): string => `Search for “${text}”` },
  missingText: 'The address may be mistyped, or never was one of this archive. Pages of this archive keep their addresses.',

  // Feeds
  feedsExplained: 'A feed tells you of every new report, without an account and without giving an address.',
  howItWorks: 'How it works',
  feedsHow: [
    'Paste one of these addresses into a feed reader: an app or a web site, and many cost nothing. New reports then arrive there in full.',
    'Every place, organisation, person, event and tag has a feed of its own, also linked from its page.',
    'Corrections arrive as changes to a report that you have already. A report that is withdrawn says so in its place.',
    'RSS, Atom and JSON Feed say the same; your reader takes at least one of them. From each feed a program can go on to its older reports, and collect them all.',
  ],
  opml: 'All feeds in one file (OPML)',
  feedsNote: 'With the number of reports so far',
  languages: 'Languages',
  mainFeed: 'New reports',
  mainFeedNote: 'Every report, by day of publication.',
  addedFeedNote: 'Reports in the order in which they enter the archive: one from long ago that is added today arrives here.',
  newestInFeed: 'Newest in this feed',
  copyAddress: 'Copy',
  addressCopied: 'Address copied',
  feedOpened: 'This is a feed. Paste its address into a feed reader, and new reports arrive there. More about feeds stands on this site’s page “Subscribe”.',
};

export type WaysIn = typeof waysIn;
