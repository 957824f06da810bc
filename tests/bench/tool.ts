/** A program that a benchmark builds a site with, and the archive that it builds. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus, writeArticle, writeCorpus } from './corpus.ts';
import type { Corpus, Dialect } from './corpus.ts';

export interface Tool {
  readonly id: string;
  /** With its version, where it is not this program's. */
  readonly name: string;
  /** What it makes. */
  readonly out: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Says the parts of its work, as `npm run build -- --json` does. */
  readonly isOurs: boolean;
  /** Puts the corpus in place and forgets everything made before. */
  readonly prepare: () => void;
  readonly addArticle: () => void;
  /** Gives a name that many articles bear another spelling, in all of them. */
  readonly rename: () => void;
  readonly changeTemplate: () => void;
}

/** Folder of the benchmark, in which tools have folders of their own, and how many articles there are. */
export interface Bench {
  readonly work: string;
  readonly count: number;
}

/** A corpus below `content`: how it gets there, and what is changed in it. */
export function corpusIn(content: string, { work, count }: Bench, dialect: Dialect) {
  const { folder, added, name } = corpusOf(work, count, dialect);
  return {
    putCorpus: (): void => cpSync(folder, content, { recursive: true }),
    addArticle: (): void => writeArticle(content, added),
    rename: (): void => renameAll(join(content, 'articles'), name),
  };
}

/** Made once for all tools that read it; a large one is too much to keep in memory. */
function corpusOf(work: string, count: number, dialect: Dialect): Pick<Corpus, 'added' | 'name'> & { readonly folder: string } {
  const folder = join(work, `corpus-${count}-${dialect}`);
  const facts = `${folder}.json`;
  if (!existsSync(facts)) {
    const { added, name, ...corpus } = makeCorpus(count, dialect);
    writeCorpus(folder, corpus);
    writeFileSync(facts, JSON.stringify({ added, name }));
  }
  // Written above.
  return { folder, ...(JSON.parse(readFileSync(facts, 'utf8')) as Pick<Corpus, 'added' | 'name'>) };
}

function renameAll(folder: string, name: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    if (text.includes(`"${name}"`)) writeFileSync(join(folder, path), text.replaceAll(name, `${name} Nova`));
  }
}

/**
 * Out of the way, not deleted, which is left for the end: a file system that has just deleted thousands of files is slow to create
 * others, for whichever tool comes next.
 */
export function setAside(folder: string, { work }: Bench): void {
  const aside = join(work, 'aside');
  mkdirSync(aside, { recursive: true });
  if (existsSync(folder)) renameSync(folder, join(aside, String(readdirSync(aside).length)));
}
