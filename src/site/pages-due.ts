import type { Made, Plan } from '../plan/page-spec.ts';
import { digestOf } from '../source/read-archive.ts';
import { fileOfPage } from './page-printer.ts';
import type { DuePage } from './printer-threads.ts';

/** The files of the whole site. */
export type Printed = Map<string, Made>;

interface Due {
  readonly plan: Pick<Plan, 'frame' | 'pages'>;
  /** Digest of all that pages are made by: code, dependencies. */
  readonly version: string;
  /** What is published and may stay. */
  readonly published: ReadonlyMap<string, Made>;
  /** Takes how many of the site's pages are looked at. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * The pages that have to be printed: all but those whose model, which holds everything that a page shows, is the one that the
 * published page was made of. What that model was made of tells sooner; of more than is shown, so that it is not the last word.
 */
export function* pagesDue({ plan: { frame, pages }, version, published, progress }: Due, made: Printed): Generator<DuePage> {
  const common = digestOf(JSON.stringify([version, frame]));
  for (const [index, { kind, path, model: modelOf, madeOf }] of pages.entries()) {
    progress?.(index, pages.length);
    const file = fileOfPage({ kind, path });
    const before = published.get(file);
    const of = madeOf && digestOf(common + kind + madeOf(digestOf));
    if (before !== undefined && of !== undefined && before.of === of) {
      made.set(file, before);
      continue;
    }
    const model = JSON.stringify(modelOf());
    const key = digestOf(common + kind + model);
    made.set(file, { key, ...(of !== undefined && { of }) });
    if (before?.key !== key) yield { kind, path, model };
  }
}
