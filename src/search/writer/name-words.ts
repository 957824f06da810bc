import type { Alias } from '../record.ts';
import { foldedWords } from '../words/folded-words.ts';
import { hashOf } from './cuts.ts';
import { compareText, digestOf } from './digest.ts';
import { hasOneName, tellingNames } from './name-trie.ts';
import { countBelow } from './sorted-numbers.ts';

interface NamePart {
  readonly name: string;
  readonly words: readonly number[];
}

/** Which names a block's articles may have: those all of whose words it has. Only another answer makes it another block. */
export class NameWords {
  /** Names by the hash of their first word. */
  readonly #names = new Map<number, NamePart[]>();
  /** The same for the same names. */
  readonly key: string;

  constructor(aliases: readonly Alias[]) {
    const all: string[] = [];
    for (const alias of aliases) {
      if (hasOneName(alias)) continue;
      for (const name of tellingNames(alias)) {
        const words = foldedWords(name).map(hashOf);
        const [first = 0] = words;
        const part = { name: [alias.kind, alias.key, name].join('\n'), words };
        all.push(part.name);
        const known = this.#names.get(first);
        if (known === undefined) this.#names.set(first, [part]);
        else known.push(part);
      }
    }
    this.key = digestOf(...all.sort(compareText));
  }

  /** The same for the same names. `words`: a block's. */
  keyOf(words: Uint32Array): string {
    const names: string[] = [];
    for (const word of words) {
      for (const part of this.#names.get(word) ?? []) if (part.words.every((other) => words[countBelow(words, other)] === other)) names.push(part.name);
    }
    return digestOf(...names.sort(compareText));
  }
}
