import { renderBody } from '../../../src/markdown/render-body.ts';
import type { BodyWords, RenderedBody } from '../../../src/markdown/rendered-body.ts';

export const words: BodyWords = {
  paragraph: (number) => `Paragraph ${number}`,
  source: (number) => `Source ${number}`,
  backToText: (number) => `Back from ${number}`,
};

/** A body of `articles/2011`, in English unless said otherwise. */
export function rendered(markdown: string, { lang = 'en', dir = 'articles/2011' } = {}): RenderedBody {
  return renderBody(markdown, { dir, lang, words });
}

/** Its HTML without the links to paragraphs, which most tests are not about. */
export function htmlOf(markdown: string, lang = 'en'): string {
  return rendered(markdown, { lang }).html.replace(/ id="p\d+"/g, '').replace(/<a class="para"[^>]*><\/a>/g, '');
}

/** `line:column code` of every problem. */
export function problemsOf(markdown: string): readonly string[] {
  return rendered(markdown).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}
