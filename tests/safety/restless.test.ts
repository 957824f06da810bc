/** Weeks of a newsroom in a minute: changes of every sort, most of the builds killed, and in the end nothing to be seen of it. */
import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildSite, contentOf, differencesOf, startBuild, writeFileOf } from '../support/build-site.ts';
import { copyProgram } from '../support/program-copy.ts';
import { seededRandom } from '../support/random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Newsroom {
  readonly archive: string;
  readonly program: string;
  readonly below: (limit: number) => number;
  /** Numbers of articles. */
  readonly articles: number[];
  /** Different at each step. */
  readonly step: number;
}

const SETTINGS = { title: 'Rain', id: 'rain', url: 'https://rain.example', languages: ['en', 'sv'] };
const ARTICLES = 70;

function writeArticle({ archive, below }: Newsroom, number: number, more: object = {}, body = `It rained, report ${number}. See [the last](rain-1.md).`): void {
  const date = `20${10 + (number % 9)}-0${1 + (number % 3)}-${String(1 + (number % 28)).padStart(2, '0')}`;
  writeFileOf(archive, `articles/rain-${number}.md`, { title: `Rain ${number}`, date, places: ['bergen', `Village ${below(30)}`], people: [`Witness ${below(12)}`], ...more }, body);
}

/** One of the articles but the first, which others link to. */
function anyOf({ articles, below }: Newsroom): number {
  return articles[1 + below(articles.length - 1)] ?? 2;
}

const CHANGES: Readonly<Record<string, (newsroom: Newsroom) => void>> = {
  adds: (newsroom) => {
    const number = Math.max(...newsroom.articles) + 1;
    writeArticle(newsroom, number, newsroom.step % 2 === 0 ? {} : { lang: 'sv' });
    newsroom.articles.push(number);
  },
  edits: (newsroom) => writeArticle(newsroom, anyOf(newsroom), {}, `It rained again, step ${newsroom.step}.`),
  retags: (newsroom) => writeArticle(newsroom, anyOf(newsroom), { tags: ['floods', `step ${newsroom.step}`] }),
  renames: ({ archive, step }) => writeFileOf(archive, 'places/bergen.md', { name: `Bergen ${step}`, names: [{ name: 'Bergen', kind: 'former' }] }),
  withdraws: (newsroom) => writeArticle(newsroom, anyOf(newsroom), { status: 'withdrawn', withdrawn: { date: '2020-04-01', reason: 'It was another town.' } }, ''),
  deletes: ({ archive, articles, below }) => {
    const [number] = articles.splice(1 + below(articles.length - 1), 1);
    rmSync(join(archive, `articles/rain-${number}.md`));
  },
  'changes settings': ({ archive, step }) => writeFileOf(archive, 'archive.yaml', { ...SETTINGS, title: `Rain ${step}`, 'per-page': 20 + step }),
  'changes a template': ({ program, step }) => appendFileSync(join(program, 'src/components/Colophon.astro'), `<p>Step ${step}.</p>\n`),
};

test('whatever was changed and however many builds were killed, the next one makes the site of a clean build', async () => {
  const folder = await temporaryFolder();
  const [archive, out, program, clean] = [join(folder, 'archive'), join(folder, 'site'), join(folder, 'program'), join(folder, 'clean')];
  const seed = Math.floor(Math.random() * 1e6);
  const random = seededRandom(seed);
  const newsroom = { archive, program, below: (limit: number) => Math.floor(random() * limit), articles: Array.from({ length: ARTICLES }, (_, index) => index + 1) };
  copyProgram(program);
  writeFileOf(archive, 'archive.yaml', SETTINGS);
  writeFileOf(archive, 'places/bergen.md', { name: 'Bergen' });
  for (const number of newsroom.articles) writeArticle({ ...newsroom, step: 0 }, number);
  expect((await buildSite({ archive, out, program })).code).toBe(0);
  const killed: string[] = [];

  for (const [step, [what, change]] of shuffled(Object.entries(CHANGES), random).entries()) {
    change({ ...newsroom, step });
    const started = performance.now();
    const build = startBuild({ archive, out, program });
    const moment = Math.round(random() * 2500);
    await Promise.race([sleep(moment), build.result]);
    build.process.kill('SIGKILL');
    const { code } = await build.result;
    killed.push(`${what}, ${code === null ? 'killed' : 'done'} after ${Math.round(performance.now() - started)} ms`);
    // Every other time there is another change before a build comes to its end.
    if (step % 2 === 0) continue;
    const said = `seed ${seed}: ${killed.join('; ')}`;
    const again = await buildSite({ archive, out, program });
    expect(again.code, `${said}\n${again.output}`).toBe(0);
    // The same archive under another name: nothing of it is kept.
    cpSync(archive, `${archive}-${step}`, { recursive: true });
    const fresh = await buildSite({ archive: `${archive}-${step}`, out: clean, program, args: ['--force'] });
    expect(fresh.code, fresh.output).toBe(0);
    expect(differencesOf(contentOf(clean), contentOf(out)), said).toEqual([]);
  }
});

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values.map((value) => ({ value, at: random() })).toSorted((a, b) => a.at - b.at).map(({ value }) => value);
}
