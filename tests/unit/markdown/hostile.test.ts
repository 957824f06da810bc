import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyToFeedHtml } from '../../../src/markdown/feed-html.ts';
import { resolveBody } from '../../../src/markdown/resolve-body.ts';
import { rendered } from './rendered.ts';
import { dangersIn } from './safe-html.ts';

const vectors: readonly string[] = [
  // scripts and handlers
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src=x:alert(alt) onerror=eval(src) alt=1>',
  '<img/src="x"/onerror=alert(1)>',
  '<img """><script>alert(1)</script>">',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<p onclick="alert(1)" onMouseOver=\'alert(2)\'>x</p>',
  '<a href="#" onfocus=alert(1) autofocus tabindex=1>x</a>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  // addresses
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
  '[a](vbscript:x)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](<java\nscript:alert(1)>)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![a](javascript:alert(1))',
  '![a](data:image/svg+xml;base64,PHN2Zz4=)',
  '<a href="java&#9;script:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="javascript&NewLine;:alert(1)">x</a>',
  '<a href="blob:https://x/">x</a>',
  '<a href="dateline:places/x.md">x</a>',
  '<img src="//evil.example/pixel.gif">',
  '<img src="/\\evil.example/pixel.gif" alt=x>',
  '<img src="\\\\evil.example\\pixel.gif" alt=x>',
  '<img src="/&#9;/evil.example/pixel.gif" alt=x>',
  '<img srcset="https://evil.example/a 1x" src="a.png" alt="a">',
  '<img src="a.png" alt="a" longdesc="javascript:x" usemap="#m" dynsrc="x">',
  // elements
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"><embed src="x.swf"></object>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<form action="https://evil.example"><input name=a><button formaction="javascript:x">b</button></form>',
  '<select><option><script>alert(1)</script></option></select>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<div style="background:url(https://evil.example)">x</div>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><script>alert(1)</script>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><script>alert(1)</script></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<frameset><frame src="javascript:alert(1)"></frameset>',
  '<portal src="https://evil.example"></portal><applet code=x></applet>',
  '<custom-element is="x-y" slot="z">x</custom-element>',
  '<picture><source srcset="https://evil.example/a"><img src="a.png" alt="a"></picture>',
  // breaking out
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '[a](x.md "\\"><script>alert(1)</script>")',
  '![a" onerror="alert(1)](x.png)',
  '<p title="a&quot; onclick=&quot;alert(1)">x</p>',
  '<p id="a&quot;><script>alert(1)</script>">x</p>',
  '<a href="x.md" title=\'<a href="dateline:y.md">\'>x</a>',
  '`<script>alert(1)</script>` and\n\n    <img src=x onerror=alert(1)>',
  '```"><script>alert(1)</script>\nx\n```',
  '</div></article></main><script>alert(1)</script>',
  '<table><tr><td><script>alert(1)</script></table><img src=x onerror=alert(1)>',
  // posing as part of the page
  '<p id="p1" class="skip">x</p><a name="location">y</a><img name="cookie" id="body" src="a.png" alt="a">',
  '<div id="__proto__" class="masthead">x</div>',
  '<section data-footnotes><ol><li id="user-content-fn-1">x</li></ol></section>',
  '<a data-footnote-ref href="javascript:alert(1)">x</a>',
  '<a data-footnote-backref data-x="y" href="x.md">x</a>',
  '<p role="alert" aria-live="assertive" contenteditable hidden inert popover accesskey="x">y</p>',
];

const surroundings: readonly ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `text ${vector} text`,
  (vector) => `> ${vector}`,
  (vector) => `| a |\n|---|\n| ${vector.replace(/[\n|]/g, ' ')} |`,
  (vector) => `a[^1] ${vector}\n\n[^1]: ${vector}`,
  (vector) => `# ${vector.replaceAll('\n', ' ')}`,
];

const site = 'https://archive.example';
const found = {
  page: (target: string) => `${site}/${encodeURIComponent(target)}/`,
  image: (target: string) => ({ src: `${site}/${encodeURIComponent(target)}`, width: 3, height: 2 }),
};
const lost = { page: () => undefined, image: () => undefined };
const feed = { ...found, self: `${site}/a/`, site: (path: string) => site + path };

/** All the forms in which a body can reach a reader. */
function formsOf(markdown: string): readonly string[] {
  const { html, notesHtml } = rendered(markdown);
  const both = html + notesHtml;
  return [both, resolveBody(both, found), resolveBody(both, lost), bodyToFeedHtml(html, notesHtml, feed)];
}

describe('nothing hostile gets through', () => {
  test.each(vectors)('%s', (vector) => {
    for (const surround of surroundings) {
      for (const html of formsOf(surround(vector))) expect(dangersIn(html)).toEqual([]);
    }
  });

  test('the check itself sees dangers', () => {
    expect(dangersIn('<a href="javascript:x" onclick=y class=z id=q><svg></svg></a><!-- --><img src=//evil.example/x>')).toEqual([
      'javascript:x',
      'a onclick',
      'class z',
      'id q',
      '<svg>',
      'a comment',
      '//evil.example/x',
    ]);
  });

  test('whatever pieces a text is made of', () => {
    const piece = fc.oneof(
      fc.constantFrom(...vectors),
      fc.constantFrom('\n', '\n\n', '> ', '- ', '    ', '[', '](', ')', '*', '`', '<', '>', '"', "'", '&', '[^1]', '|', '\u0000', 'سلام'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const html of formsOf(pieces.join(''))) expect(dangersIn(html)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
