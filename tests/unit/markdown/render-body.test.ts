import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { MARKDOWN_VERSION } from '../../../src/markdown/rendered-body.ts';
import { htmlOf, problemsOf, rendered } from './rendered.ts';

test.each([
  ['', ''],
  ['a *b* **c** ~~d~~ `e`', '<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>'],
  ['a  \nb', '<p>a<br>\nb</p>'],
  ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
  ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  ['```js\na < b\n```', '<pre tabindex="0"><code>a &#x3C; b\n</code></pre>'],
  ['a <!-- b --> c', '<p>a  c</p>'],
  ['<abbr title="United Nations">UN</abbr> <mark>a</mark> H<sub>2</sub>O', '<p><abbr title="United Nations">UN</abbr> <mark>a</mark> H<sub>2</sub>O</p>'],
  ['<time datetime="2011-04-08">8 April</time> <q>a</q> <cite>b</cite>', '<p><time datetime="2011-04-08">8 April</time> <q>a</q> <cite>b</cite></p>'],
  ['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['<ins datetime="2011">a</ins> <del>b</del> <bdo dir="rtl">c</bdo>', '<p><ins datetime="2011">a</ins> <del>b</del> <bdo dir="rtl">c</bdo></p>'],
  ['<font color="red">a</font> <big>b</big> <tt>c</tt>', '<p>a b c</p>'],
  ['<p class="x" style="y">a</p>', '<p>a</p>'],
  ['<video src="a.mp4">See the <a href="/x/">film</a>.</video>', '<p>See the <a href="/x/">film</a>.</p>'],
])('%j becomes %j', (markdown, html) => {
  expect(htmlOf(markdown)).toBe(html);
});

test.each([
  ['a\n\n<iframe src="https://example.org"></iframe>', ['3:1 unsafe-html']],
  ['a <b onclick="x">b</b>', ['1:3 unsafe-html']],
  ['As a <role>, I', ['1:6 unsafe-html']],
  ['<p class="x" style="y"><font>a</font></p>', []],
  ['- a\n\n  <script>b</script>', ['3:3 unsafe-html']],
])('trouble in %j: %j', (markdown, problems) => {
  expect(problemsOf(markdown)).toEqual(problems);
});

test('problems come in the order of the text', () => {
  expect(problemsOf('[a](#x) ![](b.png)\n\n[^1] <script></script>\n\n[c]() \u0007')).toEqual([
    '1:1 unknown-fragment',
    '1:9 image-without-alt',
    '3:1 undefined-footnote',
    '3:6 unsafe-html',
    '5:1 bad-address',
    '5:7 control-character',
  ]);
});

test('one body does not know of another', () => {
  const first = rendered('# a\n\nb[^1]\n\n[^1]: c');
  rendered('# a\n\n# a\n\n[d]()\n\ne[^1] f[^1]\n\n[^1]: g');
  expect(rendered('# a\n\nb[^1]\n\n[^1]: c')).toEqual(first);
});

test('a value that is cached as JSON comes back as it was', () => {
  const body = rendered('# a\n\n[b](c.md) ![d](e.png)\n\nLeave a reply');
  expect(JSON.parse(JSON.stringify(body))).toEqual(body);
});

const everything = `# One\n\nText[^1] with [a](x.md), ![b](y.png), سلام and <b>c</b>.\n\n| d |\n|--:|\n| e |\n\n- [x] f\n\n![g](z.png "h")
\n> i\n\n### Two\n\n<iframe src="j"></iframe>\n\n    l\n\nShare this:\n\n[^1]: k`;

test('MARKDOWN_VERSION is raised when output changes', () => {
  const digest = createHash('sha256').update(JSON.stringify(rendered(everything))).digest('hex').slice(0, 12);
  // The output changed? Then raise MARKDOWN_VERSION, or old caches will be served, and write both here.
  expect([MARKDOWN_VERSION, digest]).toMatchInlineSnapshot(`
    [
      "5",
      "202529f9ad28",
    ]
  `);
});
