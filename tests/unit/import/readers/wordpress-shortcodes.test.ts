import { expect, test } from 'vitest';
import { convertBody } from '../../../../src/import/body/convert-body.ts';
import { replaceShortcodes } from '../../../../src/import/readers/wordpress-shortcodes.ts';

function replace(body: string): { readonly markdown: string; readonly remarks: readonly string[] } {
  const { html, remarks } = replaceShortcodes(body, { image: () => undefined, own: [] });
  return { markdown: convertBody({ as: 'wordpress', text: html }, 'en').markdown, remarks: remarks.map(({ code, message }) => `${code} ${message.slice(0, message.indexOf('”') + 1)}`) };
}

test.each([
  ['[caption id="a" width="300" caption="Refugees at the gate, 8 April. Photo: Ana Example"]<img src="https://o.example/g.jpg" alt="gate" />[/caption]', '![gate](https://o.example/g.jpg "Refugees at the gate, 8 April. Photo: Ana Example")'],
  ['[caption width="300" caption="The &quot;gate&quot;"]<a href="https://o.example/g.jpg"><img src="https://o.example/g-1.jpg" alt="gate"></a>[/caption]', '![gate](https://o.example/g-1.jpg "The \\"gate\\"")'],
  ['[caption width="300"]<img src="https://o.example/g.jpg" alt="gate" /> The gate[/caption]', '![gate](https://o.example/g.jpg "The gate")'],
])('%s is a picture with its caption', (body, markdown) => {
  expect(replace(body)).toEqual({ markdown, remarks: [] });
});

test.each([
  ['[youtube id="bbbbbbbbbbb"]', 'https://www.youtube.com/watch?v=bbbbbbbbbbb'],
  ['[youtube]ccccccccccc[/youtube]', 'https://www.youtube.com/watch?v=ccccccccccc'],
  ['[youtube=http://www.youtube.com/watch?v=aaaaaaaaaaa&amp;w=640&h=385]', 'http://www.youtube.com/watch?v=aaaaaaaaaaa'],
  ['[embed width="1"]https://www.youtube.com/watch?v=abc&amp;t=9[/embed]', 'https://www.youtube.com/watch?v=abc&t=9'],
  ['[vimeo 12345678]', 'https://vimeo.com/12345678'],
  ['[vimeo 12345678 w=640&h=360]', 'https://vimeo.com/12345678'],
  ['[iframe src="//player.vimeo.com/video/999"]', 'https://vimeo.com/999'],
  ['[instagram url=//instagram.com/p/abc]', 'https://instagram.com/p/abc'],
  ['[wpvideo Z9RtmUlF w=640]', 'https://videopress.com/v/Z9RtmUlF'],
  ['[gist]4711[/gist]', 'https://gist.github.com/4711'],
])('%s becomes a link', (body, address) => {
  expect(replace(body)).toEqual({ markdown: `<${address}>`, remarks: [] });
});

test('a path on the old site is a link too, and what stands for a player stays', () => {
  expect(replace('[video src="/wp-content/clip.mp4"]').markdown).toBe('[/wp-content/clip.mp4](/wp-content/clip.mp4)');
  expect(replace('[audio src="/talk.mp3"]Listen[/audio]').markdown).toBe('[/talk.mp3](/talk.mp3) Listen');
});

test.each(['[soundcloud params="x"]', '[slideshare id=5342235&doc=camprubi]', '[ted id=981]', '[ted]981[/ted]', '[video]', '[youtube]short[/youtube]'])('%s is taken out and named', (body) => {
  expect(replace(`One ${body} two`)).toEqual({ markdown: 'One two', remarks: [`shortcode-removed “${body}”`] });
});

test.each(['[sic]', '[1]', '[x=1]', '[a = b'])('%s stays as it is', (body) => {
  expect(replace(body)).toEqual({ markdown: body.replace('[', '\\['), remarks: [] });
});

// Backtracking over them took hours.
test('a bracket before many line ends is read', () => {
  const body = `a [b${'\n'.repeat(100_000)} end`;
  expect(replaceShortcodes(body, { image: () => undefined, own: [] }).html).toBe(body);
});
