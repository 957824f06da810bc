import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/plan/check-plan.ts';
import type { Files, PlacedTarget } from '../../../src/plan/check-plan.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { AnyRecord } from '../../../src/schema/front-matter.ts';
import { aPage, aPlace, anArchive, anArticle } from '../../support/builders.ts';

const target = (written: string): PlacedTarget => ({ path: 'articles/a.md' as never, target: written, line: 5, column: 3 });

function check(records: readonly AnyRecord[], links: readonly string[] = [], images: readonly string[] = [], files: Files = new Map()): string[] {
  const { archive, settings } = anArchive(records);
  const plan = buildPlan({ archive, settings, media: new Map([['media/map.png', { size: { width: 2, height: 1 }, bytes: 70 }]]), bodies: { facts: () => ({ words: 1, links: [], images: [] }) } });
  return checkPlan(archive, plan, { links: links.map(target), images: images.map(target) }, files).map(({ code, message, remedy }) => `${code}: ${message} ${remedy}`);
}

describe('former addresses', () => {
  const camp = aPlace('Camp');
  test.each([
    ['free', [anArticle({ aliases: ['/old/', '/old.html', '/?p=1'] })], []],
    ['a page’s', [camp, anArticle({ aliases: ['/places/camp/'] })], ['alias-is-live: /places/camp/ is the address of a page that exists. Take it out of aliases here.']],
    ['a page’s, without its last slash', [camp, anArticle({ aliases: ['/places/camp'] })], ['alias-is-live: /places/camp is the address of a page that exists. Take it out of aliases here.']],
    ['a file’s', [anArticle({ aliases: ['/feed.xml'] })], ['alias-is-live: /feed.xml is the address of a page that exists. Take it out of aliases here.']],
    ['its own', [anArticle({ aliases: ['/2011/04/08/a-report/'] })], ['alias-is-live: /2011/04/08/a-report/ is the address of a page that exists. Take it out of aliases here.']],
    ['of two', [anArticle({ title: 'A', aliases: ['/old/'] }), aPlace('B', { aliases: ['/old'] })], ['alias-is-live: /old is a former address of articles/a.md too. Take it out of aliases here.']],
    ['of a standing page and a place', [aPlace('B', { aliases: ['/who/'] }), aPage({ title: 'About', aliases: ['/who/'] })], ['alias-is-live: /who/ is a former address of places/b.md too. Take it out of aliases here.']],
    ['that of a merged place', [camp, aPlace('Old camp', { 'merged-into': 'camp' }), anArticle({ aliases: ['/places/old-camp/'] })], ['alias-is-live: /places/old-camp/ is a former address of places/old-camp.md too. Take it out of aliases here.']],
    ['of a merged place', [camp, aPlace('Old camp', { 'merged-into': 'camp', aliases: ['/old-camp/'] }), anArticle({ aliases: ['/old-camp/'] })], ['alias-is-live: /old-camp/ is a former address of articles/a-report.md too. Take it out of aliases here.']],
  ])('%s', (_, records, said) => {
    expect(check(records)).toEqual(said);
  });
});

describe('addresses', () => {
  test.each([
    ['two articles of one day and name', [anArticle({ path: 'articles/b/raid.md', id: 'b' }), anArticle({ path: 'articles/a/raid.md', id: 'a' })], ['address-taken: Its address /2011/04/08/raid/ is that of articles/a/raid.md already. Rename one of the two files.']],
    ['that differ in case', [anArticle({ path: 'articles/a/Raid.md', id: 'b' }), anArticle({ path: 'articles/b/raid.md', id: 'a' })], ['address-taken: Its address /2011/04/08/raid/ is that of articles/a/Raid.md already. Rename one of the two files.']],
    ['of different days', [anArticle({ path: 'articles/a/raid.md', id: 'a' }), anArticle({ path: 'articles/b/raid.md', id: 'b', date: '2011-04-09' })], []],
    ['a standing page called as a way in', [aPage({ title: 'Places' })], ['address-taken: Its address /places/ belongs to the site. Rename the file.']],
    ['a year', [aPage({ title: '2011' })], ['address-taken: Its address /2011/ belongs to the site. Rename the file.']],
    ['a file of the site', [aPage({ title: 'x', path: 'pages/robots.txt.md' })], ['address-taken: Its address /robots.txt/ belongs to the site. Rename the file.']],
  ])('%s', (_, records, said) => {
    expect(check(records)).toEqual(said);
  });
});

describe('links', () => {
  const records = [anArticle({ aliases: ['/old/'] }), aPlace('علی'), aPage({ title: 'About' })];
  const files: Files = new Map([['articles/a-report.md', 'text'], ['articles/draft.md', 'draft'], ['media/map.png', 'image'], ['media/film.mp4', 'other']]);

  test.each(['articles/a-report.md', 'articles/a-report.md#there', '#here', '/', '/about/', '/about', '/old/', '/places/علی/', '/places/%D8%B9%D9%84%DB%8C/', '/2011/04/08/', '/feed.xml', '/search/?q=x', 'media/film.mp4'])('%s leads somewhere', (link) => {
    expect(check(records, [link], [], files)).toEqual([]);
  });

  test.each([
    ['articles/2011/a-report.md', 'broken-link: The link leads to “articles/2011/a-report.md”, and there is no such file. Did you mean “articles/a-report.md”?'],
    ['articles/gone.md', 'broken-link: The link leads to “articles/gone.md”, and there is no such file. Mend the path, or take the link out.'],
    ['articles/draft.md', 'broken-link: The link leads to “articles/draft.md”, which is a draft. Publish that one too, or take the link out.'],
    ['/gone/', 'broken-link: The link leads to “/gone/”, and there is no such page. Mend the path, or take the link out.'],
    ['/%', 'broken-link: The link leads to “/%”, and there is no such page. Mend the path, or take the link out.'],
  ])('%s leads nowhere', (link, said) => {
    expect(check(records, [link], [], files)).toEqual([said]);
  });

  test.each([
    ['media/map.png', []],
    ['media/gone.png', ['broken-image: There is no image “media/gone.png”. Put the file beside the article, or mend the path.']],
    ['media/film.mp4', ['broken-image: “media/film.mp4” is no image that can be read. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.']],
    ['articles/a-report.md', ['broken-image: “articles/a-report.md” is no image that can be read. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.']],
  ])('image %s', (image, said) => {
    expect(check(records, [], [image], files)).toEqual(said);
  });
});
