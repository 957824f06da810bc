import { expect, test } from 'vitest';
import type { Day } from '../../../src/archive/day.ts';
import { formatBibtex } from '../../../src/formats/bibtex.ts';
import type { ArticleModel } from '../../../src/plan/models.ts';
import type { SitePath } from '../../../src/plan/routes.ts';

const anArticle = (given: Partial<ArticleModel>): ArticleModel => ({
  path: '/2011/04/09/raid/' as SitePath,
  lang: 'en',
  title: 'Raid',
  crumbs: [],
  alternates: [],
  authors: [],
  published: '2011-04-09' as Day,
  readingMinutes: 1,
  body: { digest: '', path: 'articles/raid.md' as ArticleModel['body']['path'], lang: 'en' },
  bodyLinks: {},
  bodyImages: {},
  claims: [],
  where: [],
  what: [],
  who: [],
  tags: [],
  sources: [],
  corrections: [],
  warnings: [],
  inOtherLanguages: [],
  sameEvent: [],
  related: [],
  address: 'https://archive.example/2011/04/09/raid/',
  ...given,
});

test('an article as biblatex reads it', () => {
  const article = anArticle({ title: 'Deaths reported as troops move into Camp Ashraf', authors: ['Foreign desk', 'Anna Berg'] });
  expect(formatBibtex(article, 'The Two Camps Archive')).toMatchInlineSnapshot(`
    "@online{raid,
      title = {{Deaths reported as troops move into Camp Ashraf}},
      author = {{Foreign desk} and {Anna Berg}},
      date = {2011-04-09},
      organization = {The Two Camps Archive},
      url = {https://archive.example/2011/04/09/raid/},
      langid = {english},
    }
    "
  `);
});

test.each([
  ['no author', {}, /^(?!.*author)/s],
  ['signs that TeX would read as commands', { title: 'R&D: 5% of $10 {#1} a_b ~^\\' }, /R\\&D: 5\\% of \\\$10 \\\{\\#1\\\} a\\_b \\textasciitilde\{\}\\textasciicircum\{\}\\textbackslash\{\}/],
  ['Persian', { lang: 'fa', title: 'اردوگاه اشرف' }, /title = \{\{اردوگاه اشرف\}\}[^]*langid = \{persian\}/],
  ['a language that biblatex has no name for', { lang: 'ku' }, /^(?!.*langid)/s],
])('%s', (_, given, expected) => {
  expect(formatBibtex(anArticle(given), 'An Archive')).toMatch(expected);
});
