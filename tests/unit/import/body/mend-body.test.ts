import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/archive/day.ts';
import { Catalogue } from '../../../../src/import/catalogue.ts';
import { ImportState } from '../../../../src/import/import-state.ts';
import { mendBody } from '../../../../src/import/body/mend-body.ts';

function day(written: string) {
  return { day: dayOf(written) ?? expect.fail() };
}

const articles = new Catalogue([], new ImportState('/nowhere'));
articles.add({ kind: 'article', at: 'line 1', id: 'gov-2014-07-29-open-team', ...day('2014-07-29'), formerUrls: [], sourceUrl: 'http://www.old.example/2014/07/29/open-team/', isLinkable: true });
articles.add({ kind: 'article', at: 'line 2', id: 'gov-2016-01-01-draft', ...day('2016-01-01'), formerUrls: [], sourceUrl: 'https://old.example/2016/01/01/draft/', isLinkable: false });
const context = { path: 'articles/2015/x.md', sourceUrl: 'https://old.example/2015/02/03/x/', articles };

function mend(body: string) {
  const { text, remarks, faults } = mendBody(body, context);
  expect(faults).toEqual([]);
  // Each image of another site is listed; here only what else is said counts.
  return { text, codes: remarks.map(({ code }) => code).filter((code) => code !== 'image-not-given') };
}

describe('addresses in Markdown', () => {
  test.each([
    ['[a](/about "T")', '[a](https://old.example/about "T")'],
    ['[a](b.html)', '[a](https://old.example/2015/02/03/x/b.html)'],
    ['[a](<b c.html>)', '[a](https://old.example/2015/02/03/x/b%20c.html)'],
    ['[a](//other.example/b)', '[a](https://other.example/b)'],
    ['![a [b]](i_(1).png)', '![a [b]](https://old.example/2015/02/03/x/i_%281%29.png)'],
    ['| a |\n| - |\n| [x](/b\\|c) |', '| a |\n| - |\n| [x](https://old.example/b%7Cc) |'],
    ['> 1. [**a**\n>    b](/c)', '> 1. [**a**\n>    b](https://old.example/c)'],
    ['[a][1] [1]\n\n[1]: /b "T"', '[a][1] [1]\n\n[1]: https://old.example/b "T"'],
    ['[![a](i.png)](/b)', '[![a](https://old.example/2015/02/03/x/i.png)](https://old.example/b)'],
    ['[a](/q?x=1&copy;=2)', '[a](https://old.example/q?x=1%C2%A9=2)'],
  ])('%s is completed', (body, expected) => {
    expect(mend(body)).toEqual({ text: expected, codes: [] });
  });

  test.each([
    ['[a](2014-07-29-open-team.md#top "T")', '[a](../2014/gov-2014-07-29-open-team.md#top "T")'],
    ['[a](../posts/2014-07-29-open-team)', '[a](../2014/gov-2014-07-29-open-team.md)'],
    ['[a](/2014/07/29/open-team)', '[a](../2014/gov-2014-07-29-open-team.md)'],
    ['<a class=b href="/2014/07/29/open-team/#p">a</a>', '<a class=b href="../2014/gov-2014-07-29-open-team.md#p">a</a>'],
  ])('%s leads to an article of the import', (body, expected) => {
    expect(mend(body)).toEqual({ text: expected, codes: [] });
  });

  test.each(['https://a.example/[x]', '[a](https://a.example/b?c=(d) "T")', '[a](mailto:a@b.example)', '[a](#notes)\n\n# Notes', '`[a](/b)`', '    [a](/b)', '\\[a](/b)', 'a\\_b'])('%s stays as it is', (body) => {
    expect(mend(body)).toEqual({ text: body, codes: [] });
  });

  test.each([
    ['see [the **plan**]() now', 'see the **plan** now', 'link-lost'],
    ['[a](communities/x.md "T").', 'a.', 'link-lost'],
    ['_so [it]( "T")_.', '_so it<!-- -->_.', 'link-lost'],
    ['![words]()', 'words', 'link-lost'],
    ['[a](http://[agency].gov)', 'a', 'link-lost'],
    ['go to <http://www.[agency].gov/>', 'go to `http://www.[agency].gov/`', 'link-lost'],
    ['[a][b] ![c][b]\n\n[b]: x.md', 'a c\n\n[b]: x.md', 'link-lost'],
    ['[a](www.b.example/c)', '[a](http://www.b.example/c)', 'link-mended'],
    ['![](data:image/png;base64,AAAA)', '![](data:image/png;base64,AAAA)', 'unsafe-address'],
    ['[a](b@c.example)', '[a](mailto:b@c.example)', 'link-mended'],
    ['[a](https://b.example/#50%)', '[a](https://b.example/#50%25)', 'link-mended'],
  ])('%s is named', (body, expected, code) => {
    const { text, codes } = mend(body);
    expect(text).toBe(expected);
    expect(codes).toContain(code);
  });

  test('without an address of its own, a relative link is turned into its words', () => {
    const { text, faults } = mendBody('[a](/b) ![c](d.png) [e](https://f.example)', { path: 'articles/2015/x.md', articles });
    expect({ text, faults }).toEqual({ text: 'a c [e](https://f.example)', faults: [] });
  });
});

describe('HTML', () => {
  test.each([
    ['<p><a href=\'/b?c&d\' id=x>a</a></p>', '<p><a href="https://old.example/b?c&amp;d" id=x>a</a></p>', []],
    ['a <img\n  src=i.png alt="An i"/> b', 'a <img\n  src="https://old.example/2015/02/03/x/i.png" alt="An i"/> b', []],
    ['<a href="">a</a>', '<a >a</a>', ['link-lost']],
    ['<img src="">', '<img >', ['link-lost']],
    ['<img src="/i.png">', '<img alt="i.png" src="https://old.example/i.png">', ['image-without-alt']],
    ['<img alt="" title="A gate" src="https://a.example/i.png">', '<img alt="A gate" title="A gate" src="https://a.example/i.png">', ['image-without-alt']],
    ['<iframe src="//v.example/1" title="Talk &amp; walk"></iframe>', '<a href="https://v.example/1">Talk &amp; walk</a>', ['embedded']],
    ['<div><video><source src="/v.mp4"></video></div>', '<div><a href="https://old.example/v.mp4">https://old.example/v.mp4</a></div>', ['embedded']],
    ['See <video><source src="/v.mp4"></video>', 'See <video><a href="https://old.example/v.mp4">https://old.example/v.mp4</a></video>', ['embedded', 'unsafe-html']],
  ])('%s', (body, text, codes) => {
    expect(mend(body)).toEqual({ text, codes });
  });
});

describe('what check calls an error', () => {
  test.each([
    ['![](/a_b.png)', '![a\\_b.png](https://old.example/a_b.png)', ['image-without-alt']],
    ['![ ](/a.png "A gate")', '![A gate ](https://old.example/a.png "A gate")', ['image-without-alt']],
    ['a[^1] b[^2]\n\n[^1]: c', 'a[^1] b\\[^2]\n\n[^1]: c', ['note-mark-kept']],
    ['a[^1]\n\n[^1]: b\n\n[^1]: c', 'a[^1]\n\n[^1]: b\n\n\\[^1]: c', ['note-kept']],
    ['It\x92s\x00 a \x93test\x94', 'It’s a “test”', ['control-characters']],
    ['Text.\n\nLeave a Reply\n\nMore.', 'Text.\n\nMore.', ['leftover-dropped']],
  ])('%j is mended', (body, text, codes) => {
    expect(mend(body)).toEqual({ text, codes });
  });

  test('a text beyond all measure keeps its fault', () => {
    const body = `${'> '.repeat(400)}deep`;
    const { text, faults } = mendBody(body, context);
    expect(text).toBe(body);
    expect(faults).toHaveLength(1);
  });
});
