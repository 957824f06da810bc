/** Answers as a list of reports. */
import { dirOf, languageName } from '../../i18n/languages.ts';
import type { Passage } from '../../search/reader/excerpt.ts';
import type { EntitySuggestion, Hit, SearchResult } from '../../search/reader/search.ts';
import { element } from './element.ts';
import { fill } from './page-words.ts';
import type { PageWords } from './page-words.ts';

export function resultList(hits: readonly Hit[], words: PageWords): HTMLElement {
  return element('ol', { class: 'reports quiet' }, ...hits.map((hit) => resultItem(hit, words)));
}

function resultItem({ url, title, excerpt, date, lang, kind, shown }: Hit, words: PageWords): HTMLElement {
  const foreign = lang.split('-')[0] === words.pageLang.split('-')[0] ? undefined : { lang, dir: dirOf(lang) };
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const about = [kinds[kind] ?? '', shown['place'] ?? '', foreign ? languageName(lang, words.pageLang) : ''];
  return element('li', {},
    element('time', { datetime: date }, shown['day'] ?? date),
    element('div', {},
      element('h3', {}, element('a', { href: url, ...foreign, hreflang: foreign?.lang }, ...marked(title))),
      excerpt.text !== '' && element('p', { class: 'passage' }, element('bdi', { ...foreign }, excerpt.cutBefore && '… ', ...marked(excerpt), excerpt.cutAfter && ' …')),
      element('p', { class: 'meta' }, ...about.filter((text) => text !== '').flatMap((text, index) => [index === 0 ? '' : words.comma, element('bdi', {}, text)])),
    ),
  );
}

/** The text with the words searched for marked. */
function marked({ text, marks }: Passage): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    pieces.push(text.slice(from, start), element('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

/** Pages of what the words name: they come before all results. */
export function entityList(entities: readonly EntitySuggestion[], words: PageWords): HTMLElement {
  return element('ul', { class: 'found-pages quiet' }, ...entities.map(({ kind, label, url }) =>
    element('li', { class: 'mark entity', 'data-kind': kind },
      element('span', {}, element('a', { href: url }, element('bdi', {}, label)), ' ', element('span', { class: 'as' }, words.entityKinds[kind] ?? kind)),
    ),
  ));
}

/** What was searched for instead of what was typed. */
export function remarks({ corrections, dropped }: SearchResult, words: PageWords): string[] {
  const list = (items: readonly string[]): string => items.map((item) => fill(words.quoted, { text: item.replaceAll('"', '') })).join(words.comma);
  return [
    ...corrections.map(({ typed, searched }) => fill(words.corrected, { typed, searched: list(searched) })),
    ...(dropped.length === 0 ? [] : [fill(words.dropped, { words: list(dropped) })]),
  ];
}
