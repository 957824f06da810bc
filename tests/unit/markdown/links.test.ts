import { describe, expect, test } from 'vitest';
import { htmlOf, problemsOf, rendered } from './rendered.ts';

describe('links', () => {
  test.each([
    ['[a](../../places/iraq.md)', '<p><a href="dateline:places/iraq.md">a</a></p>'],
    ['[a](../../places/iraq.md#x-y)', '<p><a href="dateline:places/iraq.md#x-y">a</a></p>'],
    ['[a](../2009/raid.md "Title")', '<p><a href="dateline:articles/2009/raid.md" title="Title">a</a></p>'],
    ['[a](/places/iraq/)', '<p><a href="/places/iraq/">a</a></p>'],
    ['[a](https://example.org/?a=b&c)', '<p><a href="https://example.org/?a=b&#x26;c">a</a></p>'],
    ['<https://example.org>', '<p><a href="https://example.org">https://example.org</a></p>'],
    ['www.example.org', '<p><a href="http://www.example.org">www.example.org</a></p>'],
    ['<a href="raid.md" target="_blank" class="x">a</a>', '<p><a href="dateline:articles/2011/raid.md">a</a></p>'],
    ['[a](../../../x.md)', '<p>a</p>'],
    ['[a](javascript:x)', '<p>a</p>'],
    ['[a](dateline:x.md)', '<p>a</p>'],
    ['<a href="dateline:x.md">a</a>', '<p>a</p>'],
    ['[a]()', '<p>a</p>'],
    ['b [](x.md) c', '<p>b  c</p>'],
    ['<a name="old">here</a>', '<p><span id="s-old">here</span></p>'],
  ])('%s', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  test('an address that is itself the text of a raw link does not break it', () => {
    const markdown = 'See <a href="https://example.org/long">www.example.org</a> and www.example.com.';
    expect(htmlOf(markdown)).toBe(
      '<p>See <a href="https://example.org/long">www.example.org</a> and <a href="http://www.example.com">www.example.com</a>.</p>',
    );
    expect(problemsOf(markdown)).toEqual([]);
  });

  test('those inside the site are reported where they stand, in text, HTML and notes', () => {
    const markdown = [
      'One [a](../../places/iraq.md#x) and [b][ref].',
      '',
      '> Two <a href="raid.md">c</a>, https://example.org, [d](#one).[^n]',
      '',
      '<div>',
      '  <p><a href="/people/">e</a></p>',
      '</div>',
      '',
      '[^n]: See [f](../2009/raid.md).',
      '',
      '[ref]: /data/#top',
    ].join('\r\n');
    expect(rendered(markdown).links).toEqual([
      { target: 'places/iraq.md', fragment: 'x', line: 1, column: 5 },
      { target: '/data/', fragment: 'top', line: 1, column: 37 },
      { target: 'articles/2011/raid.md', line: 3, column: 7 },
      { target: '#one', line: 3, column: 53 },
      { target: '/people/', line: 6, column: 6 },
      { target: 'articles/2009/raid.md', line: 9, column: 11 },
    ]);
  });

  test.each([
    ['a\n\n  [b](../../../x.md)', ['3:3 link-outside-archive']],
    ['a [b](javascript:x)', ['1:3 unsafe-address']],
    ['a [b](dateline:x.md)', ['1:3 unsafe-address']],
    ['a\n[b]()', ['2:1 bad-address']],
    ['- a\n- [](x.md)', ['2:3 empty-link']],
    ['a [b](#nowhere)', ['1:3 unknown-fragment']],
    ['a [b](#p1) [c](#p2)', ['1:12 unknown-fragment']],
    ['# The raid\n\n[a](#the-raid) [b](#The-Raid)', []],
  ])('trouble in %j: %j', (markdown, problems) => {
    expect(problemsOf(markdown)).toEqual(problems);
  });

  test('a problem says what is wrong and what to do', () => {
    const [problem] = rendered('[b](../../../x.md)').problems;
    expect(`${problem?.message}\n${problem?.remedy}`).toMatchInlineSnapshot(`
      ""../../../x.md" leads out of the archive.
      Count the "../" from articles/2011."
    `);
  });
});
