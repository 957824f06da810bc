/** Names of known entities in a running text: which an article mentions, so that it may be asked whether it lists them. */
import { addTo } from './group.ts';
import type { EntityKind } from './model.ts';
import { foldName } from './names.ts';

export interface KnownName {
  readonly kind: EntityKind;
  readonly id: string;
  /** The entity's own name. */
  readonly name: string;
  /** A name it goes by, as written. */
  readonly written: string;
}

export interface FoundName {
  readonly entity: Pick<KnownName, 'kind' | 'id' | 'name'>;
  /** As it stands in the text for the first time. */
  readonly written: string;
  readonly count: number;
}

interface Candidate extends KnownName {
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}\u200c][\p{L}\p{M}\p{N}\u200c’'.-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]/gu;
/** Letters that a name of one word must have, capitals apart. */
const SHORTEST = 3;

/** Finds the longest names, whole words only. A name of one word must be written as it is: “UN”, not “un”; “Paris”. */
export class NameFinder {
  readonly #byFirstWord = new Map<string, Candidate[]>();

  constructor(names: Iterable<KnownName>) {
    for (const known of names) {
      const words = foldName(known.written).split(' ');
      const [first = ''] = words;
      if (first === '' || (words.length === 1 && known.written.length < SHORTEST && !/^\p{Lu}+$/u.test(known.written))) continue;
      addTo(this.#byFirstWord, first, { ...known, words });
    }
    for (const candidates of this.#byFirstWord.values()) candidates.sort((a, b) => b.words.length - a.words.length);
  }

  get isEmpty(): boolean {
    return this.#byFirstWord.size === 0;
  }

  /** In the order of the text. */
  find(text: string): FoundName[] {
    if (this.isEmpty) return [];
    const written = Array.from(text.matchAll(WORD), ([word]) => word);
    const folded = written.map((word) => foldName(word.replace(/[’']s$/u, '')));
    const found = new Map<string, FoundName>();
    for (let at = 0; at < written.length; at += 1) {
      const match = this.#byFirstWord.get(folded[at] ?? '')?.find((candidate) => fits(candidate, written, folded, at));
      if (match === undefined) continue;
      const key = `${match.kind} ${match.id}`;
      const known = found.get(key);
      const words = written.slice(at, at + match.words.length).join(' ').replace(/[’']s$/u, '');
      found.set(key, known === undefined ? { entity: { kind: match.kind, id: match.id, name: match.name }, written: words, count: 1 } : { ...known, count: known.count + 1 });
      at += match.words.length - 1;
    }
    return [...found.values()];
  }
}

function fits({ words, written: name }: Candidate, written: readonly string[], folded: readonly string[], at: number): boolean {
  if (words.some((word, index) => folded[at + index] !== word)) return false;
  const first = written[at] ?? '';
  const hasCase = /\p{Lu}/u.test(name);
  if (!hasCase) return true;
  return /^\p{Lu}{2,6}$/u.test(name) ? first.replace(/[’']s$/u, '') === name : /^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(name);
}
