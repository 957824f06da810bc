/** The plan of an archive that somebody is writing: made anew when a file is not as it was. */
import { buildArchive } from '../archive/build-archive.ts';
import type { Settings } from '../archive/model.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { MediaFile } from '../plan/build-plan.ts';
import type { Plan } from '../plan/page-spec.ts';
import type { AnyRecord } from '../schema/front-matter.ts';
import { readArchive } from '../source/read-archive.ts';
import type { BodyReader } from './body-store.ts';
import { targetsOf } from './load-archive.ts';
import { measureMedia } from './media.ts';
import type { MediaMemory } from './media.ts';

interface Ingredients {
  readonly settings: Settings;
  readonly records: readonly AnyRecord[];
  readonly media: ReadonlyMap<string, MediaFile>;
}

export class LivePlan {
  readonly #root: string;
  readonly #bodies: BodyReader;
  readonly #media: MediaMemory = new Map();
  #made: { readonly of: Ingredients; readonly plan: Plan } | undefined;

  constructor(root: string, bodies: BodyReader) {
    this.#root = root;
    this.#bodies = bodies;
  }

  /** Of faulty files, as much as is sure. Texts are rendered when their page is asked for. Throws without settings. */
  get(): Plan {
    const { settings, records, media: paths } = readArchive(this.#root);
    if (settings === undefined) throw new Error('The archive’s settings can’t be read; `npm run check` says why.');
    const of: Ingredients = { settings, records, media: measureMedia(this.#root, paths, this.#media).files };
    if (this.#made === undefined || !areSame(of, this.#made.of)) this.#made = { of, plan: this.#make(of) };
    return this.#made.plan;
  }

  #make({ settings, records, media }: Ingredients): Plan {
    const { archive } = buildArchive({ records, settings });
    // Images stand as they are: smaller copies are a build's.
    const originals = new Map([...media].map(([file, { bytes, size, type }]): [string, MediaFile] => [file, { bytes, ...(size && { size }), ...(type !== undefined && { type }) }]));
    return buildPlan({ archive, settings, media: originals, bodies: { facts: (body) => targetsOf(this.#bodies, body) } });
  }
}

/** A file that stayed as it is gives the same value again. */
function areSame(a: Ingredients, b: Ingredients): boolean {
  return a.records.length === b.records.length && a.media.size === b.media.size
    && a.records.every((record, index) => record === b.records[index])
    && [...a.media].every(([path, file]) => b.media.get(path) === file)
    && JSON.stringify(a.settings) === JSON.stringify(b.settings);
}
