/** Images and other files on their way from an export into the archive: where each goes, and whether it can be shown. */
import { IMAGE, isPicture } from '../pipeline/media.ts';
import type { ImportReport } from './import-report.ts';
import { streamDigest } from './import-state.ts';
import type { ImportState } from './import-state.ts';
import { readWhole } from './input/input.ts';
import type { InputFile } from './input/input.ts';
import type { FoundFile, MediaFinder } from './media-finder.ts';
import type { SafeFolder } from './safe-folder.ts';

/** Bytes. */
const LARGEST_PICTURE = 256 * 1024 * 1024;

interface MediaContext {
  readonly folder: SafeFolder;
  readonly media: MediaFinder;
  readonly report: ImportReport;
  readonly state: ImportState;
}

export class MediaCopies {
  readonly #context: MediaContext;
  /** Digests of the files whose places are settled. */
  readonly #digests = new Map<InputFile, string>();
  /** Images by their places in the archive: whether they can be shown. */
  readonly #pictures = new Map<string, boolean>();

  constructor(context: MediaContext) {
    this.#context = context;
  }

  /** Each at the place where it stays. One whose place another file has, by an earlier import or by hand, gets a name by its content. */
  async settled(files: readonly FoundFile[]): Promise<readonly FoundFile[]> {
    const settled: FoundFile[] = [];
    for (const found of files) settled.push(await this.#settled(found));
    return settled;
  }

  async #settled(found: FoundFile): Promise<FoundFile> {
    if (this.#digests.has(found.file)) return found;
    const digest = await streamDigest(await found.file.open());
    this.#digests.set(found.file, digest);
    return (await this.#isAnothers(found.path, digest)) ? this.#context.media.rename(found, digest) : found;
  }

  /** What an import copied there counts, also where somebody has edited that since, or taken it away. */
  async #isAnothers(path: string, digest: string): Promise<boolean> {
    const { folder, state } = this.#context;
    const known = state.at(path);
    if (known?.digest === digest) return false;
    if (!folder.has(path)) return known !== undefined;
    const there = folder.open(path);
    return there === undefined || await streamDigest(there) !== digest;
  }

  /** Where in the archive those images go that are none, whatever their names say. */
  async unreadable(files: readonly FoundFile[]): Promise<ReadonlySet<string>> {
    for (const { file, path } of files) {
      if (IMAGE.test(path) && !this.#pictures.has(path)) this.#pictures.set(path, await isReadable(file));
    }
    return new Set(files.flatMap(({ path }) => (this.#pictures.get(path) === false ? [path] : [])));
  }

  /** For the article at `path`. */
  async copy({ file, path: target }: FoundFile, at: string, path: string): Promise<void> {
    const { folder, report, state } = this.#context;
    if (state.at(target) !== undefined && !folder.has(target)) return;
    const outcome = await folder.copy(target, file.open);
    const digest = this.#digests.get(file);
    if (outcome === 'written') report.images += 1;
    if ((outcome === 'written' || outcome === 'same') && digest !== undefined) state.add(target, digest, { id: `media ${file.path}` });
    if (outcome === 'different' || outcome === 'outside') report.remark(at, path, { code: 'image-not-copied', message: `${file.path} could not be written to ${target}: something else is there.` });
  }
}

/** Most pictures say what they are at their beginning. */
async function isReadable(file: InputFile): Promise<boolean> {
  for await (const piece of await file.open()) {
    if (isPicture(piece)) return true;
    break;
  }
  const whole = await readWhole(file, LARGEST_PICTURE);
  return whole === undefined || isPicture(whole);
}
