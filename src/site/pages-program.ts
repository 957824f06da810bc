/**
 * Our pages as a program: what Astro's build bundles of them, kept for as long as the code is the same. This is the one
 * place where Astro is bypassed. Its build runs once for each version of the program and prints nothing; after that its
 * bundle renders the pages, by the calls that Astro's own prerenderer makes (astro/dist/core/build/default-prerenderer.js).
 * Astro is pinned exactly, `npm run build -- --plain` does without all this, and a test compares the two.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration, HookParameters, RouteData } from 'astro';
import type { BodyReader } from '../pipeline/body-store.ts';
import type { SiteFrame } from '../plan/models.ts';
import type { PageSpec } from '../plan/page-spec.ts';
import { handOver } from './handover.ts';

export interface PagesProgram {
  /** Folder of Astro's bundle. */
  readonly server: string;
  /** Folder of what the site has besides pages: styles, scripts, what lies in `public`. */
  readonly assets: string;
}

export interface ProgramPlaces {
  /** The program's folder. */
  readonly root: string;
  /** Folder for the bundles of all versions. */
  readonly cache: string;
  /** Folder of this build alone, on the same disk. */
  readonly work: string;
  /** Digest of all that a bundle is made of. */
  readonly version: string;
  /** Whether to make it anew, though there is one. */
  readonly force: boolean;
}

/** Milliseconds for which another version's bundle stays: a build may still be at work with it. */
const DAY = 86_400_000;

/** The bundle of this version: a kept one, else made now. Several processes may ask at once. */
export async function pagesProgram({ root, cache, work, version, force }: ProgramPlaces): Promise<PagesProgram> {
  const kept = join(cache, version);
  if (force || !existsSync(kept)) {
    await makeProgramElsewhere(root, join(work, 'pages'));
    mkdirSync(cache, { recursive: true });
    const { mtimeMs } = statSync(join(work, 'pages'));
    for (const name of readdirSync(cache)) {
      if (name === version ? force : mtimeMs - statSync(join(cache, name)).mtimeMs > DAY) move(join(cache, name), join(work, name));
    }
    move(join(work, 'pages'), kept);
  }
  return placesIn(kept);
}

/** Another process may have been quicker; what it has made is the same. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(String(error.code)))) throw error;
  }
}

export async function buildByAstro(config: AstroInlineConfig): Promise<void> {
  const { build } = await import('astro');
  await build({ logLevel: 'error', ...config });
}

function placesIn(folder: string): PagesProgram & { readonly work: string } {
  return { server: join(folder, 'server'), assets: join(folder, 'assets'), work: join(folder, 'work') };
}

/** In a process of its own: what Astro's build takes of memory, 300 MB, is given back when that ends. */
async function makeProgramElsewhere(root: string, folder: string): Promise<void> {
  const maker = fork(fileURLToPath(new URL('make-program.ts', import.meta.url)), [root, folder], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const [said, [code]] = await Promise.all([maker.stderr === null ? '' : text(maker.stderr), once(maker, 'exit')]);
  if (code !== 0) throw new Error(`the pages could not be bundled:\n${said.trim()}`);
}

/** Writes the program to `folder`, which must not be there yet. */
export async function makeProgram(root: string, folder: string): Promise<void> {
  const { server, assets, work } = placesIn(folder);
  handOver({});
  await buildByAstro({ root, outDir: assets, cacheDir: work, integrations: [keepBundle(server)] });
  rmSync(work, { recursive: true, force: true });
}

type BuiltPages = HookParameters<'astro:build:setup'>['pages'];

const STYLES = 'styles.json';

/** Saves Astro's bundle where it would print pages with it. */
function keepBundle(server: string): AstroIntegration {
  let out = '';
  let pages: BuiltPages = new Map();
  return {
    name: 'dateline:keep',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:setup': (built) => {
        pages = built.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'dateline:keep',
          async getStaticPaths() {
            cpSync(join(out, '.prerender'), server, { recursive: true });
            writeFileSync(join(server, STYLES), JSON.stringify([...pages].map(([key, { styles }]) => [key, { styles }])));
            return [];
          },
        }));
      },
    },
  };
}

/** What the bundle's entry exports, as far as Astro's own prerenderer uses it. */
interface PagesApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  /** Keeps the paths of each route. */
  readonly routeCache: { clearAll(): void };
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, unknown> }): void;
  setOptions(options: { readonly settings: { readonly scripts: readonly never[] }; readonly logger: { readonly options: { readonly destination: { write(event: { readonly message: string; readonly level: string }): void } } } }): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

/** Renders pages with a bundle. One at a time in a process: the bundle takes its pages from what is handed over. */
export class PagesRenderer {
  readonly #app: PagesApp;
  readonly #frame: SiteFrame;
  readonly #bodies: BodyReader;

  private constructor(app: PagesApp, frame: SiteFrame, bodies: BodyReader) {
    this.#app = app;
    this.#frame = frame;
    this.#bodies = bodies;
  }

  static async open({ server }: PagesProgram, frame: SiteFrame, bodies: BodyReader): Promise<PagesRenderer> {
    const entry = readdirSync(server).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
    if (entry === undefined) throw new Error(`${server} holds no bundle`);
    handOver({ bodies });
    const { app } = (await import(pathToFileURL(join(server, entry)).href)) as { readonly app: PagesApp };
    const styles = JSON.parse(readFileSync(join(server, STYLES), 'utf8')) as [string, unknown][];
    app.setInternals({ pagesByKeys: new Map(styles) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: ({ level, message }) => void (level === 'error' && process.stderr.write(`${message}\n`)) } } } });
    return new PagesRenderer(app, frame, bodies);
  }

  /** Each page's HTML, in the order given. */
  async *render(pages: readonly PageSpec[]): AsyncGenerator<readonly [PageSpec, Uint8Array]> {
    handOver({ bodies: this.#bodies, plan: { frame: this.#frame, pages } });
    this.#app.routeCache.clearAll();
    for (const page of pages) {
      const isMissing = page.kind === 'missing';
      const response = await this.#app.render(new Request(new URL(encodeURI(page.path), 'http://localhost')), { routeData: this.#routeOf(isMissing ? 'src/pages/404.astro' : 'src/pages/[...path].astro') });
      if (response.status >= 400 && !isMissing) throw new Error(`${page.path} could not be rendered: ${response.status}`);
      yield [page, new Uint8Array(await response.arrayBuffer())];
    }
  }

  #routeOf(component: string): RouteData {
    const route = this.#app.manifest.routes.find(({ routeData }) => routeData.component === component);
    if (route === undefined) throw new Error(`the bundle has no ${component}`);
    return route.routeData;
  }
}
