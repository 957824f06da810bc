/** Stretches in another language, or that run the other way than their letters say, keep saying so. */
import type { Element, ElementContent, Root } from 'hast';
import { element, isBlock, property, replaceEach, textIn } from './html-tree.ts';

/** `<other-block>` and `<other-line>`, each with `lang` and `dir` where they matter. */
export const OTHER_BLOCK = 'other-block';
export const OTHER_LINE = 'other-line';

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const INSIDE_ONLY = new Set(['li', 'td', 'th', 'dd', 'dt', 'figcaption', 'caption', 'tr', 'tbody', 'thead', 'table', 'ul', 'ol', 'html', 'body']);

export function markLanguages(root: Root, lang: string | undefined): void {
  replaceEach(root, (found) => {
    const said = (property(found, 'lang') ?? property(found, 'xmlLang'))?.trim();
    const own = said === undefined || said === '' || !isLanguage(said) || baseOf(said) === baseOf(lang ?? '') ? undefined : said;
    const direction = property(found, 'dir')?.toLowerCase();
    const dir = (direction === 'rtl' || direction === 'ltr') && direction !== directionOf(textIn(found)) ? direction : undefined;
    if ((own === undefined && dir === undefined) || textIn(found).trim() === '') return undefined;
    const properties = { ...(own !== undefined && { lang: own }), ...(dir !== undefined && { dir }) };
    const bare: Element = { ...found, properties: { ...found.properties, lang: undefined, dir: undefined } };
    if (INSIDE_ONLY.has(found.tagName)) return [{ ...bare, children: wrapped(found.children, properties) }];
    return isBlock(found) ? [element(OTHER_BLOCK, properties, [bare])] : [element(OTHER_LINE, properties, [bare])];
  });
}

function wrapped(children: readonly ElementContent[], properties: Element['properties']): ElementContent[] {
  return children.some(isBlock) ? [...children] : [element(OTHER_LINE, properties, children)];
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // A slip such as lang="english".
    return false;
  }
}

function baseOf(tag: string): string {
  return tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}

/** By the first letter, as browsers do for `dir="auto"`. */
function directionOf(text: string): 'rtl' | 'ltr' | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter === undefined ? undefined : RTL_LETTER.test(letter) ? 'rtl' : 'ltr';
}
