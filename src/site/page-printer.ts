/** Pages → files of the site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { BodyTexts } from '../pipeline/kept-bodies.ts';
import type { SiteFrame } from '../plan/models.ts';
import type { PageSpec } from '../plan/page-spec.ts';
import { PagesRenderer } from './pages-program.ts';
import type { PagesProgram } from './pages-program.ts';

/** A path that may leave its folder. */
const CLIMBS = /(?:^|[\\/])\.\.(?:[\\/]|$)/;

/** Writes files below one folder, and the folders that they need. */
export class SiteWriter {
  readonly #out: string;
  readonly #folders = new Set<string>();

  constructor(out: string) {
    this.#out = out;
  }

  /** `file`: from the folder on. */
  write(file: string, content: string | Uint8Array): void {
    if (CLIMBS.test(file)) throw new Error(`${file} is no place in the site`);
    const path = `${this.#out}/${file}`;
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(path, content);
  }
}

export interface PrinterOptions {
  readonly program: PagesProgram;
  readonly frame: SiteFrame;
  readonly bodies: BodyTexts;
  readonly out: string;
}

/** One to a thread, see `PagesRenderer`. */
export class PagePrinter {
  readonly #renderer: PagesRenderer;
  readonly #writer: SiteWriter;

  private constructor(renderer: PagesRenderer, writer: SiteWriter) {
    this.#renderer = renderer;
    this.#writer = writer;
  }

  static async open({ program, frame, bodies, out }: PrinterOptions): Promise<PagePrinter> {
    return new PagePrinter(await PagesRenderer.open(program, frame, bodies), new SiteWriter(out));
  }

  print(pages: readonly PageSpec[]): void {
    for (const page of pages) this.#writer.write(fileOfPage(page), this.#renderer.render(page));
  }
}

/** File of a page, from the site's folder on. */
export function fileOfPage({ kind, path }: Pick<PageSpec, 'kind' | 'path'>): string {
  return kind === 'missing' ? '404.html' : `${path.slice(1)}index.html`;
}
