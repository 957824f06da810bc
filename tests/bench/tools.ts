/** The programs that the benchmark compares, each with a copy of the corpus of its own. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../support/checkout.ts';
import { makeCorpus, writeArticle, writeCorpus } from './corpus.ts';
import type { Corpus, Dialect } from './corpus.ts';

export interface Tool {
  readonly name: string;
  /** Where its articles lie, and what it makes. */
  readonly content: string;
  readonly out: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Puts the corpus in place and forgets everything made before. */
  readonly prepare: () => void;
  readonly addArticle: () => void;
  /** Gives a name that many articles bear another spelling, in all of them. */
  readonly rename: () => void;
  readonly changeTemplate: () => void;
}

function toolOn(content: string, dialect: Dialect, count: number) {
  const corpus = makeCorpus(count, dialect);
  return {
    corpus,
    addArticle: (): void => writeArticle(content, corpus.added),
    rename: (): void => rename(content, corpus),
  };
}

function rename(content: string, { articles }: Corpus): void {
  const [, name] = /^people: \["([^"]+)"/m.exec(articles.at(-1)?.text ?? '') ?? /^places: \["([^"]+)"/m.exec(articles.at(-1)?.text ?? '') ?? [];
  if (name === undefined) throw new Error('the newest article names nobody');
  for (const { file, text } of articles) if (text.includes(`"${name}"`)) writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replaceAll(name, `${name} Nova`));
}

/** Of a copy of this program: a benchmark changes one of its templates. `entry` is the module that builds. */
export function dateline(name: string, entry: string, work: string, count: number): Tool {
  const [content, out, program] = ['content', 'site', 'program'].map((part) => join(work, name, part)) as [string, string, string];
  const { corpus, ...changes } = toolOn(content, 'dateline', count);
  const copyProgram = (): void => {
    rmSync(program, { recursive: true, force: true });
    for (const part of ['src', 'tests', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']) cpSync(join(checkout, part), join(program, part), { recursive: true });
    symlinkSync(join(checkout, 'node_modules'), join(program, 'node_modules'));
  };
  return {
    ...changes, name, content, out,
    cwd: program,
    env: { ARCHIVE: content, OUT: out, NODE_COMPILE_CACHE: join(program, '.dateline', 'compiled') },
    command: [process.execPath, '--disable-warning=ExperimentalWarning', join(program, entry), 'build'],
    prepare: () => {
      copyProgram();
      rmSync(out, { recursive: true, force: true });
      writeCorpus(content, corpus);
      writeFileSync(join(content, 'archive.yaml'), 'title: Bench\nid: bench\nurl: https://bench.example\n');
    },
    changeTemplate: () => appendFileSync(join(program, 'src/components/Colophon.astro'), '<!-- changed -->\n'),
  };
}

/** Undefined where it is not installed. */
export function hugo(work: string, count: number): Tool | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  const root = join(work, 'hugo');
  const [content, out] = [join(root, 'content'), join(root, 'public')];
  const { corpus, ...changes } = toolOn(content, 'peers', count);
  return {
    ...changes, name: 'Hugo', content, out,
    cwd: root,
    env: {},
    command: ['hugo', '--quiet'],
    prepare: () => {
      rmSync(root, { recursive: true, force: true });
      cpSync(join(import.meta.dirname, 'peers/hugo'), root, { recursive: true });
      writeCorpus(content, corpus);
      writeSections(content);
    },
    changeTemplate: () => appendFileSync(join(root, 'layouts/_default/baseof.html'), '<!-- changed -->\n'),
  };
}

/** Hugo makes lists of years and months of folders that say so. */
function writeSections(content: string): void {
  const section = (folder: string, frontMatter: string): void => writeFileSync(join(content, folder, '_index.md'), `---\n${frontMatter}\n---\n`);
  section('articles', 'title: Articles\n_build:\n  render: never\n  list: never');
  mkdirSync(join(content, 'tags'), { recursive: true });
  section('tags', 'title: Tags\ncascade:\n  - _target:\n      kind: term\n    outputs: [HTML, RSS]');
  for (const year of foldersIn(join(content, 'articles'))) {
    section(`articles/${year}`, `title: "${year}"\narchive: year`);
    for (const month of foldersIn(join(content, 'articles', year))) section(`articles/${year}/${month}`, `title: "${year}-${month}"\narchive: month`);
  }
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
