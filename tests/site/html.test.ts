import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { site.pages } from '../support/built-site.ts';
import { htmlRules } from '../support/html-rules.ts';

const validator = new HtmlValidate(htmlRules);

test('html-validate has nothing to say about any page', () => {
  const messages = new Map<string, string[]>();
  for (const { html, path } of site.pages) {
    for (const { ruleId, message, line, column } of validator.validateStringSync(html, path).results.flatMap(({ messages }) => messages)) {
      const places = messages.get(`${ruleId}: ${message}`) ?? [];
      messages.set(`${ruleId}: ${message}`, [...places, `${path} ${line}:${column}`]);
    }
  }

  // One fault of a component stands on hundreds of pages.
  expect([...messages].map(([message, places]) => `${message}  ${places.length} ×, first ${places[0]}`)).toEqual([]);
});
