/** The telling names of entities, found in running text word by word. */
import type { Alias } from '../record.ts';
import { foldedWords } from '../words/folded-words.ts';
import { compareText } from './digest.ts';

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** Terms of the entities whose name ends here. */
  readonly ends: { readonly alias: Alias; readonly acronym: boolean }[];
}

export interface NameTrie {
  readonly root: ReadonlyMap<string, TrieNode>;
  /** Every word of every name. */
  readonly words: ReadonlySet<string>;
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.-]+$/u;

export function isAcronym(name: string): boolean {
  return ACRONYM.test(name);
}

/**
 * A name tells its entity from all else where it has two words, or is an acronym written as one. "Liberty" alone may
 * be anything; an article about the camp of that name says so in its fields.
 */
export function isTelling(name: string): boolean {
  return isAcronym(name) || foldedWords(name).length > 1;
}

/** All names of an entity that tell it, in a fixed order. */
export function tellingNames(alias: Alias): string[] {
  return [...new Set([alias.label, ...alias.names])].filter(isTelling).sort(compareText);
}

/** For such an entity its words do. */
export function hasOneName(alias: Alias): boolean {
  return new Set([alias.label, ...alias.names]).size < 2;
}

/** Of entities with several names. */
export function buildNameTrie(aliases: readonly Alias[]): NameTrie {
  const root = new Map<string, TrieNode>();
  const words = new Set<string>();
  for (const alias of aliases) {
    if (hasOneName(alias)) continue;
    for (const name of tellingNames(alias)) {
      let level = root;
      let node: TrieNode | undefined;
      for (const word of foldedWords(name)) {
        words.add(word);
        node = level.get(word);
        if (node === undefined) level.set(word, (node = { next: new Map(), ends: [] }));
        level = node.next;
      }
      node?.ends.push({ alias, acronym: isAcronym(name) });
    }
  }
  return { root, words };
}
