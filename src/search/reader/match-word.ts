import type { Index } from './open-index.ts';
import type { Posting, Segment } from './segment.ts';

/** A term to look for, and the languages (by their numbers) in whose articles it means the word; undefined for all. */
export interface Variant {
  readonly term: string;
  readonly langs: ReadonlySet<number> | undefined;
  /** What an occurrence counts for, up to 1. */
  readonly weight: number;
}

/** Where a word is. Lists run by segment. */
export interface WordMatch {
  readonly typed: string;
  readonly variants: readonly Variant[];
  /** By ordinal: weighted occurrences, 0 where there is none. */
  readonly frequencies: readonly Float32Array[];
  readonly postings: readonly (readonly VariantPosting[])[];
  /** In how many articles. */
  readonly articles: number;
}

/** A term's articles; the term means the word in those of its variant's languages only. */
export interface VariantPosting {
  readonly posting: Posting;
  readonly langs: Variant['langs'];
}

/** A word in the title says more than one in the body. */
const TITLE_WEIGHT = 5;

/** The terms that `raw` is indexed under, language by language. */
export function variantsOf({ analyser, manifest: { langs } }: Index, raw: string, weight = 1): Variant[] {
  const byTerm = new Map<string, Set<number>>();
  for (const [number, lang] of langs.entries()) {
    for (const term of analyser.terms(raw, lang)) {
      const of = byTerm.get(term);
      if (of === undefined) byTerm.set(term, new Set([number]));
      else of.add(number);
    }
  }
  return [...byTerm].map(([term, of]) => ({ term, langs: of.size === langs.length ? undefined : of, weight }));
}

export async function matchWord({ segments }: Index, typed: string, variants: readonly Variant[]): Promise<WordMatch> {
  const found = await Promise.all(segments.map((segment) => matchIn(segment, variants)));
  return {
    typed,
    variants,
    frequencies: found.map(({ frequencies }) => frequencies),
    postings: found.map(({ postings }) => postings),
    articles: found.reduce((sum, { articles }) => sum + articles, 0),
  };
}

async function matchIn(segment: Segment, variants: readonly Variant[]) {
  const frequencies = new Float32Array(segment.articles);
  const postings: VariantPosting[] = [];
  let articles = 0;
  for (const [index, posting] of (await Promise.all(variants.map(({ term }) => segment.posting(term)))).entries()) {
    const variant = variants[index];
    if (posting === undefined || variant === undefined) continue;
    postings.push({ posting, langs: variant.langs });
    for (let place = 0; place < posting.articles.length; place += 1) {
      const article = posting.articles[place] ?? 0;
      if (variant.langs?.has((segment.langs[article] ?? 0)) === false) continue;
      const packed = posting.frequencies[place] ?? 0;
      if ((frequencies[article] ?? 0) === 0) articles += 1;
      frequencies[article] = (frequencies[article] ?? 0) + variant.weight * ((packed & 15) + TITLE_WEIGHT * (packed >> 4));
    }
  }
  return { frequencies, postings, articles };
}
