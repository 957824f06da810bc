/** Other programs that make the same pages, each of templates in `peers/`. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { corpusIn, setAside } from './tool.ts';
import type { Bench, Tool } from './tool.ts';

/** Where those lie whose programs npm installs. */
export const NPM_PEERS = ['eleventy', 'astro'].map((id) => templatesOf(id));

/** What makes them, below the folder of a tool. */
interface Peer {
  readonly id: string;
  readonly name: string;
  readonly command: Tool['command'];
  readonly content: string;
  readonly out: string;
  /** Is part of every page. */
  readonly template: string;
  /** What it needs among the articles. */
  readonly addTo?: (content: string) => void;
}

/** Undefined where it is not installed. */
export const PEERS: Readonly<Record<string, (bench: Bench) => Tool | undefined>> = {
  hugo: (bench) => {
    const [, version] = /v(\d[\d.]*)/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
    return version === undefined ? undefined : peer({ id: 'hugo', name: `Hugo ${version}`, command: ['hugo', '--quiet'], content: 'content', out: 'public', template: 'layouts/_default/baseof.html', addTo: writeSections }, bench);
  },
  eleventy: (bench) => npmPeer({ id: 'eleventy', name: 'Eleventy', content: 'src', out: 'site', template: 'src/_includes/base.njk' }, ['@11ty/eleventy', 'cmd.cjs', '--quiet'], bench),
  astro: (bench) => npmPeer({ id: 'astro', name: 'Astro', content: 'content', out: 'dist', template: 'src/layouts/Base.astro' }, ['astro', 'bin/astro.mjs', 'build', '--silent'], bench),
};

function templatesOf(id: string): string {
  return join(import.meta.dirname, 'peers', id);
}

function npmPeer({ name, ...rest }: Omit<Peer, 'command'>, [packageName, script, ...args]: readonly [string, string, ...string[]], bench: Bench): Tool | undefined {
  const folder = join('node_modules', packageName);
  const manifest = join(templatesOf(rest.id), folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  // npm has installed from it.
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  // Node's own limit, 4 GB, is too little for Astro with 50,000 articles.
  return peer({ ...rest, name: `${name} ${version}`, command: [process.execPath, '--max-old-space-size=16384', join(folder, script), ...args] }, bench);
}

function peer({ id, name, command, addTo, ...places }: Peer, bench: Bench): Tool {
  const [root, templates] = [join(bench.work, id), templatesOf(id)];
  const content = join(root, places.content);
  const { putCorpus, ...changes } = corpusIn(content, bench, 'peers');
  return {
    ...changes, id, name, command,
    out: join(root, places.out),
    isOurs: false,
    cwd: root,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    prepare: () => {
      setAside(root, bench);
      cpSync(templates, root, { recursive: true, filter: (source) => basename(source) !== 'node_modules' });
      if (existsSync(join(templates, 'node_modules'))) symlinkSync(join(templates, 'node_modules'), join(root, 'node_modules'));
      putCorpus();
      addTo?.(content);
    },
    changeTemplate: () => appendFileSync(join(root, places.template), '<!-- changed -->\n'),
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
