/**
 * A news archive of any size, the same for the same size: the length of articles, the number of names in each and how
 * often names and words come again (Zipf's law) are those of real archives.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pick, seededRandom } from '../support/random.ts';

/** Dateline's front matter and links, or those that the peers' templates read. */
export type Dialect = 'dateline' | 'peers';

export interface BenchArticle {
  /** Below the archive's folder. */
  readonly file: string;
  readonly text: string;
}

export interface Corpus {
  readonly articles: readonly BenchArticle[];
  /** One article more, the newest. */
  readonly added: BenchArticle;
  /** A person's, in one to three of a hundred articles. */
  readonly name: string;
}

type Random = () => number;
type Names = Readonly<Record<'places' | 'organisations' | 'people' | 'tags', readonly string[]>>;

const SYLLABLES = 'ba be bo da de di fa fo ga ge ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi za'.split(' ');
const ENDINGS = ['', 'n', 'r', 's', 'l', 'm', 'nd', 'rt', 'st'];
const BODIES = 'Council Bank Group Union Institute University Agency Authority Party Court Ministry Company'.split(' ');
const LINKING = ['after', 'before', 'while', 'because', 'although', 'as'];
/** How many people are named more often than the one who is to be renamed. */
const RENAMED = 9;
const [FIRST_DAY, LAST_DAY] = [Date.UTC(2010, 0, 1), Date.UTC(2025, 0, 1)];

/** Word number `number`, which is short where it is frequent. */
function word(number: number): string {
  const parts: string[] = [];
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) parts.push(SYLLABLES[rest % SYLLABLES.length] ?? '');
  return parts.join('') + (ENDINGS[(number * 7) % ENDINGS.length] ?? '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers below `count`, of which number `n` comes 1 / (n + 1) ** `exponent` as often as the first. */
function zipf(random: Random, count: number, exponent: number): () => number {
  const sums = new Float64Array(count);
  let total = 0;
  for (let rank = 0; rank < count; rank += 1) sums[rank] = total += 1 / (rank + 1) ** exponent;
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function namesFor(articles: number): Names {
  const list = (count: number, name: (number: number) => string) => Array.from({ length: count }, (_, number) => name(number));
  return {
    places: list(Math.min(2000, Math.max(20, Math.floor(articles / 10))), (number) => capital(word(number + 5000))),
    organisations: list(Math.max(10, Math.floor(articles / 20)), (number) => `${capital(word(number + 9000))} ${BODIES[number % BODIES.length]}`),
    people: list(Math.max(10, Math.floor(articles / 15)), (number) => `${capital(word((number * 13) % 997))} ${capital(word(number + 20_000))}`),
    tags: list(200, (number) => `${word(number + 300)} ${word(number + 700)}`),
  };
}

export function makeCorpus(count: number, dialect: Dialect): Corpus {
  const random = seededRandom(count);
  const names = namesFor(count);
  const ranks = Object.fromEntries(Object.entries(names).map(([kind, list]) => [kind, zipf(random, list.length, 1)]));
  const words = zipf(random, 30_000, 0.9);
  const made: { readonly file: string; readonly address: string }[] = [];

  const some = (kind: keyof Names, least: number, most: number): string[] => {
    const wanted = least + Math.floor(random() * (most - least + 1));
    const picked = new Set<string>();
    for (let tries = 0; picked.size < wanted && tries < 40; tries += 1) picked.add(names[kind][ranks[kind]?.() ?? 0] ?? '');
    return [...picked];
  };
  const phrase = (length: number): string => Array.from({ length }, () => word(words())).join(' ');
  const sentence = (mentioned: readonly string[], file: string): string => {
    const subject = random() < 0.35 ? pick(random, mentioned) : capital(phrase(2));
    let text = `${subject} ${phrase(4)} ${pick(random, LINKING)} ${random() < 0.3 ? pick(random, mentioned) : phrase(2)} ${phrase(5)}`;
    const chance = random();
    if (chance < 0.03) text += ` ([${phrase(2)}](https://news.example.org/${word(words())}/${Math.floor(random() * 100_000)}))`;
    else if (chance < 0.05 && made.length > 0) text += `, as [reported earlier](${linkTo(pick(random, made), file)})`;
    else if (chance < 0.08) text += ` for *${phrase(2)}*`;
    else if (chance < 0.1) text += ` “${phrase(4)}” under the **${phrase(3)}**`;
    return `${text}.`;
  };
  const linkTo = (target: { readonly file: string; readonly address: string }, file: string): string => (dialect === 'peers' ? target.address : `${'../'.repeat(file.split('/').length - 1)}${target.file}`);

  const article = (number: number, time: number): BenchArticle => {
    const date = new Date(time).toISOString().replace('.000Z', 'Z');
    const [year = '', month = ''] = date.split('-');
    const about = { places: some('places', 1, 3), organisations: some('organisations', 1, 3), people: some('people', 0, 3), tags: some('tags', 2, 5) };
    const title = `${about.places[0]} ${phrase(3)} ${pick(random, LINKING)} ${phrase(3)}`;
    const slug = `${String(number).padStart(6, '0')}-${title.toLowerCase().replaceAll(' ', '-')}`;
    const file = `articles/${year}/${month}/${slug}.md`;
    const mentioned = [...about.places, ...about.organisations, ...about.people];
    const blocks = bodyOf(random, () => sentence(mentioned, file), phrase);
    const source = `https://news.example.org/${year}/${month}/${number}`;
    const front = [
      `title: ${JSON.stringify(title)}`,
      `date: ${date}`,
      ...Object.entries(about).flatMap(([kind, list]) => (list.length > 0 ? [`${kind}: [${list.map((name) => JSON.stringify(name)).join(', ')}]`] : [])),
      `summary: ${JSON.stringify(`${capital(phrase(14))}.`)}`,
      dialect === 'peers' ? `source: "${source}"` : `source: { publisher: News, url: "${source}" }`,
    ];
    made.push({ file, address: `/articles/${year}/${month}/${slug}/` });
    return { file, text: `---\n${front.join('\n')}\n---\n\n${blocks.join('\n\n')}\n` };
  };

  const span = (LAST_DAY - FIRST_DAY) / count;
  const articles = Array.from({ length: count }, (_, number) => article(number, Math.floor((FIRST_DAY + span * (number + random())) / 1000) * 1000));
  return { articles, added: article(count, LAST_DAY - 1000), name: names.people[RENAMED] ?? '' };
}

/** Six to ten paragraphs of 200 to 900 words in all, among them quotations, lists and a heading. */
function bodyOf(random: Random, sentence: () => string, phrase: (length: number) => string): string[] {
  const [paragraphs, target] = [6 + Math.floor(random() * 5), 200 + random() * 700];
  const blocks: string[] = [];
  for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
    const sentences: string[] = [];
    for (let words = 0; words < target / paragraphs; words += 15) sentences.push(sentence());
    blocks.push(sentences.join(' '));
    if (paragraph === 2 && random() < 0.4) blocks.push(`> ${sentence()}`);
    if (paragraph === 3 && random() < 0.25) blocks.push(Array.from({ length: 4 }, () => `- ${capital(phrase(6))}`).join('\n'));
    if (paragraph === 4 && random() < 0.3) blocks.push(`## ${capital(phrase(4))}`);
  }
  return blocks;
}

/** Writes a corpus in place of what `folder` held. */
export function writeCorpus(folder: string, { articles }: Pick<Corpus, 'articles'>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const article of articles) writeArticle(folder, article);
}

export function writeArticle(folder: string, { file, text }: BenchArticle): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
