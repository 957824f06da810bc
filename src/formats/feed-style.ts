/**
 * How a feed looks to somebody who opens it in a browser: a style sheet of a feed's own elements. Browsers are taking XSLT
 * out; style sheets for XML stay.
 */

/** `message` says what this is, and stands above the feed. */
export function formatFeedStyle(message: string): string {
  return `@charset "utf-8";\n:is(rss, feed)::before { content: ${cssString(message)}; }\n${RULES}`;
}

/** CSS Syntax 3, section 4.3.5. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, '\\$&').replaceAll(/\s+/g, ' ')}"`;
}

const RULES = `
:is(rss, feed) {
  display: block;
  max-inline-size: 42rem;
  margin: 0 auto;
  padding: 2rem 1rem;
  font: 1.0625rem/1.5 Georgia, serif;
  color: CanvasText;
  background: Canvas;
  color-scheme: light dark;
}
:is(rss, feed)::before {
  display: block;
  margin-block-end: 2rem;
  padding: 0.75rem 1rem;
  border: 1px solid;
  font-family: system-ui, sans-serif;
}
channel, item, entry, title, link, description, subtitle, summary, pubDate, published { display: block; }
:is(channel, feed) > :is(title, description, subtitle, item, entry) { margin-block-end: 1rem; }
:is(channel, feed) > title { font-size: 1.75rem; line-height: 1.2; }
:is(item, entry) { padding-block: 1rem; border-block-start: 1px solid; }
:is(item, entry) > title { font-size: 1.25rem; }
:is(item, entry) > :is(link, pubDate, published) { font: 0.875rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
:is(channel, feed) > :not(title, description, subtitle, item, entry),
:is(item, entry) > :not(title, description, summary, pubDate, published, link) { display: none; }
`;
