/** One page of every kind that the demonstration archive has, and of each language and shape that one kind takes. */
export interface KnownPage {
  readonly kind: string;
  readonly path: string;
  readonly heading: string;
  readonly lang: 'en' | 'fa' | 'ar' | 'sv';
  readonly status: 200 | 404;
  /** Whether search engines may list it. */
  readonly isListed: boolean;
}

function page(kind: string, path: string, heading: string, rest: Partial<KnownPage> = {}): KnownPage {
  return { kind, path, heading, lang: 'en', status: 200, isListed: true, ...rest };
}

export const knownPages: readonly KnownPage[] = [
  page('the front page', '/', 'The Two Camps Archive'),
  page('an article', '/2011/04/08/iraqi-forces-raid-camp-ashraf/', 'Iraqi forces raid Camp Ashraf'),
  page('an article that corrects another', '/2011/04/18/update-on-april-figures/', 'Update to our report of 9 April: who counts what'),
  page('an article in Persian', '/2011/04/10/ashraf-farvardin-1390/', 'عملیات ارتش عراق در کمپ اشرف؛ آمار کشته‌شدگان یکسان نیست', { lang: 'fa' }),
  page('an article in Arabic', '/2011/12/26/mudhakkirat-tafahum-ashraf/', 'بغداد والأمم المتحدة توقعان مذكرة تفاهم بشأن سكان معسكر أشرف', { lang: 'ar' }),
  page('an article in Swedish', '/2009/01/27/eu-tar-bort-listning/', 'EU stryker iransk exilgrupp från terrorlistan', { lang: 'sv' }),
  page('a place', '/places/camp-ashraf/', 'Camp Ashraf'),
  page('a place with others inside', '/places/iraq/', 'Iraq'),
  page('an organisation', '/organisations/pmoi/', "People's Mojahedin Organization of Iran"),
  page('a person', '/people/hillary-clinton/', 'Hillary Clinton'),
  page('an event', '/events/2011-april-raid/', 'Iraqi army operation at Camp Ashraf, April 2011'),
  page('an event of years', '/events/relocation/', 'Relocation from Camp Ashraf to Camp Liberty and abroad'),
  page('a tag', '/tags/law/', 'Law and courts'),
  page('the index of places', '/places/', 'Places'),
  page('the index of organisations', '/organisations/', 'Organisations'),
  page('the index of people', '/people/', 'People'),
  page('the index of events', '/events/', 'Events'),
  page('the index of tags', '/tags/', 'Tags'),
  page('events by name', '/by-name/events/', 'Events'),
  page('the names most reported', '/most-reported/', 'Names most reported'),
  page('the places most reported', '/most-reported/places/', 'Names most reported, Places'),
  page('the calendar', '/calendar/', 'Calendar'),
  page('a year', '/2011/', '2011'),
  page('a year in which nothing appeared', '/1986/', '1986'),
  page('a month', '/2011/04/', 'April 2011'),
  page('a month in which nothing appeared', '/2010/12/', 'December 2010'),
  page('a day', '/2011/04/08/', '8 April 2011'),
  page('the corrections', '/corrections/', 'Corrections'),
  page('the timeline', '/timeline/', 'Timeline'),
  page('the days of the year', '/on-this-day/', 'On this day'),
  page('the days of a month', '/on-this-day/04/', 'April'),
  page('the map', '/map/', 'Map'),
  page('a standing page', '/about/', 'About this archive'),
  page('the feeds', '/subscribe/', 'Subscribe'),
  page('the search page', '/search/', 'Search'),
  page('a missing page', '/2011/04/camp-ashraf-raid/', 'There is no page here', { status: 404, isListed: false }),
];

export function directionOf({ lang }: KnownPage): 'ltr' | 'rtl' {
  return lang === 'fa' || lang === 'ar' ? 'rtl' : 'ltr';
}
