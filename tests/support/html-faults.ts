import { HtmlValidate } from 'html-validate';
import type { BuiltSite } from './built-site.ts';

/** All that html-validate recommends, but for what is said here. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Its case means nothing (HTML, 13.1.1).
    'doctype-style': 'off',
    // A headline is as long as its newspaper made it, and the archive's name follows it.
    'long-title': 'off',
    // The box in which a wide table scrolls is a region to reach by keyboard, not a section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** What html-validate finds, each once with the number of its places: a component's fault stands on hundreds of pages. */
export function htmlFaultsOf({ pages, former }: BuiltSite): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { html, path } of [...pages, ...former]) {
    const { results } = validator.validateStringSync(html, path);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      const fault = `${ruleId}: ${message}`;
      places.set(fault, [...(places.get(fault) ?? []), `${path} ${line}:${column}`]);
    }
  }
  return [...places].map(([fault, at]) => `${fault}  ${at.length} ×, first ${at[0]}`);
}
