/** What somebody would write into an archive to run a script, load something, or pass for a part of the page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.ts';

/** Texts of articles that must do nothing, whatever stands around them. */
export const hostileBodies: readonly string[] = [
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

/** Lines for every field of front matter: they must come out as they went in. */
export const hostileLines: readonly string[] = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" autofocus onfocus="alert(1)',
  "' onclick='alert(1)' x='",
  '</script><script>alert(1)</script>',
  '<!--<script>alert(1)</script>',
  '--><img src=x onerror=alert(1)>',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '{alert(1)}',
  '<%= alert(1) %>',
  'javascript:alert(1)',
  '</textarea></style></noscript><svg onload=alert(1)>',
  '<svg><title><img src=x onerror=alert(1)></title></svg>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '](javascript:alert(1)) [x](https://evil.example)',
  '![x](https://evil.example/pixel.gif)',
  '`"><img src=x onerror=alert(1)>`',
  '\\"><img src=x onerror=alert(1)>',
  'a\u202E"><b>evil</b>',
  'a\u2028alert(1)\u2029b',
  '__proto__ <b>constructor</b>',
  '=cmd|\' /C calc\'!A0 <b>',
];

/**
 * 223 more bodies, from DOMPurify's own tests, where they lie beside the checkout. They are not ours to copy, and
 * nothing here needs them.
 */
export function borrowedBodies(): readonly string[] {
  const file = join(checkout, '../shared/hostile/xss-vectors.json');
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as readonly { payload: string }[]).map(({ payload }) => payload);
}
