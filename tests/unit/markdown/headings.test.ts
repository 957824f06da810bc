import { describe, expect, test } from 'vitest';
import { anchorFor } from '../../../src/markdown/rehype-anchors.ts';
import { htmlOf, rendered } from './rendered.ts';

/** The levels of a body's headings, in order. */
function levels(markdown: string): string {
  return [...rendered(markdown).html.matchAll(/<h([1-6])/g)].map((match) => match[1]).join('');
}

describe('headings', () => {
  test.each([
    ['# a', '2'],
    ['### a', '2'],
    ['# a\n\n## b\n\n# c', '232'],
    ['## a\n\n## b', '22'],
    ['# a\n\n#### b\n\n###### c\n\n## d', '2343'],
    ['### a\n\n# b\n\n## c', '223'],
    ['# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6', '234566'],
    ['<h5>a</h5>\n\n<h6>b</h6>', '23'],
    ['a\n=\n\nb\n-', '23'],
    ['#\n\n# a', '2'],
  ])('%j start below the page’s h1 and skip no level: %s', (markdown, expected) => {
    expect(levels(markdown)).toBe(expected);
  });

  test.each([
    ['# The raid of 2011', '<h2 id="s-the-raid-of-2011">The raid of 2011</h2>'],
    ['# *Who* counts `what`?', '<h2 id="s-who-counts-what"><em>Who</em> counts <code>what</code>?</h2>'],
    ['# Räden', '<h2 id="s-räden">Räden</h2>'],
    ['# ???', '<h2 id="s-section">???</h2>'],
    ['# a\n\n# a', '<h2 id="s-a">a</h2>\n<h2 id="s-a-2">a</h2>'],
    ['# a-2\n\n# a\n\n# a', '<h2 id="s-a-2">a-2</h2>\n<h2 id="s-a">a</h2>\n<h2 id="s-a-3">a</h2>'],
    ['<h2 id="Old_Name">New name</h2>', '<h2 id="s-old_name">New name</h2>'],
    ['<div id="n1">a</div><div id="n1">b</div>', '<div id="s-n1">a</div><div>b</div>'],
  ])('%j', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  test('Persian headings can be linked to', () => {
    const { html, problems } = rendered('# عملیات ارتش\n\n[متن](#عملیات-ارتش)', { lang: 'fa' });
    expect(html).toContain('<h2 id="s-عملیات-ارتش">');
    expect(html).toContain(`href="#${encodeURIComponent('s-عملیات-ارتش')}"`);
    expect(problems).toEqual([]);
  });

  test.each([
    ['The-Raid', 's-the-raid'],
    ['s-the-raid', 's-the-raid'],
    ['p12', 'p12'],
    ['n3', 'n3'],
    ['p-12', 's-p-12'],
  ])('#%s is the anchor %s', (fragment, anchor) => {
    expect(anchorFor(fragment)).toBe(anchor);
  });
});

describe('paragraphs', () => {
  test('of the text itself are numbered, with a named link to each', () => {
    expect(rendered('a\n\n- b\n\n> c\n\n![d](d.jpg)\n\ne').html).toMatchInlineSnapshot(`
      "<p id="p1"><a class="para" href="#p1" aria-label="Paragraph 1"></a>a</p>
      <ul>
      <li>b</li>
      </ul>
      <blockquote>
      <p>c</p>
      </blockquote>
      <figure><img src="dateline:articles/2011/d.jpg" alt="d"></figure>
      <p id="p2"><a class="para" href="#p2" aria-label="Paragraph 2"></a>e</p>"
    `);
  });

  test('keep the id that the author gave them', () => {
    const { html, anchors, problems } = rendered('<p id="old">a</p>\n\n[b](#old)');
    expect(html).toMatch(/^<p id="p1"><a class="para" href="#p1" aria-label="Paragraph 1" id="s-old"><\/a>a<\/p>/);
    expect(anchors).toEqual(['p1', 's-old', 'p2']);
    expect(problems).toEqual([]);
  });

  test('that are empty are left out', () => {
    expect(htmlOf('<p></p>\n<p>a</p>')).toBe('\n<p>a</p>');
  });

  test('ids never clash', () => {
    const { anchors } = rendered(
      '# p1\n\n# n1\n\na[^1] b[^1]\n\n<p id="p1">x</p><p id="s-p1">y</p><a name="r1">z</a>\n\n[^1]: c\n\n    # p1\n',
    );
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});
