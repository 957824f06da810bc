import type { ArticleModel } from '../plan/models.ts';

/** Names that biblatex has for languages (its manual, 4.9.1, and babel's). */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'arabic', da: 'danish', de: 'german', el: 'greek', en: 'english', es: 'spanish', fa: 'persian', fi: 'finnish',
  fr: 'french', he: 'hebrew', it: 'italian', nb: 'norwegian', nl: 'dutch', pl: 'polish', pt: 'portuguese', ru: 'russian',
  sv: 'swedish', tr: 'turkish', uk: 'ukrainian', ur: 'urdu',
};

/** An article as a biblatex entry, ended by a line break. Bylines are braced: "Foreign desk" has no family name. */
export function formatBibtex({ title, authors, published, lang, textLang = lang, address }: ArticleModel, archive: string): string {
  const key = address.split('/').findLast((part) => part !== '') ?? '';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', braced(escapeTex(title))],
    ['author', authors.length === 0 ? undefined : authors.map((author) => braced(escapeTex(author))).join(' and ')],
    ['date', published],
    ['organization', escapeTex(archive)],
    ['url', address],
    ['langid', LANGUAGES[textLang.split('-')[0] ?? '']],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@online{${key.replaceAll(/[^\p{L}\p{N}_.-]/gu, '-')},\n${lines.join('')}}\n`;
}

function braced(text: string): string {
  return `{${text}}`;
}

const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** The ten characters that TeX reads as commands. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\~^{}#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
