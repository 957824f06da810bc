/** Categories and tags of an export → files of tags: those that articles carry, and what is above them. */
import { compact } from '../archive/compact.ts';
import { foldName, slugOf } from '../archive/names.ts';
import type { ImportedTerm } from './imported-item.ts';
import { plainLine, plainSummary } from './plain-text.ts';

export interface TagFile {
  readonly path: string;
  /** For the report and the state. */
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly formerUrls: readonly string[];
}

export class TermBook {
  readonly #terms = new Map<string, ImportedTerm & { readonly fold: string }>();
  readonly #used = new Set<string>();

  /** Terms of one name, such as a category and a tag, are one. */
  add(term: ImportedTerm): void {
    const name = plainLine(term.name);
    const fold = foldName(name);
    if (fold === '') return;
    const known = this.#terms.get(fold);
    const formerUrls = [...(known?.formerUrls ?? []), ...term.formerUrls];
    this.#terms.set(fold, { ...term, ...known, ...compact({ broader: known?.broader ?? term.broader, summary: known?.summary ?? term.summary }), name: known?.name ?? name, fold, formerUrls });
  }

  use(names: readonly string[]): void {
    for (const name of names) this.#used.add(foldName(plainLine(name)));
  }

  /** In order of their names. */
  files(): TagFile[] {
    const wanted = new Set<string>();
    for (const fold of this.#used) {
      for (let at = this.#terms.get(fold); at !== undefined && !wanted.has(at.fold); at = this.#above(at)) wanted.add(at.fold);
    }
    return [...wanted].toSorted().flatMap((fold) => {
      const term = this.#terms.get(fold);
      return term === undefined ? [] : [this.#fileOf(term)];
    });
  }

  #above({ broader, fold }: ImportedTerm & { readonly fold: string }): (ImportedTerm & { readonly fold: string }) | undefined {
    const above = broader === undefined ? undefined : this.#terms.get(foldName(plainLine(broader)));
    return above?.fold === fold ? undefined : above;
  }

  #fileOf(term: ImportedTerm & { readonly fold: string }): TagFile {
    const slug = slugOf(term.name);
    const summary = term.summary === undefined ? '' : plainSummary(term.summary);
    const data = compact({ name: term.name, summary: summary === '' ? undefined : summary, broader: this.#isLoop(term) ? undefined : this.#above(term)?.name });
    return { path: `tags/${slug}.md`, id: `tag ${term.fold}`, name: term.name, data, formerUrls: term.formerUrls };
  }

  /** Two terms of one name in different branches can make a circle. */
  #isLoop(term: ImportedTerm & { readonly fold: string }): boolean {
    const seen = new Set([term.fold]);
    for (let at = this.#above(term); at !== undefined; at = this.#above(at)) {
      if (seen.has(at.fold)) return true;
      seen.add(at.fold);
    }
    return false;
  }
}
