import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { run } from '../../../src/cli/commands/import.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { memoryIo } from '../../support/memory-io.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** One pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

interface Imported {
  readonly cwd: string;
  readonly code: number;
  readonly out: string;
  /** Text of the archive's files, by path; the import's own files are left out. */
  readonly files: Readonly<Record<string, string>>;
  readonly report: string;
}

/** Puts files into a folder and imports from there: `what` and flags as a person types them. */
async function importing(given: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Promise<Imported> {
  return await again(await temporaryFolder(given), ...args);
}

async function again(cwd: string, ...args: readonly string[]): Promise<Imported> {
  const io = memoryIo({ cwd });
  const code = await run([...args, '--into', 'archive'], io);
  const all = readdirSync(join(cwd, 'archive'), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(cwd, 'archive', path)).isFile()).toSorted();
  const text = (path: string): string => readFileSync(join(cwd, 'archive', path), 'utf8');
  const report = all.find((path) => path.startsWith('_import-report'));
  return { cwd, code, out: io.written.out.join('\n'), files: Object.fromEntries(all.filter((path) => !path.startsWith('_')).map((path) => [path, path.endsWith('.png') ? 'an image' : text(path)])), report: report === undefined ? '' : text(report) };
}

function errorsOf(cwd: string): unknown[] {
  return loadArchive({ root: join(cwd, 'archive'), cacheDir: join(cwd, 'cache') }).findings.filter(({ severity }) => severity === 'error');
}

const wxr = (items: string, channel = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- generator="WordPress/6.5" --><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Old Site</title><link>https://old.example</link><language>en</language><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>amy</wp:author_login><wp:author_display_name><![CDATA[Amy Berg]]></wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>world</wp:category_nicename><wp:cat_name>World</wp:cat_name></wp:category>
<wp:category><wp:category_nicename>middle-east</wp:category_nicename><wp:category_parent>world</wp:category_parent><wp:cat_name><![CDATA[Middle East]]></wp:cat_name></wp:category>
${channel}${items}</channel></rss>`;

interface Post {
  readonly id: number;
  readonly name: string;
  readonly body: string;
  readonly more?: string;
  readonly type?: string;
  readonly status?: string;
}

const post = ({ id, name, body, more = '', type = 'post', status = 'publish' }: Post): string => `<item><title>Post &amp; ${name}</title><link>https://old.example/2011/${name}/</link>
<pubDate>Thu, 07 Apr 2011 21:00:00 +0000</pubDate><dc:creator>amy</dc:creator><guid isPermaLink="false">https://old.example/?p=${id}</guid><content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2011-04-08 01:30:00</wp:post_date><wp:post_date_gmt>2011-04-07 21:00:00</wp:post_date_gmt><wp:post_name>${name}</wp:post_name>
<wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type><category domain="category" nicename="middle-east"><![CDATA[Middle East]]></category><category domain="category" nicename="uncategorized">Uncategorized</category>${more}</item>`;

describe('a WordPress export', () => {
  const body = `LONDON, 7 April – First line
and its second.

[caption id="x" width="300"]<img src="https://old.example/wp-content/uploads/2011/04/gate-300x200.png" alt="" /> The gate[/caption]

See <a href="https://old.example/2011/vote/#top">the vote</a>, [odd a="1"]kept[/odd] [sic].

<div class="sharedaddy">Share this: <a href="#">Facebook</a></div>
<iframe src="https://www.youtube.com/embed/abcdef12345"></iframe>`;

  test('becomes articles, pages and tags, with what led to them', async () => {
    const { code, cwd, files, report } = await importing({
      'old.xml': wxr(post({ id: 7, name: 'raid', body, more: '<wp:comment><wp:comment_content>Hm</wp:comment_content></wp:comment><wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>the-raid</wp:meta_value></wp:postmeta>' }) + post({ id: 8, name: 'vote', body: '<!-- wp:paragraph --><p>Voted.</p><!-- /wp:paragraph -->' }) + post({ id: 9, name: 'who-we-are', body: 'We.', type: 'page' }) + post({ id: 10, name: 'menu', body: '', type: 'nav_menu_item' }) + post({ id: 11, name: 'secret', body: 'Hush', status: 'private' })),
      'uploads/2011/04/gate.png': PNG,
    }, 'old.xml', '--media', 'uploads');
    expect(code).toBe(0);
    expect(files).toMatchSnapshot('files');
    expect(report).toMatchSnapshot('report');
    expect(errorsOf(cwd)).toEqual([]);
  });

  test('a second run changes nothing; a newer export brings up what nobody edited', async () => {
    const { cwd } = await importing({ 'old.xml': wxr(post({ id: 7, name: 'raid', body }) + post({ id: 8, name: 'vote', body: 'Voted.' })) }, 'old.xml');
    const stamps = (): unknown[] => readdirSync(join(cwd, 'archive'), { recursive: true, encoding: 'utf8' }).toSorted().map((path) => [path, statSync(join(cwd, 'archive', path)).mtimeMs, statSync(join(cwd, 'archive', path)).isFile() && readFileSync(join(cwd, 'archive', path), 'utf8')]);
    const before = stamps().filter((one) => !JSON.stringify(one).startsWith('["articles"'));
    await again(cwd, 'old.xml');
    expect(stamps().filter((one) => !JSON.stringify(one).startsWith('["articles"'))).toEqual(before);
    writeFileSync(join(cwd, 'archive/articles/2011/vote.md'), '---\ntitle: Mine\ndate: 2011-04-08\n---\n\nMine.\n');
    writeFileSync(join(cwd, 'old.xml'), wxr(post({ id: 7, name: 'raid', body: 'Corrected.' }) + post({ id: 8, name: 'vote', body: 'Theirs.' })));
    const { files, out } = await again(cwd, 'old.xml');
    expect(files['articles/2011/raid.md']).toContain('Corrected.');
    expect(files['articles/2011/vote.md']).toContain('Mine.');
    expect(out).toContain('1 file that nobody had edited was brought up to date.\n');
  });

  test.each<[string, (whole: string) => string | Uint8Array, string]>([
    ['cut off', (whole) => whole.slice(0, whole.indexOf('Voted') + 3), 'cut-off'],
    ['cut off after the text', (whole) => whole.slice(0, whole.lastIndexOf('<wp:post_id>')), 'draft'],
    ['with a bare ampersand and an unclosed item', (whole) => whole.replace('&amp;', '& ').replace('</item>', ''), 'xml'],
    ['in a Windows encoding that it does not name', (whole) => Buffer.from(whole.replace('Voted', 'Voté à Orléans, l’été dernier, près de la forêt'), 'latin1'), 'encoding'],
    ['with a laughing entity', (whole) => whole.replace('<rss', `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]><rss`).replace('Post &amp;', 'Post &b;'), 'xml'],
  ])('%s is read as far as it goes, and said to be so', async (_, spoil, code) => {
    const { files, report } = await importing({ 'old.xml': spoil(wxr(post({ id: 7, name: 'raid', body: 'Raided.' }) + post({ id: 8, name: 'vote', body: 'Voted.' }))) }, 'old.xml');
    expect(files['articles/2011/raid.md']).toContain('Raided.');
    expect(report).toContain(code);
  });
});

test.each<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[]]>([
  ['RSS', { 'feed.xml': '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>F</title><language>sv</language><item><title>Räd i lägret</title><link>https://f.example/a/rad.html</link><guid isPermaLink="false">f-1</guid><pubDate>Fri, 08 Apr 2011 08:00:00 +0200</pubDate><author>a@f.example (Åsa)</author><category>Irak</category><description>Kort.</description><content:encoded>&lt;p&gt;Lång &lt;em&gt;text&lt;/em&gt;.&lt;/p&gt;</content:encoded></item></channel></rss>' }, ['feed.xml']],
  ['Atom with XHTML', { 'feed.atom': '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>F</title><entry><id>tag:f,1</id><title>Raid</title><link href="https://f.example/raid"/><published>2011-04-08T08:00:00Z</published><updated>2011-04-10T08:00:00Z</updated><author><name>Amy</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b></p></div></content></entry></feed>' }, ['feed.atom']],
  ['a saved page', { 'raid.html': '<!DOCTYPE html><!-- saved from url=(0026)https://p.example/raid-old/ --><html lang="en"><head><meta charset="utf-8"><title>Raid | P</title><meta property="og:site_name" content="P"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Raid","datePublished":"2011-04-08T10:00:00+01:00","author":{"name":"Amy"}}</script></head><body><nav>Home</nav><article><h1>Raid</h1><p>' + 'A long first paragraph of the report, with commas, and more. '.repeat(6) + '</p><p><img src="raid_files/gate.png" alt="Gate"></p><p>' + 'The second one says more, at length, as texts do. '.repeat(6) + '</p><div class="jp-relatedposts">Related: more</div></article><div id="comments">Leave a reply</div><footer>Cookies</footer></body></html>', 'raid_files/gate.png': PNG }, ['raid.html', 'raid_files']],
  ['plain text', { 'page.txt': 'Raid\n\nBy Amy Berg\n8 April 2011\n\nBAGHDAD – Five * six.\n\n1. no list\n\nShare this\n\nLeave a Reply\n\nYour email address will not be published.\n' }, ['page.txt']],
  ['CSV', { 'a.csv': 'Headline;Published;Text;Tags;URL\n"Raid; camp";2011-04-08;"One\n\ntwo";Iraq|law;https://c.example/1\nNo date;;x;;\n' }, ['a.csv']],
  ['Hugo', { 'site/hugo.toml': 'baseURL = "https://h.example/"\ntitle = "H"\n[permalinks]\n', 'site/content/posts/raid/index.md': '+++\ntitle = "Raid"\ndate = 2011-04-08T10:00:00+01:00\ntags = ["law"]\naliases = ["/old/raid/"]\n+++\n\nText ![Gate](gate.png)\n', 'site/content/posts/raid/gate.png': PNG, 'site/content/tags/law/_index.md': '---\ntitle: Law and order\n---\n' }, ['site']],
  ['Jekyll', { 'site/_config.yml': 'url: https://j.example\npermalink: pretty\n', 'site/_posts/2011-04-08-raid.md': '---\ntitle: "Raid"\nexcerpt: "It goes\non here."\ncategories: news\n---\nSee [it]({% post_url 2011-04-09-vote %}).\n', 'site/_posts/2011-04-09-vote.md': '---\ntitle: Vote: the day\n---\nVoted.\n', 'site/_posts/2011-04-10-code.md': '---js\n{ title: require("fs") }\n---\nx\n', 'site/_posts/2011-04-11-bomb.md': `---\na: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(30)}]\nc: [${'*b,'.repeat(30)}]\n---\nx\n` }, ['site']],
])('%s', async (_, given, what) => {
  const { cwd, files, report } = await importing(given, ...what);
  expect(files).toMatchSnapshot('files');
  expect(report).toMatchSnapshot('report');
  expect(errorsOf(cwd)).toEqual([]);
});

test('the report that all began with becomes one clean article', async () => {
  const text = 'Iraqi forces kill 32\n\nLondon, Apr. 08 – Iraqi forces on Friday raided a camp.\n\nA court on 27 December 2010 summoned a chief.\n\nLämna ett svar\n\nDin e-postadress kommer inte publiceras. Obligatoriska fält är märkta *\n\nDenna webbplats använder Akismet för att minska skräppost. Lär dig hur din kommentardata bearbetas.';
  const { files } = await importing({ 'a.txt': text }, 'a.txt');
  expect(files['articles/2011/iraqi-forces-kill-32.md']).toBe('---\ntitle: Iraqi forces kill 32\ndate: 2011-04-08\ndateline: {place: London, date: 2011-04-08}\n---\n\nIraqi forces on Friday raided a camp.\n\nA court on 27 December 2010 summoned a chief.\n');
});

test('names that the archive knows are suggested, and none is written', async () => {
  const cwd = await temporaryFolder({ 'a.txt': 'Title\n\n8 April 2011\n\nAmnesty International said so; Amnesty International insists. It was in Camp Ashraf.' });
  for (const [path, name] of [['organisations/amnesty.md', 'Amnesty International'], ['places/ashraf.md', 'Camp Ashraf']] as const) {
    mkdirSync(dirname(join(cwd, 'archive', path)), { recursive: true });
    writeFileSync(join(cwd, 'archive', path), `---\nname: ${name}\n---\n`);
  }
  const { files, report } = await again(cwd, 'a.txt');
  expect(report).toContain('“Amnesty International” ×2, “Camp Ashraf” are names of the archive, not listed here. If they are meant:  organisations: [amnesty]  places: [ashraf]');
  expect(files['articles/2011/title.md']).not.toContain('amnesty');
});

test('other names of what is known, and the days that words mean, are suggested; what a place lies in is not', async () => {
  const { report, files } = await importing({
    'archive/archive.yaml': 'title: T\nid: t\nurl: https://t.example\nlang: en\n',
    'archive/organisations/amnesty.md': '---\nname: Amnesty International\nnames: [{name: Amnesty}, {name: عفو بین‌الملل, lang: fa}]\n---\n',
    'archive/places/iraq.md': '---\nname: Iraq\n---\n', 'archive/places/ashraf.md': '---\nname: Camp Ashraf\nwithin: iraq\n---\n',
    'archive/events/raid.md': '---\nname: Ashraf raid\ndate: 2011-04-08\n---\n',
    'archive/people/a.md': '---\nname: Ana\nnames: [{name: John Smith, ambiguous: true}]\n---\n', 'archive/people/b.md': '---\nname: Ben\nnames: [{name: John Smith, ambiguous: true}]\n---\n',
    'in.jsonl': `${JSON.stringify({ id: 'a', title: 'A', date: '2011-04-10', places: ['Camp Ashraf'], body: 'In Iraq, at Camp Ashraf, John Smith of Amnesty said on Friday that [Amnesty](https://amnesty.example/Iraq) knew of the Ashraf raid.' })}\n${JSON.stringify({ id: 'b', title: 'B', date: '2011-04-10', lang: 'fa', body: 'عفو بین‌الملل گفت.' })}\n`,
  }, 'in.jsonl');
  expect(report).toContain('“Amnesty” ×2, “Ashraf raid” are names of the archive, not listed here. If they are meant:  organisations: [amnesty]  events: [raid]');
  expect(report).toContain('“عفو بین‌الملل” is a name of the archive');
  expect(report).toContain('“on Friday” is 2011-04-08, by its date (2011-04-10) and if past.');
  expect(report).not.toMatch(/John Smith|“Iraq”/);
  expect(files['articles/2011/a.md']).not.toContain('amnesty]');
});

test('a picture that is none is copied and named, and does not stop the build', async () => {
  const given = { 'in/article.md': '---\ntitle: Gate\ndate: 2011-04-08\n---\n\n![The gate](/img/gate.jpg) ![A pixel](/img/pixel.png)\n\nText.\n', 'in/img/gate.jpg': '<html>404 Not Found</html>', 'in/img/pixel.png': PNG };
  const { cwd, files, report } = await importing(given, 'in');
  expect(errorsOf(cwd)).toEqual([]);
  expect(report).toContain('image-unreadable  img/gate.jpg is no picture that can be read. It was copied to media/img/gate.jpg');
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['media/img/gate.jpg', 'media/img/pixel.png']));
  const [text = ''] = Object.entries(files).flatMap(([path, content]) => (path.startsWith('articles/') ? [content] : []));
  expect(text).toContain('The gate ![A pixel](');
  expect((await again(cwd, 'in')).files).toEqual(files);
});

test('xml:lang of a feed, an entry or its text is the article’s language', async () => {
  const entry = (id: string, attributes: string, more: string): string => `<entry${attributes}><id>urn:${id}</id><title>${id}</title><published>2011-04-08T01:00:00Z</published>${more}</entry>`;
  const text = '<content type="html">Text.</content>';
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fa"><title>F</title>${entry('inherited', '', text)}${entry('own', ' xml:lang="sv"', text)}${entry('of-text', '', '<content type="html" xml:lang="ar">Text.</content>')}${entry('of-xhtml', '', '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><p>Text.</p></div></content>')}</feed>`;
  const { files, cwd } = await importing({ 'feed.xml': atom }, 'feed.xml', '--url', 'https://f.example');
  expect(errorsOf(cwd)).toEqual([]);
  const langs = Object.entries(files).flatMap(([path, content]) => (path.startsWith('articles/') ? [[path.slice(14), /^lang: (.*)$/m.exec(content)?.[1]]] : []));
  expect(langs).toEqual([['inherited.md', 'fa'], ['of-text.md', 'ar'], ['of-xhtml.md', 'en'], ['own.md', 'sv']]);
});

test('a zip is read without leaving it; links and hostile paths write nothing outside', async () => {
  const cwd = await temporaryFolder({ 'outside.txt': 'kept' });
  const zip = new ZipFile();
  const page = (title: string): Buffer => Buffer.from(`<html><head><title>${title}</title><meta name="date" content="2011-04-08"></head><body><article><p>${'Words of the report, many of them. '.repeat(20)}</p></article></body></html>`);
  zip.addBuffer(page('Good'), 'pages/good.html');
  zip.addBuffer(page('Evil'), 'pages/xx/xx/evil.html');
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  // Writers of zips refuse such names, as they should; the bytes are of one length.
  writeFileSync(join(cwd, 'pages.zip'), Buffer.from(Buffer.concat(pieces).toString('latin1').replaceAll('pages/xx/xx/evil.html', '../../../../../evil.html'.slice(3)), 'latin1'));
  const { files, report } = await again(cwd, 'pages.zip');
  expect(Object.keys(files).filter((path) => path.startsWith('articles'))).toEqual(['articles/2011/good.md']);
  expect(report).toContain('Its path leads out of the zip');
  symlinkSync(join(cwd, 'outside.txt'), join(cwd, 'archive/articles/2011/linked.md'));
  writeFileSync(join(cwd, 'b.jsonl'), '{"id":"linked","title":"T","date":"2011-01-01","body":"x"}');
  await again(cwd, 'b.jsonl');
  expect(readFileSync(join(cwd, 'outside.txt'), 'utf8')).toBe('kept');
  rmSync(join(cwd, 'archive'), { recursive: true });
});

describe('encodings', () => {
  const feed = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Р</title>\n${[1, 2, 3].map((number) => `<item><title>Новости ${number}</title><link>https://r.example/n${number}/</link><guid>g${number}</guid><pubDate>Fri, 08 Apr 2011 08:00:00 +0300</pubDate><description>Иракские войска вошли в лагерь, сообщают жители и наблюдатели.</description></item>\n`).join('')}</channel></rss>`;
  const cyrillic = (text: string): Buffer => Buffer.from(text.replaceAll(/[А-я]/g, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x410 + 0xc0)), 'latin1');

  test.each<[string, Buffer]>([
    ['windows-1251, as it says', cyrillic(feed('windows-1251'))],
    ['windows-1251 that says it is UTF-8', cyrillic(feed('UTF-8'))],
    ['UTF-8 that says it is ISO-8859-1', Buffer.from(feed('iso-8859-1'))],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${feed('utf-16')}`, 'utf16le')],
    ['UTF-8 with a word of another', Buffer.from(Buffer.from(feed('UTF-8')).toString('latin1').replace('</rss>', '<!-- caf\xe9 --></rss>'), 'latin1')],
  ])('%s', async (_, bytes) => {
    const { files } = await importing({ 'feed.xml': bytes }, 'feed.xml');
    expect(files['articles/2011/n2.md']).toContain('title: Новости 2\n');
    expect(files['articles/2011/n2.md']).toContain('Иракские войска вошли в лагерь, сообщают жители и наблюдатели.');
  });
});
