import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyToFeedHtml } from '../../../src/markdown/feed-html.ts';
import { resolveBody } from '../../../src/markdown/resolve-body.ts';
import { htmlOf, rendered } from './rendered.ts';

const addresses = {
  page: (target: string) => (target === 'places/iraq.md' ? '/places/iraq/' : undefined),
  image: (target: string) => (target === 'media/gate.jpg' ? { src: '/media/a&b"c.jpg', width: 800, height: 600 } : undefined),
};

describe('resolveBody', () => {
  test.each([
    ['[a](../../places/iraq.md)', '<p><a href="/places/iraq/">a</a></p>'],
    ['[*a* b](../../places/iraq.md "t&u" )', '<p><a href="/places/iraq/" title="t&#x26;u"><em>a</em> b</a></p>'],
    ['[a](../../places/iraq.md#The-War)', '<p><a href="/places/iraq/#s-the-war">a</a></p>'],
    ['[a](../../places/iraq.md#p3)', '<p><a href="/places/iraq/#p3">a</a></p>'],
    ['[a](gone.md) [b](/x/)', '<p><span>a</span> <a href="/x/">b</a></p>'],
    ['![g](/media/gate.jpg)', '<figure><img src="/media/a&#x26;b&#x22;c.jpg" alt="g" width="800" height="600" fetchpriority="high"></figure>'],
    ['a\n\n![g](/media/gate.jpg)\n\n![h](/media/gate.jpg)', '<p>a</p>\n<figure><img src="/media/a&#x26;b&#x22;c.jpg" alt="g" width="800" height="600" loading="lazy" decoding="async"></figure>\n<figure><img src="/media/a&#x26;b&#x22;c.jpg" alt="h" width="800" height="600" loading="lazy" decoding="async"></figure>'],
    ['![a < b](gone.jpg "c")', '<figure><span>a &#x3C; b</span><figcaption>c</figcaption></figure>'],
    ['`<a href="dateline:x">`', '<p><code>&#x3C;a href="dateline:x"></code></p>'],
    ['[a](/x/ \'<a href="dateline:y">\')', '<p><a href="/x/" title="<a href=&#x22;dateline:y&#x22;>">a</a></p>'],
  ])('%s', (markdown, html) => {
    expect(resolveBody(htmlOf(markdown), addresses)).toBe(html);
  });

  test('asks for every link and image that was reported, and for no other', () => {
    const { html, links, images } = rendered('[a](x.md#b) ![c](d/é "&".png) <a href="../%22y&amp;z.md">e</a> [f](/g/)');
    const asked: string[] = [];
    const ask = (target: string): undefined => void asked.push(target);
    resolveBody(html, { page: ask, image: ask });
    expect(asked.toSorted()).toEqual(
      [...links, ...images].map(({ target }) => target).filter((target) => !target.startsWith('/')).toSorted(),
    );
  });

  test('changes nothing else, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { html } = rendered(text);
        fc.pre(!/(?:href|src)="dateline:/.test(html));
        expect(resolveBody(`${html}<a href="dateline:x">y</a>`, addresses)).toBe(`${html}<span>y</span>`);
      }),
    );
  });
});

describe('an image with copies', () => {
  const copies = [480, 1120].map((width) => ({ src: `/p-${width}.webp`, width }));
  const show = (markdown: string, width: number): string => resolveBody(htmlOf(markdown), { page: () => undefined, image: () => ({ src: '/g.jpg', width, height: 9, copies }) });
  const picture = (width: number): string => `<picture><source type="image/webp" srcset="/p-480.webp 480w, /p-1120.webp 1120w" sizes="(min-width: 40rem) 35rem, calc(100vw - 2.25rem)"><img src="/g.jpg" alt="g" width="${width}" height="9" fetchpriority="high"></picture>`;

  test.each([
    ['of its own width', '![g](g.jpg)', 1120, `<figure>${picture(1120)}</figure>`],
    ['that show less than it, leads to it', '![g](g.jpg "c")', 2400, `<figure><a class="original" href="/g.jpg">${picture(2400)}</a><figcaption>c</figcaption></figure>`],
    ['in a link of the editor’s, leaves that alone', '[![g](g.jpg)](/x/)', 2400, `<figure><a href="/x/">${picture(2400)}</a></figure>`],
    ['without a description is no link, which had no name', '![](g.jpg)', 2400, `<figure>${picture(2400).replace('alt="g"', 'alt=""')}</figure>`],
  ])('%s', (_, markdown, width, html) => {
    expect(show(markdown, width)).toBe(html);
  });
});

describe('bodyToFeedHtml', () => {
  const feed = {
    page: (target: string) => (target === 'places/iraq.md' ? 'https://a.example/places/iraq/' : undefined),
    image: () => ({ src: 'https://a.example/g.jpg', width: 8, height: 6 }),
    self: 'https://a.example/2011/raid/',
    site: (path: string) => `https://a.example${path}`,
  };

  test('is the whole text with absolute addresses, and the notes at its end', () => {
    const { html, notesHtml } = rendered(
      [
        '# Raid',
        'In [Iraq](../../places/iraq.md#war),[^1] [there](gone.md) and [below](#raid).',
        '![gate](gate.jpg "The gate")',
        '| Who |\n|----:|\n| [AP](/organisations/ap/) |',
        '[^1]: See [AP](https://ap.example/?a&b).',
      ].join('\n\n'),
    );
    expect(bodyToFeedHtml(html, notesHtml, feed)).toMatchInlineSnapshot(`
      "<h2>Raid</h2>
      <p>In <a href="https://a.example/places/iraq/#s-war">Iraq</a>,<sup>[1]</sup> <span>there</span> and <a href="https://a.example/2011/raid/#s-raid">below</a>.</p>
      <figure><img src="https://a.example/g.jpg" alt="gate" width="8" height="6" loading="lazy" decoding="async"><figcaption>The gate</figcaption></figure>
      <div><table>
      <thead>
      <tr>
      <th scope="col">Who</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td><a href="https://a.example/organisations/ap/">AP</a></td>
      </tr>
      </tbody>
      </table></div>

      <hr>
      <ol><li><span>See <a href="https://ap.example/?a&#x26;b">AP</a>.</span></li></ol>"
    `);
  });

  test('without notes there is no rule', () => {
    expect(bodyToFeedHtml(rendered('a').html, '', feed)).toBe('<p>a</p>');
  });

  test('code is not made to be reached by keyboard', () => {
    expect(bodyToFeedHtml(rendered('    a').html, '', feed)).toBe('<pre><code>a\n</code></pre>');
  });
});
