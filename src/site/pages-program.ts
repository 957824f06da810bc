/**
 * Our pages as a program: what Astro's build bundles of them, kept for as long as the code is the same. This is the one
 * place where Astro is bypassed. Its build runs once for each version of the program and prints nothing; in its bundle the
 * compiled components call `print-runtime.ts` instead of Astro's runtime, and `PagesRenderer` calls the page's component.
 * Astro is pinned exactly, `npm run build -- --plain` does without all this, and a test compares the two.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration, RouteData } from 'astro';
import type { BodyTexts } from '../pipeline/kept-bodies.ts';
import type { SiteFrame } from '../plan/models.ts';
import type { PageSpec } from '../plan/page-spec.ts';
import { handOver } from './handover.ts';
import { PageResult, printedBy } from './page-result.ts';
import type { PageAssets, PageComponent } from './page-result.ts';

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
  /** The bundle's name there: it differs by all that a bundle is made of. */
  readonly name: string;
  /** Digest of the program that it is made of. */
  readonly version: string;
  /** Whether to make it anew, though there is one. */
  readonly force: boolean;
}

/** Milliseconds for which another version's bundle stays: a build may still be at work with it. */
const DAY = 86_400_000;

/** The bundle of this version: a kept one, else made now. Several processes may ask at once. */
export async function pagesProgram({ root, cache, name, version, force }: ProgramPlaces): Promise<PagesProgram> {
  const kept = join(cache, name);
  if (force || !existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    // Beside the kept ones, so that it is on their disk wherever that is.
    const aside = mkdtempSync(join(cache, `${name}.`));
    try {
      const made = join(aside, 'made');
      await makeProgramElsewhere(root, made, version);
      setOlderAside(cache, aside, statSync(made).mtimeMs);
      if (force) move(kept, join(aside, 'before'));
      move(made, kept);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return placesIn(kept);
}

/** Bundles of other versions and places, and what killed builds have left. Moved first, so that none is ever there in part. */
function setOlderAside(cache: string, aside: string, now: number): void {
  for (const other of readdirSync(cache)) {
    const { mtimeMs = now } = statSync(join(cache, other), { throwIfNoEntry: false }) ?? {};
    if (now - mtimeMs > DAY) move(join(cache, other), join(aside, other));
  }
}

/** Another process may have been quicker; what it has made is the same. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(String(error.code)))) throw error;
  }
}

/** Options of Astro's builder; `sync` is none of those that its `build` declares, and handed on by it. */
interface BuilderOptions {
  readonly devOutput?: boolean;
  /** Whether content collections are loaded first. */
  readonly sync?: boolean;
}

export async function buildByAstro(config: AstroInlineConfig, options: BuilderOptions = {}): Promise<void> {
  const { build } = await import('astro');
  await build({ logLevel: 'error', ...config }, options);
}

function placesIn(folder: string): PagesProgram & { readonly work: string } {
  return { server: join(folder, 'server'), assets: join(folder, 'assets'), work: join(folder, 'work') };
}

/** In a process of its own: what Astro's build takes of memory, 300 MB, is given back when that ends. */
async function makeProgramElsewhere(root: string, folder: string, version: string): Promise<void> {
  const maker = fork(here('make-program.ts'), [root, folder, version], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const [said, [code]] = await Promise.all([maker.stderr === null ? '' : text(maker.stderr), once(maker, 'exit')]);
  if (code !== 0) throw new Error(`the pages could not be bundled:\n${said.trim()}`);
}

/** Writes the program to `folder`, which must not be there yet. */
export async function makeProgram(root: string, folder: string): Promise<void> {
  const { server, assets, work } = placesIn(folder);
  handOver({ isBundling: true });
  // What is bundled is made of plans, not of collections: a third of Astro's work is left out.
  await buildByAstro({ root, outDir: assets, cacheDir: work, integrations: [keepBundle(server)] }, { sync: false });
  rmSync(work, { recursive: true, force: true });
}

type VitePlugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** Astro's bundle: its own entry, and one for our pages alone, which needs less. */
const ENTRY = /^prerender-entry\..*\.mjs$/;
const VIEW = 'view.mjs';
const ASSETS = 'assets.json';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Saves the bundle where Astro would print pages with it. */
function keepBundle(server: string): AstroIntegration {
  let out = '';
  return {
    name: 'dateline:keep',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [printPlugin] } }),
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'dateline:keep',
          async getStaticPaths() {
            cpSync(join(out, '.prerender'), server, { recursive: true });
            writeFileSync(join(server, ASSETS), JSON.stringify(await assetsOf(server)));
            return [];
          },
        }));
      },
    },
  };
}

const printPlugin = {
  name: 'dateline:print',
  enforce: 'pre',
  resolveId: (id) => (id === 'astro/compiler-runtime' ? here('print-runtime.ts') : undefined),
  buildStart() {
    if (this.environment.name === 'prerender') this.emitFile({ type: 'chunk', id: here('../components/views/View.astro'), fileName: VIEW });
  },
} satisfies VitePlugin;

/** What the bundle's own entry exports, as far as it is of use. */
interface AstroEntry {
  readonly app: {
    readonly manifest: {
      readonly routes: readonly { readonly routeData: RouteData; readonly styles: readonly { readonly src?: string }[] }[];
      /** Files of components' scripts, among others. */
      readonly entryModules: Readonly<Record<string, string>>;
    };
  };
}

async function assetsOf(server: string): Promise<PageAssets> {
  const entry = readdirSync(server).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`${server} holds no bundle`);
  const { app: { manifest } } = (await import(pathToFileURL(join(server, entry)).href)) as AstroEntry;
  const page = manifest.routes.find(({ routeData }) => routeData.component === 'src/pages/[...path].astro');
  if (page === undefined) throw new Error('the bundle has no route for pages');
  return { styles: page.styles.map(({ src }) => `/${src}`), scripts: Object.fromEntries(Object.entries(manifest.entryModules).flatMap(([id, file]) => (id.includes('?astro&type=script') ? [[id, `/${file}`]] : []))) };
}

/** Renders pages with a bundle. One at a time in a process: the bundle takes rendered texts from what is handed over. */
export class PagesRenderer {
  readonly #view: PageComponent;
  readonly #assets: PageAssets;
  readonly #frame: SiteFrame;

  private constructor(view: PageComponent, assets: PageAssets, frame: SiteFrame) {
    this.#view = view;
    this.#assets = assets;
    this.#frame = frame;
  }

  static async open({ server }: PagesProgram, frame: SiteFrame, bodies: BodyTexts): Promise<PagesRenderer> {
    handOver({ bodies });
    const { default: view } = (await import(pathToFileURL(join(server, VIEW)).href)) as { readonly default: PageComponent };
    return new PagesRenderer(view, JSON.parse(readFileSync(join(server, ASSETS), 'utf8')) as PageAssets, frame);
  }

  /** A page's HTML. */
  render(page: PageSpec): string {
    return `<!DOCTYPE html>${printedBy(this.#view(new PageResult(this.#assets), { page, frame: this.#frame }, {}))}`;
  }
}
