/** Corpora of any size for the benchmark, made of real articles. */
import type { SearchRecord } from '../../src/search/record.ts';
import { pick, seededRandom } from '../support/random.ts';
import { readCorpus } from '../support/search-corpus.ts';

/** The 2,592 articles of digitalgov and 18f. */
export function readRealArticles(): SearchRecord[] {
  const [digitalgov, eighteenF] = [readCorpus('digitalgov'), readCorpus('18f')];
  if (digitalgov === undefined || eighteenF === undefined) throw new Error('Set CORPORA to the folder of the shared corpora (shared/corpora).');
  // Topics are what an archive's subjects are.
  return [...digitalgov, ...eighteenF].map(({ fields: { topic = [], ...fields }, ...record }) => ({ ...record, fields: { ...fields, tag: topic } }));
}

/** The same articles, each cut after a word so that they are about `length` characters long on average. */
export function shorten(real: readonly SearchRecord[], length: number): SearchRecord[] {
  const part = (length * real.length) / real.reduce((sum, { body }) => sum + body.length, 0);
  return real.map((record) => ({ ...record, body: record.body.slice(0, record.body.indexOf(' ', record.body.length * part)) }));
}

/**
 * `count` articles: the real ones, then others that each have the length (or where `isExact` is not said, some more), the title words and the facets of one, and
 * paragraphs of several. New words come with them as they do in real text: their number grows like the vocabulary of
 * the real articles does (Heaps' law, fitted to it), and new words come back, the oldest the most often.
 */
export function enlarge(real: readonly SearchRecord[], count: number, isExact = false): SearchRecord[] {
  const random = seededRandom(11);
  const growth = fitGrowth(real);
  const paragraphs = real.flatMap(({ body }) => body.split('\n\n')).filter((paragraph) => paragraph.length > 40);
  const titleWords = real.map(({ title }) => title.split(' '));
  const records = real.slice(0, count);
  let coined = 0;
  while (records.length < count) {
    const number = records.length;
    const model = pick(random, real);
    const parts: string[] = [];
    for (let length = 0; length < model.body.length; ) {
      const part = pick(random, paragraphs);
      parts.push(part);
      length += part.length;
    }
    const due = Math.round(growth(number + 1) - growth(real.length));
    const fresh = Array.from({ length: Math.max(0, due - coined) }, (_, index) => coinWord(coined + index));
    coined = Math.max(coined, due);
    const again = Array.from({ length: 4 }, () => coinWord(Math.floor(coined * random() ** 3)));
    const title = [...pick(random, titleWords).slice(0, 4), ...pick(random, titleWords).slice(-3)].join(' ');
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    records.push({
      ...model,
      id: `enlarged-${number}`,
      url: `/enlarged/${number}/`,
      title: coined > 0 && random() < 0.3 ? `${title} ${coinWord(Math.floor(random() * coined))}` : title,
      body: scatter(random, parts.join('\n\n').slice(0, isExact ? model.body.length : undefined), [...fresh, ...again]),
      date: `${1990 + Math.floor(random() * 35)}-${month}-${day}`,
    });
  }
  return records;
}

/** Distinct words among the first `n` articles, as `a × n ** b` through what the real ones have at a half and at the whole. */
function fitGrowth(real: readonly SearchRecord[]): (articles: number) => number {
  const seen = new Set<string>();
  let half = 0;
  for (const [number, { body }] of real.entries()) {
    for (const word of body.toLowerCase().match(/\p{L}+/gu) ?? []) seen.add(word);
    if (number + 1 === Math.floor(real.length / 2)) half = seen.size;
  }
  const exponent = Math.log2(seen.size / half);
  return (articles) => seen.size * (articles / real.length) ** exponent;
}

const SYLLABLES = ['ka', 'mon', 'ter', 'li', 'shev', 'ro', 'bal', 'dan', 'i', 'vex', 'par', 'su', 'el', 'gor', 'ne', 'quin', 'tha', 'wy', 'zo', 'cra'];

/** The words that are coined, in order. Far apart enough that one is rarely a misspelling of another. */
function coinWord(number: number): string {
  let word = '';
  for (let rest = Math.imul(number + 1, 2_654_435_761) >>> 4; word.length < 6 || rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    if (word.length > 14) break;
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function scatter(random: () => number, text: string, words: readonly string[]): string {
  const pieces = text.split(' ');
  for (const word of words) pieces.splice(Math.floor(random() * pieces.length), 0, word);
  return pieces.join(' ');
}
