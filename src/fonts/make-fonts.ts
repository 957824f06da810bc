/**
 * `npm run fonts`: cuts the faces of the @fontsource-variable packages down to what the style sheets ask of them, and
 * writes them beside this file. Run it when a package or what is asked changes; a test compares.
 *
 * Half of a face is there for weights and sizes that no page uses: 650 is the heaviest here, and text and headlines are
 * two cuts of the optical size, at 18 and 40 pixels, where the whole axis weighs as much as five of them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** What type does by itself, and the figures of columns. */
const LATIN_FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'lnum', 'mark', 'mkmk', 'rclt', 'rlig', 'tnum'];
const WEIGHTS = { min: 400, max: 650 };

/**
 * Arabic, Persian, Kurdish, Urdu and Pashto. A word's letters have to come from one file, or they do not join; what other
 * languages have beside these is in a file of its own with all of them.
 */
const ARABIC = 'U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066C,U+0670,U+0679,U+067C,U+067E,U+0681,U+0685-0686,U+0688-0689,U+0691,U+0693,U+0695-0696,U+0698,U+069A,U+06A4,U+06A9,U+06AB,U+06AF,U+06B5,U+06BA,U+06BC,U+06BE,U+06C0-06C1,U+06C6-06C7,U+06CC-06CE,U+06D0,U+06D2,U+06D4-06D5,U+06F0-06F9,U+200C-200E';

interface Face {
  /** Package, and file of it without the ending. */
  readonly from: readonly [string, string];
  /** The letters: the package's own name for them, or their `unicode-range`. */
  readonly letters: string;
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  /** All where there are none named: Arabic is shaped by them. */
  readonly features?: readonly string[];
}

/** File → how it is made. */
export const FACES: Readonly<Record<string, Face>> = {
  'serif-latin.woff2': { from: ['source-serif-4', 'source-serif-4-latin-opsz-normal'], letters: 'latin', axes: { wght: WEIGHTS, opsz: 18 }, features: LATIN_FEATURES },
  'serif-latin-ext.woff2': { from: ['source-serif-4', 'source-serif-4-latin-ext-opsz-normal'], letters: 'latin-ext', axes: { wght: WEIGHTS, opsz: 18 }, features: LATIN_FEATURES },
  'serif-latin-italic.woff2': { from: ['source-serif-4', 'source-serif-4-latin-opsz-italic'], letters: 'latin', axes: { wght: WEIGHTS, opsz: 18 }, features: LATIN_FEATURES },
  'headline-latin.woff2': { from: ['source-serif-4', 'source-serif-4-latin-opsz-normal'], letters: 'latin', axes: { wght: 560, opsz: 40 }, features: LATIN_FEATURES },
  'sans-latin.woff2': { from: ['public-sans', 'public-sans-latin-wght-normal'], letters: 'latin', axes: { wght: WEIGHTS }, features: LATIN_FEATURES },
  'sans-latin-ext.woff2': { from: ['public-sans', 'public-sans-latin-ext-wght-normal'], letters: 'latin-ext', axes: { wght: WEIGHTS }, features: LATIN_FEATURES },
  'vazirmatn-arabic.woff2': { from: ['vazirmatn', 'vazirmatn-arabic-wght-normal'], letters: ARABIC, axes: { wght: WEIGHTS } },
  'vazirmatn-arabic-ext.woff2': { from: ['vazirmatn', 'vazirmatn-arabic-wght-normal'], letters: 'arabic', axes: { wght: WEIGHTS } },
};

export async function makeFace({ from: [pack, file], letters, axes, features }: Face): Promise<Buffer> {
  const folder = join(createRequire(import.meta.url).resolve(`@fontsource-variable/${pack}/package.json`), '..');
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>;
  const text = charactersIn(ranges[letters] ?? letters);
  if (text === '') throw new Error(`${pack} has no letters called ${letters}`);
  const source = readFileSync(join(folder, 'files', `${file}.woff2`));
  return subsetFont(source, text, { targetFormat: 'woff2', variationAxes: { ...axes }, ...(features && { keepFeatures: [...features] }) });
}

/** `U+0000-00FF,U+0131` → the characters. */
function charactersIn(ranges: string): string {
  return [...ranges.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(([, first = '', last = first]) => {
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
  }).join('');
}

if (import.meta.main) {
  for (const [file, face] of Object.entries(FACES)) writeFileSync(join(import.meta.dirname, file), await makeFace(face));
}
