/** Articles of made-up words in real proportions: a few in every second article, most in one or two. */
import type { SearchRecord } from '../../src/search/record.ts';
import { pick, seededRandom } from './random.ts';
import { aRecord } from './search-index.ts';

const SYLLABLES = ['ba', 'den', 'for', 'gil', 'han', 'kor', 'lim', 'mar', 'nes', 'or', 'pal', 'ros', 'sten', 'tur', 'vik'];

function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 17; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word;
}

export function generateRecords(count: number, seed = 1): SearchRecord[] {
  const random = seededRandom(seed);
  // Zipf's law, about.
  const word = () => wordOf(Math.floor(Math.exp(random() * Math.log(8000))) - 1);
  const words = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, number) => {
    const year = 1990 + Math.floor(random() * 30);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    return aRecord({
      id: `generated-${number}`,
      title: words(3 + Math.floor(random() * 6)),
      body: words(20 + Math.floor(random() * 200)),
      lang: 'und',
      date: `${year}-${month}-${day}`,
      kind: pick(random, ['report', 'report', 'notice']),
      fields: {
        place: [...new Set([pick(random, ['north', 'south']), `town-${Math.floor(random() ** 3 * 60)}`])],
        tag: random() < 0.3 ? [] : [`tag-${Math.floor(random() ** 2 * 20)}`],
      },
    });
  });
}
