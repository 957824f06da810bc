import { describe, expect, test } from 'vitest';
import { htmlOf, problemsOf, rendered } from './rendered.ts';

const photo = 'src="dateline:articles/2011/gate.jpg"';

describe('images', () => {
  test.each([
    ['![a gate](gate.jpg)', `<figure><img ${photo} alt="a gate"></figure>`],
    ['![a gate](gate.jpg "The gate & a *guard*")', `<figure><img ${photo} alt="a gate"><figcaption>The gate &#x26; a *guard*</figcaption></figure>`],
    ['[![a gate](gate.jpg "b")](/x/)', `<figure><a href="/x/"><img ${photo} alt="a gate"></a><figcaption>b</figcaption></figure>`],
    ['see ![a gate](gate.jpg "b")', `<p>see <img ${photo} alt="a gate" title="b"></p>`],
    ['![m](/media/m.png)', '<figure><img src="dateline:media/m.png" alt="m"></figure>'],
    ['<img src="gate.jpg" alt="a" width="9" style="x" onerror="y">', `<img ${photo} alt="a">`],
    ['![a](https://example.org/g.jpg)', '<p><a href="https://example.org/g.jpg">a</a></p>'],
    ['![](//example.org/g.jpg?x)', '<p><a href="https://example.org/g.jpg?x">g.jpg</a></p>'],
    ['![a](http://example.org/g.jpg "b")', '<figure><a href="http://example.org/g.jpg">a</a><figcaption>b</figcaption></figure>'],
    ['[![a](https://example.org/g.jpg)](https://example.org/)', '<p><a href="https://example.org/">a</a></p>'],
    ['![a](data:image/png;base64,AAAA)', '<p>a</p>'],
    ['![a](mailto:x@example.org)', '<p>a</p>'],
    ['![a](../../../g.jpg)', '<p>a</p>'],
    ['<figure><img src="gate.jpg" alt="a"><figcaption>b</figcaption></figure>', `<figure><img ${photo} alt="a"><figcaption>b</figcaption></figure>`],
  ])('%s', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  test('are reported where they stand', () => {
    expect(rendered('![a gate](gate.jpg "b")\n\n- c ![d](https://example.org/d.jpg)').images).toEqual([
      { target: 'articles/2011/gate.jpg', alt: 'a gate', caption: 'b', line: 1, column: 1 },
      { target: 'https://example.org/d.jpg', alt: 'd', line: 3, column: 5 },
    ]);
  });

  test.each([
    ['![](gate.jpg)', ['1:1 image-without-alt']],
    ['a\n<img src="gate.jpg">', ['2:1 image-without-alt']],
    ['![a](data:image/png;base64,AAAA)', ['1:1 unsafe-address']],
    ['![a](../../../g.jpg)', ['1:1 link-outside-archive']],
  ])('trouble in %j: %j', (markdown, problems) => {
    expect(problemsOf(markdown)).toEqual(problems);
  });
});

describe('tables', () => {
  test('scroll in a box of their own, named by their headings', () => {
    expect(htmlOf('| Who | Killed |\n|---|--:|\n| AP | 3 |')).toMatchInlineSnapshot(`
      "<div class="table-scroll" role="region" aria-label="Who, Killed" tabindex="0"><table>
      <thead>
      <tr>
      <th scope="col">Who</th>
      <th scope="col" class="align-right">Killed</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>AP</td>
      <td class="align-right">3</td>
      </tr>
      </tbody>
      </table></div>"
    `);
  });

  test.each([
    ['<table><caption>Claims</caption><tr><th>a</th></tr></table>', 'role="region" aria-label="Claims" tabindex="0"'],
    ['<table><tr><td>a</td></tr></table>', '<div class="table-scroll" tabindex="0">'],
    ['| | |\n|-|-|\n| a | b |', '<div class="table-scroll" tabindex="0">'],
  ])('%s', (markdown, part) => {
    expect(htmlOf(markdown)).toContain(part);
  });

  test('of one name can be told apart', () => {
    const html = htmlOf('| a |\n|---|\n| b |\n\n| a |\n|---|\n| c |');
    expect([...html.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1])).toEqual(['a', 'a (2)']);
  });

  test('inside tables have no box', () => {
    const html = htmlOf('<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>');
    expect(html.match(/table-scroll/g)).toHaveLength(1);
  });
});

test('tasks are signs, not form fields', () => {
  expect(htmlOf('- [x] done\n- [ ] to do\n- other')).toBe('<ul>\n<li>☑ done</li>\n<li>☐ to do</li>\n<li>other</li>\n</ul>');
});
