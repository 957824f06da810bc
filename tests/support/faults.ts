/** Faults that editors make, each put into a sound file by itself. */
import type { FindingCode } from '../../src/archive/findings-catalogue.ts';

/** A file with one fault, and where the finding must point. */
export interface Mutant {
  readonly code: FindingCode;
  readonly text: string | Uint8Array;
  readonly line: number;
  /** Words of the remedy. */
  readonly remedy?: string;
}

/** `undefined` for a file that has no room for the fault. */
export type Fault = (text: string) => Mutant | undefined;

/** A line more at the end of the front matter; nothing where the key is there already. */
function added(code: FindingCode, line: string, remedy?: string): Fault {
  return (text) => {
    const lines = text.split('\n');
    const end = lines.indexOf('---', 1);
    if (lines.some((other) => other.startsWith(`${line.split(':')[0]}:`))) return undefined;
    return mutant(code, lines.toSpliced(end, 0, line), end + 1, remedy);
  };
}

/** Another line instead of the key's and of what belongs to it below; `linesBelow` it is where YAML notices. */
function instead(code: FindingCode, key: string, line: string, remedy?: string, linesBelow = 0): Fault {
  return (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((other) => other.startsWith(`${key}:`));
    if (at < 0) return undefined;
    const end = lines.findIndex((other, index) => index > at && (other === '---' || !/^[\s-]/.test(other)));
    return mutant(code, lines.toSpliced(at, end - at, ...(line === '' ? [] : [line])), line === '' ? 1 : at + 1 + linesBelow, remedy);
  };
}

/** Instead of the key's line, or added. */
function put(code: FindingCode, key: string, line: string, remedy?: string): Fault {
  return (text) => instead(code, key, line, remedy)(text) ?? added(code, line, remedy)(text);
}

/** An entry more at the front of a list, or a list of its own. `entry` is told how often it was asked. */
function listed(code: FindingCode, key: string, entry: (time: number) => string): Fault {
  let time = 0;
  return (text) => {
    time += 1;
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith(`${key}:`));
    if (at < 0) return added(code, `${key}: [${entry(time)}]`)(text);
    const rest = /^\w+: \[(.*)$/.exec(lines[at] ?? '')?.[1];
    return rest === undefined
      ? mutant(code, lines.toSpliced(at + 1, 0, `  - ${entry(time)}`), at + 2)
      : mutant(code, lines.toSpliced(at, 1, `${key}: [${entry(time)}, ${rest}`), at + 1);
  };
}

/** A paragraph more at the end of the text. */
function below(code: FindingCode, paragraph: string): Fault {
  return (text) => {
    const lines = text.trimEnd().split('\n');
    return mutant(code, [...lines, '', paragraph, ''], lines.length + 2);
  };
}

/** Another file altogether, told on its first line. */
function whole(code: FindingCode, change: (text: string) => string | Uint8Array): Fault {
  return (text) => ({ code, text: change(text), line: 1 });
}

function mutant(code: FindingCode, lines: readonly string[], line: number, remedy?: string): Mutant {
  return { code, text: lines.join('\n'), line, ...(remedy !== undefined && { remedy }) };
}

function without(fault: Fault, ...keys: readonly string[]): Fault {
  return (text) => (keys.some((key) => text.includes(`\n${key}:`)) ? undefined : fault(text));
}

/** Windows-1252, as an old export has it. */
function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(`${text}\nCafé\n`, (letter) => letter.charCodeAt(0) & 0xff);
}

/** Of any file. */
export const COMMON: Readonly<Record<string, Fault>> = {
  'a tab': added('yaml-syntax', '\tnote: x'),
  'an unknown key': added('unknown-key', 'layout: post', 'Take it out.'),
  'an excerpt': added('unknown-key', 'excerpt: x', 'Here it is called summary.'),
  'a redirect': added('unknown-key', 'redirect_from: /old/', 'Here it is called aliases.'),
  'a slip in a key': added('unknown-key', 'sumary: x', 'Did you mean summary?'),
  'a path that is none': added('bad-alias', 'aliases: [old/path]'),
  'a live address': added('alias-is-live', 'aliases: [/places/camp-ashraf]'),
  'an empty key': added('empty-value', 'aliases:'),
  'no front matter': whole('no-front-matter', (text) => text.slice(4)),
  'no end': whole('front-matter-open', (text) => text.replace('\n---\n', '\n')),
  'JavaScript': whole('front-matter-language', (text) => text.replace('---\n', '---js\n')),
  'Windows-1252': whole('not-utf8', inWindows1252),
  'an empty file': whole('no-front-matter', () => ''),
  'a broken link': below('broken-link', 'See [the other one](not-there.md).'),
  'a broken link within the site': below('broken-link', 'See [the index](/nowhere/at-all/).'),
  'a broken image': below('broken-image', '![A gate](gate.png)'),
  'an image without words': below('image-without-alt', '![](https://images.example/gate.png)'),
  'a link out of the archive': below('link-outside-archive', 'See [it](../../../secret.md).'),
  'a script for a link': below('unsafe-address', 'See [it](javascript:alert(1)).'),
  'a frame': below('unsafe-html', '<iframe src="https://video.example/"></iframe>'),
  'a note that is not there': below('undefined-footnote', 'So they say.[^nowhere]'),
  'a note for nothing': below('unused-footnote', '[^nobody]: A note.'),
  'a link without words': below('empty-link', 'See [](https://other.example/).'),
  'a lost fragment': below('unknown-fragment', 'See [below](#far-below).'),
  'a comment form': below('leftover', 'Leave a Reply'),
  'a share bar': below('leftover', 'Share this:'),
  'a cookie note': below('leftover', 'This website uses cookies.'),
};

export const OF_ARTICLES: Readonly<Record<string, Fault>> = {
  ...COMMON,
  'a key twice': (text) => mutantOfTwice(text),
  'a quotation that stays open': instead('yaml-syntax', 'title', 'title: "A report'),
  'a second colon': instead('yaml-syntax', 'title', 'title: Iraq: a report'),
  'a star': instead('yaml-syntax', 'title', 'title: *Exclusive*'),
  'a bracket that stays open': instead('yaml-syntax', 'tags', 'tags: [law', undefined, 1),
  'no title': instead('missing-key', 'title', ''),
  'no date': instead('missing-key', 'date', ''),
  'a number for a title': instead('wrong-type', 'title', 'title: 1984'),
  'a list for a title': instead('wrong-type', 'title', 'title: [A, B]'),
  'pubDate': instead('unknown-key', 'date', 'pubDate: 2011-04-08', 'Here it is called date.'),
  'description': added('unknown-key', 'description: x', 'Here it is called summary.'),
  'categories': added('unknown-key', 'categories: [law]', 'Here it is called tags.'),
  'author': added('unknown-key', 'author: x', 'Here it is called authors.'),
  'slug': added('unknown-key', 'slug: x', 'Here it is called id.'),
  'capitals': added('unknown-key', 'Status: draft', 'Did you mean status?'),
  'an unknown status': added('wrong-type', 'status: hidden'),
  'a truth value for names': instead('wrong-type', 'authors', 'authors: true'),
  'an impossible day': instead('impossible-date', 'date', 'date: 2011-02-30'),
  'a month for a day': instead('date-too-vague', 'date', 'date: 2011-04'),
  'a day in words': instead('bad-date', 'date', 'date: 8 April 2011'),
  'a time without a zone': instead('time-without-zone', 'date', 'date: 2011-04-08T14:30'),
  'a day to come': without(instead('future-date', 'date', 'date: 2099-01-01'), 'updated', 'corrections'),
  'a vague accession': instead('date-too-vague', 'added', 'added: 2026'),
  'an update too early': added('updated-before-published', 'updated: 1990-01-01'),
  'a correction too early': added('corrected-before-published', 'corrections: [{date: 1990-01-01, note: x}]'),
  'a language that is none': added('bad-language', 'lang: English language'),
  'an id that is none': added('bad-id', 'id: a/b'),
  'a translation of nothing': added('unknown-article', 'translation-of: not-there'),
  'withdrawn without a reason': added('withdrawn-without-reason', 'status: withdrawn'),
  'a reason without withdrawal': added('withdrawn-but-published', 'withdrawn: {reason: x}'),
  'a place nearly right': listed('unknown-name', 'places', () => 'Camp Ashraff'),
  'an organisation nearly right': listed('unknown-name', 'organisations', () => 'Amnesty Internatonal'),
  'a person without a file': listed('unlisted-name', 'people', (time) => `Zebulon Quigg ${time}`),
  'a subject that is not named': listed('about-not-mentioned', 'about', () => 'the weather'),
  'no text': whole('empty-body', (text) => text.slice(0, text.indexOf('\n---\n') + 5)),
};

function mutantOfTwice(text: string): Mutant {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  return mutant('yaml-syntax', lines.toSpliced(end, 0, 'title: Again'), end + 1);
}

export const OF_ENTITIES: Readonly<Record<string, Fault>> = {
  ...COMMON,
  'no name': instead('missing-key', 'name', ''),
  'title': instead('unknown-key', 'name', 'title: x', 'Here it is called name.'),
  'a number for a name': instead('wrong-type', 'name', 'name: 1984'),
  'a quotation that stays open': instead('yaml-syntax', 'name', 'name: "A camp'),
  'names as text': put('wrong-type', 'names', 'names: x'),
  'a name’s language that is none': listed('bad-language', 'names', () => '{name: Quxland, lang: no such language}'),
  'a name’s end before its beginning': listed('reversed-interval', 'names', (time) => `{name: Quxland ${time}, from: 2003, to: 2001}`),
  'merged into nothing': added('merged-into-nothing', 'merged-into: not-there'),
  'an unknown register': put('unknown-key', 'same-as', 'same-as: {dbpedia: x}', 'Keys here: wikidata'),
  'an address that is none': listed('bad-url', 'links', () => '{title: x, url: example.org}'),
  'a source that is text': put('wrong-type', 'sources', 'sources: x'),
};
