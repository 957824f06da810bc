import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { FeedDocument, FeedFormatName, FeedItem } from '../../../src/formats/feed-document.ts';
import { FEED_FORMATS } from '../../../src/formats/feed-format.ts';
import { formatItemHtml } from '../../../src/formats/item-html.ts';
import { formatOpml } from '../../../src/formats/opml.ts';
import { bodyToFeedHtml } from '../../../src/markdown/feed-html.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { childrenOf, feedElement, itemsOf, parseXml } from '../../support/feeds.ts';
import { jsonFeedFaults } from '../../support/json-feed.ts';

/** Texts as no schema lets them through, and what must arrive of them. */
const TEXTS: readonly (readonly [what: string, written: string, arrives: string])[] = [
  ['plain', 'Raid', 'Raid'],
  ['the end of a CDATA section', 'a ]]> b ]]>', 'a ]]> b ]]>'],
  ['markup', '<script>alert(1)</script> & <b>', '<script>alert(1)</script> & <b>'],
  ['entities as written', '&amp; &lt; &#0; &nbsp; &unknown;', '&amp; &lt; &#0; &nbsp; &unknown;'],
  ['quotes', `"double" 'single'`, `"double" 'single'`],
  ['control characters', 'a\u0000b\u0001\u0008\u000B\u000C\u001Fc\uFFFE\uFFFF', 'a\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDc\uFFFD\uFFFD'],
  ['halves of surrogate pairs', 'a\uD83Db\uDE00c', 'a\uFFFDb\uFFFDc'],
  ['emoji', '👩‍👩‍👧‍👦 🏳️‍🌈 🇸🇪', '👩‍👩‍👧‍👦 🏳️‍🌈 🇸🇪'],
  ['right to left, with marks', '\u200Fاردوگاه\u200C اشرف\u200E (2011)\u2067x\u2069', '\u200Fاردوگاه\u200C اشرف\u200E (2011)\u2067x\u2069'],
  ['an XML declaration', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "boom">]>&e;', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "boom">]>&e;'],
  ['a comment', '<!-- a -- b -->', '<!-- a -- b -->'],
];

function itemWith(text: string, html = text): FeedItem {
  return {
    id: `urn:x:${text}`, title: text, url: 'https://archive.example/2011/04/08/raid/', lang: 'en', published: '2011-04-08T12:00:00Z', updated: '2011-04-09T12:00:00Z',
    authors: [text], summary: text, html,
    categories: [{ scheme: 'https://archive.example/tags/', path: [{ id: 'x', name: text }], lang: 'en' }],
  };
}

function feedWith(text: string): FeedDocument {
  return {
    id: 'urn:x:feed', title: text, description: text, lang: 'en', page: 'https://archive.example/', self: 'https://archive.example/feed.xml', style: '/feeds/style.css',
    publisher: { name: text }, copyright: text, updated: '2011-04-09T12:00:00Z', part: { kind: 'complete' },
  };
}

function written(format: FeedFormatName, text: string, html?: string): string {
  return FEED_FORMATS[format].writer()(feedWith(text), [itemWith(text, html)]);
}

describe.each(TEXTS)('%s', (_, text, arrives) => {
  test('arrives in RSS, by two parsers', () => {
    const xml = written('rss', text);
    const channel = feedElement(xml);
    const [item] = childrenOf(channel, 'item');
    const found = (name: string): string | undefined => item && childrenOf(item, name)[0]?.text;
    expect([childrenOf(channel, 'title')[0]?.text, found('title'), found('dc:creator'), found('category')?.replaceAll('\u2215', '/'), found('content:encoded'), found('guid')]).toEqual([arrives, arrives, arrives, arrives, arrives, `urn:x:${arrives}`]);
    const { title, items } = parseRssFeed(xml);
    expect([title, items?.[0]?.title, items?.[0]?.dc?.creators?.[0], items?.[0]?.content?.encoded]).toEqual([arrives.trim(), arrives, arrives, arrives]);
  });

  test('arrives in Atom, by two parsers', () => {
    const xml = written('atom', text);
    const [entry] = childrenOf(feedElement(xml), 'entry');
    const found = (name: string): string | undefined => entry && childrenOf(entry, name)[0]?.text;
    expect([found('title'), found('summary'), found('content'), found('id')]).toEqual([arrives, arrives, arrives, `urn:x:${arrives}`]);
    expect(entry && childrenOf(entry, 'category')[0]?.attributes['label']).toBe(arrives);
    const { entries } = parseAtomFeed(xml);
    expect(entries?.[0]?.authors?.[0]?.name).toBe(arrives);
    expect(itemsOf('/atom.xml', xml)).toMatchObject([{ title: arrives, summary: arrives, html: arrives, id: `urn:x:${arrives}` }]);
  });

  test('arrives in JSON Feed, which is valid', () => {
    const json = written('json', text);
    expect(jsonFeedFaults(json)).toEqual([]);
    expect(itemsOf('/feed.json', json)).toMatchObject([{ title: arrives, summary: arrives, html: arrives, id: `urn:x:${arrives}` }]);
  });

  test('arrives in OPML', () => {
    const list = parseXml(formatOpml({ title: text, owner: { name: text }, groups: [{ title: text, feeds: [{ title: text, lang: 'en', feed: 'https://archive.example/feed.xml', page: 'https://archive.example/' }] }] }));
    const [outline] = childrenOf(list, 'body').flatMap((body) => childrenOf(body, 'outline'));
    expect([outline?.attributes['text'], outline?.children[0]?.attributes['title']]).toEqual([arrives, arrives]);
  });

  test('leaves no character in any that XML has no room for', () => {
    for (const format of ['rss', 'atom', 'json'] as const) {
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      expect(written(format, text)).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u);
    }
  });
});

test('an item of a megabyte arrives whole', () => {
  const html = `<p>${'اشرف & <b>x</b> ]]> '.repeat(55_000)}</p>`;
  expect(html.length).toBeGreaterThan(1_000_000);
  for (const [format, path] of [['rss', '/feed.xml'], ['atom', '/atom.xml'], ['json', '/feed.json']] as const) {
    expect(itemsOf(path, written(format, 'Long', html))[0]?.html).toBe(html);
  }
  const [item] = childrenOf(feedElement(written('rss', 'Long', html)), 'item');
  expect(item && childrenOf(item, 'content:encoded')[0]?.text).toBe(html);
});

test('a summary is HTML in RSS, and words in the others', () => {
  expect(itemsOf('/feed.xml', written('rss', 'R&D <b>'))[0]?.summary).toMatch(/^R&#x26;D &#x3C;b>$/);
  expect(itemsOf('/atom.xml', written('atom', 'R&D <b>'))[0]?.summary).toBe('R&D <b>');
});

test('a text that means harm, or leads to places relative to its own, arrives as what it should be', () => {
  const markdown = [
    'A [place](../../places/ashraf.md), a [page](/about/), [here](#s-note), [mail](mailto:a@archive.example), [harm](javascript:alert(1)).', '',
    '<script>alert(1)</script><img src="x" onerror="alert(1)"><p onclick="alert(1)" style="color:red" class="x">text</p><iframe src="https://evil.example"></iframe>', '',
    '![A map](map.png)',
  ].join('\n');
  const { html, notesHtml } = renderBody(markdown, { dir: 'articles/2011', lang: 'en', words: { paragraph: String, source: String, backToText: String, number: String } });
  const site = (path: string): string => `https://archive.example${path}`;
  const body = bodyToFeedHtml(html, notesHtml, {
    self: site('/2011/04/08/raid/'), site,
    page: (target) => (target === 'places/ashraf.md' ? site('/places/ashraf/') : undefined),
    image: (target) => (target === 'articles/2011/map.png' ? { src: site('/media/articles/2011/map.png'), width: 20, height: 10 } : undefined),
  });
  for (const [format, path] of [['rss', '/feed.xml'], ['atom', '/atom.xml'], ['json', '/feed.json']] as const) {
    const text = itemsOf(path, written(format, 'Harm', formatItemHtml({ lang: 'en', dir: 'ltr', notices: [{ label: 'Warning:', text: '<script>' }], body })))[0]?.html ?? '';
    expect(text).not.toMatch(/<script|<iframe|onerror|onclick|javascript:|style=|class=/);
    expect([...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://archive.example/places/ashraf/', 'https://archive.example/about/', 'https://archive.example/2011/04/08/raid/#s-note', 'mailto:a@archive.example', 'https://archive.example/media/articles/2011/map.png',
    ]);
    expect(text).toContain('<p><strong>Warning:</strong> &#x3C;script></p>');
  }
});
