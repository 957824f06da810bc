/** Known names in a running text: one walk over its words, however many names are known. */
import { groupBy } from './group.ts';
import type { EntityKey } from './model.ts';
import { foldName } from './names.ts';

export interface NameFound {
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  /** Whose name it is: several, where it is shared. */
  readonly entities: ReadonlySet<EntityKey>;
}

interface Branch {
  readonly next: Map<string, Branch>;
  /** A name that ends here, as it is written, and whose it is. */
  readonly names: Map<string, Set<EntityKey>>;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Of one written word the letters after its first part, as in «بین‌الملل», belong to it, too. */
  readonly isRest: boolean;
}

/** Letters, with the marks and joiners inside a word. Everything else parts words, in every script. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200c\u200d\u0640]|['’.](?=[\p{L}\p{N}]))*/gu;
/** “and”, “so”, “by”, “to” and “like” are written as one with the next word in Arabic. */
const ARABIC_PREFIX = /^[وفبلک](?=\p{L}{3})/u;

export class NameFinder {
  readonly #root: Branch = { next: new Map(), names: new Map() };

  add(name: string, entity: EntityKey): void {
    const keys = foldName(name).split(' ');
    if (keys.join('').length < 2) return;
    let branch = this.#root;
    for (const key of keys) {
      const next = branch.next.get(key) ?? { next: new Map(), names: new Map() };
      branch.next.set(key, next);
      branch = next;
    }
    const owners = branch.names.get(name) ?? new Set();
    branch.names.set(name, owners.add(entity));
  }

  /** The longest name at each place; none inside another. */
  find(text: string, lang: string): NameFound[] {
    const words = wordsOf(text);
    const found: NameFound[] = [];
    for (let at = 0; at < words.length; at += 1) {
      if (words[at]?.isRest === true) continue;
      const hit = this.#at(words, at, text, (key) => key) ?? (lang.startsWith('ar') ? this.#at(words, at, text, withoutPrefix) : undefined);
      if (hit === undefined) continue;
      found.push(hit.name);
      at = hit.last;
    }
    return found;
  }

  #at(words: readonly Word[], first: number, text: string, opening: (key: string) => string | undefined): { readonly name: NameFound; readonly last: number } | undefined {
    let branch: Branch | undefined = this.#root;
    let longest: { readonly name: NameFound; readonly last: number } | undefined;
    for (let at = first; branch !== undefined && at < words.length; at += 1) {
      const word = words[at];
      const key = word === undefined ? undefined : at === first ? opening(word.key) : word.key;
      branch = key === undefined ? undefined : branch.next.get(key);
      const start = words[first]?.start ?? 0;
      if (branch === undefined || word === undefined || words[at + 1]?.isRest === true) continue;
      const written = text.slice(start, word.end);
      const entities = new Set([...branch.names].filter(([name]) => isWrittenLike(name, written)).flatMap(([, owners]) => [...owners]));
      if (entities.size > 0) longest = { name: { text: written.replaceAll(/\s+/g, ' '), start, entities }, last: at };
    }
    return longest;
  }
}

function withoutPrefix(key: string): string | undefined {
  // «للعراق» is «ل» and «العراق».
  if (key.startsWith('لل')) return `ا${key.slice(1)}`;
  const bare = key.replace(ARABIC_PREFIX, '');
  return bare === key ? undefined : bare;
}

/** Capitals tell Turkey from turkey, and US from us. */
function isWrittenLike(name: string, written: string): boolean {
  if (!/\p{Lu}/u.test(name)) return true;
  const letters = name.replaceAll(/[^\p{L}]/gu, '');
  if (letters === letters.toUpperCase()) return written === written.toUpperCase();
  return !/^\P{L}*\p{Lu}/u.test(name) || /^\P{L}*\p{Lu}/u.test(written);
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    for (const [part, key] of foldName(written).split(' ').entries()) words.push({ key: withoutPossessive(key, written), start, end: start + bareLength(written), isRest: part > 0 });
  }
  return words;
}

/** “Iraq’s” names Iraq. */
function bareLength(written: string): number {
  return written.replace(/['’]s$/u, '').length;
}

function withoutPossessive(key: string, written: string): string {
  return bareLength(written) < written.length ? key.replace(/s$/, '') : key;
}

/** The text with its addresses blanked out, so that what stands in them is no name; places stay where they are. */
export function withoutAddresses(body: string): string {
  return body.replaceAll(/\]\([^)\n]*\)|<[^>\n]*>|https?:\/\/\S+/g, (address) => ' '.repeat(address.length));
}

/** A name that a text has and its article's front matter lacks. */
export interface NameLacking {
  readonly entity: EntityKey;
  /** As the text writes it most often. */
  readonly text: string;
  readonly times: number;
  /** Where it stands first. */
  readonly start: number;
}

/** Names that several share are left out: nobody can tell who is meant. `text` may hold addresses. */
export function namesLacking(text: string, lang: string, finder: NameFinder, listed: ReadonlySet<EntityKey>): NameLacking[] {
  const found = finder.find(withoutAddresses(text), lang).flatMap((hit) => {
    const [entity, ...others] = hit.entities;
    return entity === undefined || others.length > 0 || listed.has(entity) ? [] : [{ ...hit, entity }];
  });
  return [...groupBy(found, ({ entity }) => entity)].map(([entity, hits]) => {
    const [[form] = ['']] = [...groupBy(hits, (hit) => hit.text)].toSorted(([, a], [, b]) => b.length - a.length);
    return { entity, text: form, times: hits.length, start: hits[0]?.start ?? 0 };
  });
}
