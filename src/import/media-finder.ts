/** Images and other files that came with an export: found by the addresses that the old site gave them. */
import { posix } from 'node:path';
import { articleIdOf, withDigest } from './article-id.ts';
import type { InputFile } from './input/input.ts';

const MEDIA = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp3|m4a|ogg|oga|mp4|webm|csv|xlsx?|docx?|odt|ods)$/i;

export interface FoundFile {
  readonly file: InputFile;
  /** Where it goes in the archive. */
  readonly path: string;
}

export class MediaFinder {
  /** Name of a file, in lower case → the files of that name. */
  readonly #byName = new Map<string, InputFile[]>();
  readonly #byPath = new Map<string, InputFile>();
  readonly #targets = new Map<string, string>();
  readonly #taken = new Map<string, string>();

  constructor(files: readonly InputFile[]) {
    for (const file of files) {
      if (!MEDIA.test(file.path)) continue;
      const name = posix.basename(file.path).toLowerCase();
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), file]);
      this.#byPath.set(file.path, file);
    }
  }

  /**
   * The file that an address in an article meant. One beside the article, or at that path, is sure; else the file whose
   * path ends most like the address, if only one does. WordPress's smaller copies (`gate-300x200.jpg`) are found by the
   * picture itself.
   */
  find(address: string, from: string): FoundFile | undefined {
    if (this.#byPath.size === 0) return undefined;
    const parsed = URL.parse(address, 'http://old.invalid/');
    const path = decoded(parsed?.pathname ?? '').replace(/^\//, '');
    if (!MEDIA.test(path) || parsed?.protocol === 'data:') return undefined;
    const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address);
    const beside = isRelative ? this.#byPath.get(posix.normalize(posix.join(posix.dirname(from), decoded(address.split(/[?#]/, 1)[0] ?? '')))) : undefined;
    const file = beside ?? this.#byEnding(path) ?? this.#byEnding(path.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '')) ?? this.#byEnding(path.replace(/-(?:scaled|\d+x\d+)?(?=\.\w+$)/, '-scaled'));
    return file === undefined ? undefined : { file, path: this.#targetOf(file.path) };
  }

  /** Gives it a name by its content: at its place is another file. */
  rename({ file, path }: FoundFile, digest: string): FoundFile {
    const extension = posix.extname(path);
    const target = `${posix.dirname(path)}/${withDigest(posix.basename(path, extension), digest)}${extension}`;
    this.#targets.set(file.path, target);
    return { file, path: target };
  }

  #byEnding(path: string): InputFile | undefined {
    const wanted = path.toLowerCase().split('/');
    const candidates = this.#byName.get(wanted.at(-1) ?? '') ?? [];
    const ranked = candidates.map((file) => ({ file, shared: sharedEnding(wanted, file.path.toLowerCase().split('/')) })).toSorted((a, b) => b.shared - a.shared);
    const [best, second] = ranked;
    return best === undefined || best.shared === second?.shared ? undefined : best.file;
  }

  /** `media/` and the path it had, each step made safe. */
  #targetOf(path: string): string {
    const known = this.#targets.get(path);
    if (known !== undefined) return known;
    const extension = posix.extname(path).toLowerCase();
    const steps = path.slice(0, -extension.length).split('/').filter((step) => !/^(?:\.+|static|public|assets|wp-content|uploads|content|src)$/.test(step)).map(articleIdOf);
    const plain = `media/${steps.join('/')}${extension}`;
    const target = (this.#taken.get(plain) ?? path) === path ? plain : `media/${steps.slice(0, -1).join('/')}/${articleIdOf(path)}${extension}`;
    this.#targets.set(path, target);
    this.#taken.set(target, path);
    return target;
  }
}

function sharedEnding(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}
