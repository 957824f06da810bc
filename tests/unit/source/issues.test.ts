import { describe, expect, test } from 'vitest';
import { articleWith, checkFile, front } from '../../support/check-file.ts';

describe('keys', () => {
  test.each([
    ['a key that others call otherwise', articleWith('description: Troops move in.', 'categories: [camps]', 'pubDate: 2011-04-08'),
      [
        '4:1 unknown-key  “description” is not a key here. | Here it is called summary.',
        '5:1 unknown-key  “categories” is not a key here. | Here it is called tags.',
        '6:1 unknown-key  “pubDate” is not a key here. | Here it is called date.',
      ]],
    ['a key in capitals', articleWith('Summary: Troops move in.'),
      ['4:1 unknown-key  “Summary” is not a key here. | Did you mean summary?']],
    ['a slip in a key', articleWith('sumary: Troops move in.'),
      ['4:1 unknown-key  “sumary” is not a key here. | Did you mean summary?']],
    ['an unknown key', articleWith('layout: post'),
      ['4:1 unknown-key  “layout” is not a key here. | Take it out. Keys here: title, date, lang, summary, dateline, authors, places, organisations, people, events, tags, about, source, updated, corrections, warnings, translation-of, added, aliases, id, guid, status, withdrawn, claims.']],
    ['a key that is a number', articleWith('2011: x'),
      ['4:1 unknown-key  “2011” is not a key here. | Take it out. Keys here: title, date, lang, summary, dateline, authors, places, organisations, people, events, tags, about, source, updated, corrections, warnings, translation-of, added, aliases, id, guid, status, withdrawn, claims.']],
    ['the title missing', '---\ndate: 2011-04-08\n---\n\nA text.\n',
      ['1:1 missing-key  “title” is missing. | Add “title: …”.']],
    ['nothing at all', '---\n---\n\nA text.\n',
      [
        '1:1 missing-key  “title” is missing. | Add “title: …”.',
        '1:1 missing-key  “date” is missing. | Add “date: …”.',
      ]],
    ['the date under another name', front('title: A report', 'published: 2011-04-08'),
      ['3:1 unknown-key  “published” is not a key here. | Here it is called date.']],
    ['no text below', '---\ntitle: A report\ndate: 2011-04-08\n---\n\n',
      ['1:1 empty-body  There is no text below the front matter. | Write it, or set status: draft until there is one.']],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file)).toEqual(said);
  });
});

describe('values', () => {
  test.each([
    ['a number for a headline', front('title: 1984', 'date: 2011-04-08'),
      ['2:8 wrong-type  title: “1984” is not a text. | Put it in quotes: "1984".']],
    ['a truth value for a headline', front('title: true', 'date: 2011-04-08'),
      ['2:8 wrong-type  title: “true” is not a text. | Put it in quotes: "true".']],
    ['a list for a headline', front('title: [A, B]', 'date: 2011-04-08'),
      ['2:8 wrong-type  title: “["A","B"]” is not a text. | Write one text.']],
    ['nothing after the colon', articleWith('summary:', 'places:', 'dateline:'),
      [
        '4:9 empty-value  summary: nothing stands here. | Write something, or take the line out.',
        '5:8 empty-value  places: nothing stands here. | Write something, or take the line out.',
        '6:10 empty-value  dateline: nothing stands here. | Write something, or take the line out.',
      ]],
    ['an empty text', articleWith('summary: "  "'),
      ['4:10 empty-value  summary: nothing stands here. | Write something, or take the line out.']],
    ['an empty entry', articleWith('places:', '  - iraq', '  -'),
      ['6:4 empty-value  places: nothing stands here. | Write something, or take the line out.']],
    ['a truth value for names', articleWith('places: true'),
      ['4:9 wrong-type  places: “true” is not a name or a list of names. | Write a name or a list of names.']],
    ['a list in a list', articleWith('places: [[iraq]]'),
      ['4:10 wrong-type  places: “["iraq"]” is not a name, or {id, as}. | Write a name, or {id, as}.']],
    ['a group without an id', articleWith('people: [{name: Burt, as: minister}]'),
      ['4:11 unknown-key  “name” is not a key here. | Here it is called id.']],
    ['one group, not in a list', articleWith('people: {name: Burt}'),
      ['4:10 unknown-key  “name” is not a key here. | Here it is called id.']],
    ['an unknown key in a group', articleWith('people: [{id: burt, office: minister}]'),
      ['4:21 unknown-key  “office” is not a key here. | Take it out. Keys here: id, as.']],
    ['an empty group', articleWith('people: [{}]'),
      ['4:10 missing-key  “id” is missing. | Add “id: …”.']],
    ['a number for a dateline', articleWith('dateline: 3'),
      ['4:11 wrong-type  dateline: “3” is not a place as printed, or {place, date}. | Write a place as printed, or {place, date}.']],
    ['a slip in a dateline', articleWith('dateline: {plac: london, dat: 2011-04-08}'),
      [
        '4:12 unknown-key  “plac” is not a key here. | Did you mean place?',
        '4:26 unknown-key  “dat” is not a key here. | Did you mean date?',
      ]],
    ['a dateline without a day', articleWith('dateline: {place: london, date: 2011-04}'),
      ['4:33 date-too-vague  date: “2011-04” has no day, and one is needed here. | Give the day as 2011-04-08. When the event’s date is vague, put that in the event.']],
    ['a text for a source', articleWith('source: Iran Focus'),
      ['4:9 wrong-type  source: “Iran Focus” is not a source, or a list of sources. | Write a source, or a list of sources.']],
    ['an unknown key in a source', articleWith('source: {publisher: Iran Focus, link: "https://iranfocus.com/"}'),
      ['4:33 unknown-key  “link” is not a key here. | Here it is called url.']],
    ['an address that is none', articleWith('source: [{publisher: Iran Focus}, {publisher: AI, url: amnesty.org}]'),
      ['4:56 bad-url  url: “amnesty.org” is no web address. | Give a whole one that starts with https:// or http://.']],
    ['a scheme that is not allowed', articleWith('source: {url: "javascript:alert(1)"}'),
      ['4:15 bad-url  url: “javascript:alert(1)” is no web address. | Give a whole one that starts with https:// or http://.']],
    ['one claim, not in a list', articleWith('claims: {source: ncri, says: killed, count: 32}'),
      ['4:9 wrong-type  claims: “{"source":"ncri","says":"killed","count":32}” is not a list. | Write it as a list: each entry on a line of its own after “- ”, or all in [square brackets].']],
    ['a claim without a figure', articleWith('claims: [{source: ncri, says: killed}]'),
      ['4:10 missing-key  “count” is missing. | Add “count: …”.']],
    ['a figure in words', articleWith('claims: [{source: ncri, says: killed, count: many}]'),
      ['4:46 wrong-type  count: “many” is not a whole number, or a group such as {min: 34}. | Write a whole number, or a group such as {min: 34}.']],
    ['a figure in quotes', articleWith('claims: [{source: ncri, says: killed, count: "32"}]'),
      ['4:46 wrong-type  count: “32” is not a whole number, or a group such as {min: 34}. | Write a whole number, or a group such as {min: 34}.']],
    ['a figure that is no whole number, oddly written', articleWith('claims: [{source: ncri, says: killed, count: {min: 1.50}}]'),
      ['4:52 wrong-type  min: “1.50” is not a whole number. | Write a whole number, without quotes.']],
    ['a figure below nothing', articleWith('claims: [{source: ncri, says: killed, count: -1}]'),
      ['4:46 wrong-type  count: “-1” is not a number from 0. | Write a number from 0.']],
    ['half a person', articleWith('claims: [{source: ncri, says: killed, count: {min: 1.5}}]'),
      ['4:52 wrong-type  min: “1.5” is not a whole number. | Write a whole number, without quotes.']],
    ['a figure without bounds', articleWith('claims: [{source: ncri, says: killed, count: {}}]'),
      ['4:46 empty-value  count: it gives no figure. | Write a whole number, {min: 34}, {max: 40}, {min: 30, max: 40} or {about: 500}.']],
    ['a strange bound', articleWith('claims: [{source: ncri, says: killed, count: {atleast: 3}}]'),
      ['4:47 unknown-key  “atleast” is not a key here. | Take it out. Keys here: min, max, about.']],
    ['bounds the wrong way round', articleWith('claims: [{source: ncri, says: killed, count: {min: 40, max: 30}}]'),
      ['4:46 wrong-type  count: at least 40 and at most 30 leaves no figure. | Look at the two numbers again.']],
    ['rough and bounded', articleWith('claims: [{source: ncri, says: killed, count: {about: 40, max: 30}}]'),
      ['4:46 wrong-type  count: it is both rough and bounded. | Write a whole number, {min: 34}, {max: 40}, {min: 30, max: 40} or {about: 500}.']],
    ['a correction as text', articleWith('corrections: [Name corrected]'),
      ['4:15 wrong-type  corrections: “Name corrected” is not a group of keys. | Write it as a group: “key: value” lines below it, indented, or all in {curly brackets}.']],
    ['a correction without a day', articleWith('corrections: [{note: Name corrected}]'),
      ['4:15 missing-key  “date” is missing. | Add “date: …”.']],
    ['an unknown status', articleWith('status: hidden'),
      ['4:9 wrong-type  status: “hidden” is not draft, published or withdrawn. | Write draft, published or withdrawn.']],
    ['a slash in an id', articleWith('id: 2011/raid'),
      ['4:5 bad-id  id: “2011/raid” can’t be an id. | Use letters, digits and hyphens, such as camp-ashraf.']],
    ['a list for an id', articleWith('id: [a]'),
      ['4:5 wrong-type  id: “["a"]” is not an id such as camp-ashraf. | Write an id such as camp-ashraf.']],
    ['a former address without its slash', articleWith('aliases: old/path'),
      ['4:10 bad-alias  aliases: “old/path” is no path of the site. | A former address starts with a slash: /old/path/.']],
    ['a former address that climbs', articleWith('aliases: [/old/, /../secret]'),
      ['4:18 bad-alias  aliases: “/../secret” is no path of the site. | A former address starts with a slash: /old/path/.']],
    ['a language that is none', articleWith('lang: English language'),
      ['4:7 bad-language  lang: “English language” is no language tag. | Use a tag such as en, sv, fa or ar (BCP 47).']],
    ['a control character', articleWith('summary: "a\\u0000b"'),
      ['4:10 control-character  summary: it holds a control character. | Delete the text and type it anew; the character can’t be seen.']],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file)).toEqual(said);
  });
});

describe('dates', () => {
  test.each([
    ['a day that is not', front('title: A', 'date: 2011-02-30'),
      ['3:7 impossible-date  date: “2011-02-30” is no day of the calendar. | Look at the month and the day again.']],
    ['a month that is not', front('title: A', 'date: 2011-13-01'),
      ['3:7 impossible-date  date: “2011-13-01” is no day of the calendar. | Look at the month and the day again.']],
    ['a month', front('title: A', 'date: 2011-04'),
      ['3:7 date-too-vague  date: “2011-04” has no day, and one is needed here. | Give the day as 2011-04-08. When the event’s date is vague, put that in the event.']],
    ['a year', front('title: A', 'date: 2011'),
      ['3:7 date-too-vague  date: “2011” has no day, and one is needed here. | Give the day as 2011-04-08. When the event’s date is vague, put that in the event.']],
    ['a time without a zone', front('title: A', 'date: 2011-04-08T14:30:00'),
      ['3:7 time-without-zone  date: “2011-04-08T14:30:00” has a time but no zone. | Add the zone (2011-04-08T14:30:00+01:00), or leave the time out.']],
    ['a time that is not', front('title: A', 'date: 2011-04-08T25:00:00Z'),
      ['3:7 impossible-date  date: “2011-04-08T25:00:00Z” has a time of day that does not exist. | Look at the hours and the minutes again.']],
    ['a zone of too many hours', front('title: A', 'date: 2011-04-08T12:00+25:00'),
      ['3:7 impossible-date  date: “2011-04-08T12:00+25:00” has a zone that does not exist. | Look at its hours and minutes again: +01:00 is one hour ahead of Greenwich.']],
    ['a zone of too many minutes', front('title: A', 'date: 2011-04-08T12:00-0599'),
      ['3:7 impossible-date  date: “2011-04-08T12:00-0599” has a zone that does not exist. | Look at its hours and minutes again: +01:00 is one hour ahead of Greenwich.']],
    ['a day in words', front('title: A', 'date: 8 April 2011'),
      ['3:7 bad-date  date: “8 April 2011” is no date as it is written here. | Write it as 2011-04-08, or with a time and a zone as 2011-04-08T14:30:00+01:00.']],
    ['a day with slashes', front('title: A', 'date: 08/04/2011'),
      ['3:7 bad-date  date: “08/04/2011” is no date as it is written here. | Write it as 2011-04-08, or with a time and a zone as 2011-04-08T14:30:00+01:00.']],
    ['digits only', front('title: A', 'date: 20110408'),
      ['3:7 bad-date  date: “20110408” is no date as it is written here. | Write it as 2011-04-08, or with a time and a zone as 2011-04-08T14:30:00+01:00.']],
    ['one digit', front('title: A', 'date: 2011-4-8'),
      ['3:7 bad-date  date: “2011-4-8” is no date as it is written here. | Write it as 2011-04-08, or with a time and a zone as 2011-04-08T14:30:00+01:00.']],
    ['a year before our era', front('title: A', 'date: -0044-03-15'),
      ['3:7 bad-date  date: “-0044-03-15” is no date as it is written here. | Write it as 2011-04-08, or with a time and a zone as 2011-04-08T14:30:00+01:00.']],
    ['a list', front('title: A', 'date: [2011-04-08]'),
      ['3:7 wrong-type  date: “["2011-04-08"]” is not a day such as 2011-04-08. | Write a day such as 2011-04-08.']],
    ['nothing', front('title: A', 'date:'),
      ['3:6 empty-value  date: nothing stands here. | Write something, or take the line out.']],
    ['an update in words', articleWith('updated: yesterday'),
      ['4:10 bad-date  updated: “yesterday” is no date as it is written here. | Write it as 2011-04-08, or with a time and a zone as 2011-04-08T14:30:00+01:00.']],
    ['an accession without a day', articleWith('added: 2026-05'),
      ['4:8 date-too-vague  added: “2026-05” has no day, and one is needed here. | Give the day as 2011-04-08. When the event’s date is vague, put that in the event.']],
    ['a vague day of retrieval', articleWith('source: {publisher: AI, retrieved: 2026}'),
      ['4:36 date-too-vague  retrieved: “2026” has no day, and one is needed here. | Give the day as 2011-04-08. When the event’s date is vague, put that in the event.']],
    ['a claim’s date that is none', articleWith('claims: [{source: ncri, says: killed, count: 3, date: last week}]'),
      ['4:55 bad-date  date: “last week” is no date as this archive writes it (EDTF). | Write it as EDTF: 2011-04-08, 2009-07, 1986, 1986~ (about), 2003? (uncertain), 198X, 2009-07-28/2009-07-29, ../2009.']],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file)).toEqual(said);
  });
});

describe('places', () => {
  test.each([
    ['a name that is missing', '---\nsummary: A camp.\n---\n',
      ['1:1 missing-key  “name” is missing. | Add “name: …”.']],
    ['a title for a name', '---\ntitle: Camp Ashraf\n---\n',
      ['2:1 unknown-key  “title” is not a key here. | Here it is called name.']],
    ['a name’s kind that is none', front('name: A', 'names: [{name: B, kind: nickname}]'),
      ['3:25 wrong-type  kind: “nickname” is not official, acronym, former, transliteration or other. | Write official, acronym, former, transliteration or other.']],
    ['a name’s date that is none', front('name: A', 'names: [{name: B, from: last year}]'),
      ['3:25 bad-date  from: “last year” is no date as this archive writes it (EDTF). | Write it as EDTF: 2011-04-08, 2009-07, 1986, 1986~ (about), 2003? (uncertain), 198X, 2009-07-28/2009-07-29, ../2009.']],
    ['a name as a number', front('name: A', 'names: [1984]'),
      ['3:9 wrong-type  names: “1984” is not a name, or {name, kind, lang, from, to}. | Write a name, or {name, kind, lang, from, to}.']],
    ['a name that is ambiguous: false', front('name: A', 'names: [{name: B, ambiguous: false}]'),
      ['3:30 wrong-type  ambiguous: “false” is not true. | Write true.']],
    ['places in two keys', front('name: A', 'parent: iraq', 'latitude: 34'),
      [
        '3:1 unknown-key  “parent” is not a key here. | Here it is called within.',
        '4:1 unknown-key  “latitude” is not a key here. | Here it is called coordinates.',
      ]],
    ['coordinates off the globe', front('name: A', 'coordinates: {lat: 134.2, lon: 44.5}'),
      ['3:20 bad-coordinates  lat: a latitude of 134.2 is off the globe. | Degrees, decimal; latitude first is −90 to 90, longitude −180 to 180. Were they swapped?']],
    ['coordinates as text', front('name: A', 'coordinates: "34.06, 44.57"'),
      ['3:14 wrong-type  coordinates: “34.06, 44.57” is not a group of keys. | Write it as a group: “key: value” lines below it, indented, or all in {curly brackets}.']],
    ['coordinates in words', front('name: A', 'coordinates: {latitude: 34.06, longitude: 44.57}'),
      [
        '3:15 unknown-key  “latitude” is not a key here. | Here it is called lat.',
        '3:32 unknown-key  “longitude” is not a key here. | Here it is called lon.',
      ]],
    ['a coordinate in quotes', front('name: A', 'coordinates: {lat: "34.06", lon: 44.57}'),
      ['3:20 wrong-type  lat: “34.06” is not a number. | Write a number, without quotes.']],
    ['a coordinate that is endless', front('name: A', 'coordinates: {lat: .inf, lon: 44.570}'),
      ['3:20 wrong-type  lat: “.inf” is not a number. | Write a number, without quotes.']],
    ['coordinates with one of the two', front('name: A', 'coordinates: {lat: 34.10}'),
      ['3:14 missing-key  “lon” is missing. | Add “lon: …”.']],
    ['a precision that is none', front('name: A', 'precision: rough'),
      ['3:12 wrong-type  precision: “rough” is not exact, settlement, district, province or country. | Write exact, settlement, district, province or country.']],
    ['a country in full', front('name: A', 'country: Iraq'),
      ['3:10 wrong-type  country: “Iraq” is not a country code of two letters (ISO 3166-1), such as IQ. | Write a country code of two letters (ISO 3166-1), such as IQ.']],
    ['a register nobody knows', front('name: A', 'same-as: {dbpedia: Camp_Ashraf}'),
      ['3:11 unknown-key  “dbpedia” is not a key here. | Take it out. Keys here: wikidata, geonames, isni, viaf.']],
    ['a register’s number in a list', front('name: A', 'same-as: {wikidata: [Q1]}'),
      ['3:21 wrong-type  wikidata: “["Q1"]” is not an id of that register. | Write an id of that register.']],
    ['a parent with a slip', front('name: A', 'within: [{id: iraq, form: 1958}]'),
      ['3:21 unknown-key  “form” is not a key here. | Did you mean from?']],
    ['a parent whose dates are reversed in EDTF', front('name: A', 'within: [{id: iraq, from: 2009/2003}]'),
      ['3:27 reversed-interval  from: “2009/2003” ends before it begins. | Look at the two dates again.']],
    ['a link without a title', front('name: A', 'links: ["https://example.org/"]'),
      ['3:9 wrong-type  links: “https://example.org/” is not a group of keys. | Write it as a group: “key: value” lines below it, indented, or all in {curly brackets}.']],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file, 'places/a.md')).toEqual(said);
  });
});

describe('people', () => {
  test.each([
    ['a birthday in words', front('name: A', 'born: in spring'),
      ['3:7 bad-date  born: “in spring” is no date as this archive writes it (EDTF). | Write it as EDTF: 2011-04-08, 2009-07, 1986, 1986~ (about), 2003? (uncertain), 198X, 2009-07-28/2009-07-29, ../2009.']],
    ['an office as text', front('name: A', 'roles: [minister]'),
      ['3:9 wrong-type  roles: “minister” is not a group of keys. | Write it as a group: “key: value” lines below it, indented, or all in {curly brackets}.']],
    ['an office without its title', front('name: A', 'roles: [{organisation: un}]'),
      ['3:9 missing-key  “title” is missing. | Add “title: …”.']],
    ['a month that is not', front('name: A', 'died: 2011-13'),
      ['3:7 impossible-date  died: “2011-13” has a month that does not exist. | Look at the month and the day again.']],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file, 'people/a.md')).toEqual(said);
  });
});

describe('events', () => {
  test.each([
    ['an actor without a name', front('name: A', 'actors: [{role: fired}]'),
      ['3:10 missing-key  actors: this one has neither id nor name. | Give an id of the archive, or a name in plain words.']],
    ['an actor under another key', front('name: A', 'actors: [{who: isf}]'),
      ['3:11 unknown-key  “who” is not a key here. | Here it is called id.']],
    ['a date that is none', front('name: A', 'date: spring 2011'),
      ['3:7 bad-date  date: “spring 2011” is no date as this archive writes it (EDTF). | Write it as EDTF: 2011-04-08, 2009-07, 1986, 1986~ (about), 2003? (uncertain), 198X, 2009-07-28/2009-07-29, ../2009.']],
    ['several places', front('name: A', 'place: [iraq, london]'),
      ['3:8 wrong-type  place: “["iraq","london"]” is not a text. | Write one text.']],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file, 'events/a.md')).toEqual(said);
  });
});

describe('settings', () => {
  test.each([
    ['no title, no id, no address', 'lang: en\n',
      [
        '1:1 missing-key  “title” is missing. | Add “title: …”.',
        '1:1 missing-key  “id” is missing. | Add “id: …”.',
        '1:1 missing-key  “url” is missing. | Add “url: …”.',
      ]],
    ['an address without its scheme', 'title: A\nid: a\nurl: archive.example\n',
      ['3:6 bad-url  url: “archive.example” is no web address. | Give a whole one that starts with https:// or http://.']],
    ['a time zone that is none', 'title: A\nid: a\nurl: https://a.example\ntime-zone: London\n',
      ['4:12 bad-time-zone  time-zone: “London” is no time zone. | Use a name such as Europe/London (IANA).']],
    ['a key written otherwise', 'title: A\nid: a\nurl: https://a.example\ntimezone: Europe/London\nperPage: 20\n',
      [
        '4:1 unknown-key  “timezone” is not a key here. | Did you mean time-zone?',
        '5:1 unknown-key  “perPage” is not a key here. | Did you mean per-page?',
      ]],
    ['too few to a page', 'title: A\nid: a\nurl: https://a.example\nper-page: 5\n',
      ['4:11 wrong-type  per-page: “5” is not a number from 10. | Write a number from 10.']],
    ['too many to a page', 'title: A\nid: a\nurl: https://a.example\nper-page: 5000\n',
      ['4:11 wrong-type  per-page: “5000” is not a number up to 500. | Write a number up to 500.']],
    ['yes for true', 'title: A\nid: a\nurl: https://a.example\nstrict: yes\n',
      ['4:9 wrong-type  strict: “yes” is not true or false. | Write true or false, without quotes.']],
    ['one language, not in a list', 'title: A\nid: a\nurl: https://a.example\nlanguages: en\n',
      ['4:12 wrong-type  languages: “en” is not a list. | Write it as a list: each entry on a line of its own after “- ”, or all in [square brackets].']],
    ['a publisher as text', 'title: A\nid: a\nurl: https://a.example\npublisher: The Desk\n',
      ['4:12 wrong-type  publisher: “The Desk” is not a group of keys. | Write it as a group: “key: value” lines below it, indented, or all in {curly brackets}.']],
    ['a licence without a name', 'title: A\nid: a\nurl: https://a.example\nlicence: {url: "https://creativecommons.org/"}\n',
      ['4:10 missing-key  “name” is missing. | Add “name: …”.']],
    ['YAML that is none', 'title: "A\nid: a\n',
      ['1:8 yaml-syntax  This is no valid YAML: a quotation mark is not closed. | Close it, or take it out where it opens.']],
    ['a list', '- a\n',
      ['1:1 yaml-syntax  The file is no list of keys and values. | Write one “key: value” a line.']],
    ['an empty file', '',
      [
        '1:1 missing-key  “title” is missing. | Add “title: …”.',
        '1:1 missing-key  “id” is missing. | Add “id: …”.',
        '1:1 missing-key  “url” is missing. | Add “url: …”.',
      ]],
  ])('%s', async (_, file, said) => {
    expect(await checkFile(file, 'archive.yaml')).toEqual(said);
  });
});
