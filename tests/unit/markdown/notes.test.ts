import { describe, expect, test } from 'vitest';
import { problemsOf, rendered, words } from './rendered.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';

describe('notes', () => {
  test('become marks in the text and a list beside it', () => {
    const { html, notesHtml, notes, text, words: count } = rendered(
      'One.[^amnesty] Two,[^b] three.[^amnesty]\n\n[^b]: AP, *Title*, 8 April.\n[^amnesty]: [Amnesty](https://example.org).',
    );
    expect(html).toMatchInlineSnapshot(`
      "<p id="p1"><a class="para" href="#p1" aria-label="Paragraph 1"></a>One.<a class="note-ref" href="#n1" id="r1" aria-label="Source 1">1</a> Two,<a class="note-ref" href="#n2" id="r2" aria-label="Source 2">2</a> three.<a class="note-ref" href="#n1" id="r1-2" aria-label="Source 1">1</a></p>
      "
    `);
    expect(notesHtml).toMatchInlineSnapshot(`"<ol><li id="n1"><span><a href="https://example.org">Amnesty</a>. <a class="note-back" href="#r1" aria-label="Back from 1">↑</a></span></li><li id="n2"><span>AP, <em>Title</em>, 8 April. <a class="note-back" href="#r2" aria-label="Back from 2">↑</a></span></li></ol>"`);
    expect(notes).toEqual(['Amnesty.', 'AP, Title, 8 April.']);
    expect(text).toBe('One. Two, three.');
    expect(count).toBe(3);
  });

  test('of several blocks keep them', () => {
    expect(rendered('a[^1]\n\n[^1]: One.\n\n    - two\n\n    Three.').notesHtml).toMatchInlineSnapshot(`
      "<ol><li id="n1"><div><p>One.</p><ul>
      <li>two</li>
      </ul><p>Three. <a class="note-back" href="#r1" aria-label="Back from 1">↑</a></p></div></li></ol>"
    `);
    expect(rendered('a[^1]\n\n[^1]: One.\n\n    - two').notesHtml).toMatchInlineSnapshot(`
      "<ol><li id="n1"><div><p>One.</p><ul>
      <li>two</li>
      </ul> <a class="note-back" href="#r1" aria-label="Back from 1">↑</a></div></li></ol>"
    `);
  });

  test('are found when the body holds HTML, even unclosed', () => {
    const { html, notesHtml } = rendered('<div>\n\na[^1] <b>c\n\n[^1]: Two.');
    expect(html).toContain('<a class="note-ref" href="#n1" id="r1" aria-label="Source 1">1</a>');
    expect(html).not.toContain('Two');
    expect(notesHtml).toMatch(/^<ol><li id="n1">.*Two\./);
  });

  test('show their numbers in the digits of the page', () => {
    const number = (value: number): string => value.toLocaleString('fa');
    const { html } = renderBody('الف[^1]\n\n[^1]: ب', { dir: '', lang: 'fa', words: { ...words, number } });
    expect(html).toContain('>۱</a></p>');
  });

  test('that are foreign turn their text, not the list', () => {
    const { notesHtml } = rendered('متن[^1]\n\n[^1]: Amnesty International, 8 April 2011.', { lang: 'fa' });
    expect(notesHtml).toMatch(/^<ol><li id="n1"><span dir="ltr">Amnesty International/);
  });

  test('cannot be forged', () => {
    const { html, notesHtml } = rendered('<a data-footnote-ref href="#note:fn-x" class="note-ref">9</a> [^1]\n\n[^1]: a');
    expect(html).toContain('>9 <a class="note-ref" href="#n1" id="r1"');
    expect(notesHtml.match(/<li/g)).toHaveLength(1);
  });

  test('without them there is no list', () => {
    expect(rendered('a').notesHtml).toBe('');
  });

  test.each([
    ['a[^1] b\nc [^two]\n\n[^1]: d', ['2:3 undefined-footnote']],
    ['> a [^x]', ['1:5 undefined-footnote']],
    ['&amp; **a [^x]**', ['1:11 undefined-footnote']],
    ['`[^x]` and \\[^x]', []],
    ['a[^1]\n\n[^1]: b\n[^2]: c', ['4:1 unused-footnote']],
    ['a[^1]\n\n[^1]: b\n\n[^1]: c', ['5:1 duplicate-footnote']],
  ])('trouble in %j: %j', (markdown, problems) => {
    expect(problemsOf(markdown)).toEqual(problems);
  });
});
