/** An archive of any size, the same each time: articles on entities of every kind that nest, relate and have dates. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seededRandom } from './random.ts';

const SETTINGS = 'title: A generated archive\nid: generated\nurl: https://generated.example\n';
const FIRST_YEAR = 1990;
const YEARS = 30;
const COUNTRIES = [['IQ', 33, 43], ['IR', 33, 53], ['FR', 46.5, 2.5], ['SE', 62, 15], ['US', 40, -98], ['BR', -10, -52], ['ZA', -29, 24], ['AU', -25, 134]] as const;

interface Sizes {
  readonly places: number;
  readonly organisations: number;
  readonly people: number;
  readonly events: number;
  readonly tags: number;
}

/** Entities grow with the root of the articles, as they do in real archives. */
export function sizesOf(articles: number): Sizes {
  const root = Math.sqrt(articles);
  return { places: Math.ceil(root * 4), organisations: Math.ceil(root * 4), people: Math.ceil(root * 8), events: Math.ceil(root * 3), tags: Math.ceil(root / 2) };
}

/** Path → text of every file. */
export function* generatedFiles(articles: number): Generator<readonly [string, string]> {
  const random = seededRandom(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  /** A few are in the news every day and most of them hardly ever. */
  const famous = (limit: number): number => Math.floor(limit * random() ** 3);
  const day = (): string => `${FIRST_YEAR + below(YEARS)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const sizes = sizesOf(articles);
  yield ['archive.yaml', SETTINGS];
  for (const [code] of COUNTRIES) yield file(`places/country-${code.toLowerCase()}`, [`name: Country ${code}`, 'kind: country', `country: ${code}`, 'precision: country']);
  for (let index = 0; index < sizes.places; index += 1) {
    const [code, lat, lon] = COUNTRIES[index % COUNTRIES.length] ?? COUNTRIES[0];
    const isProvince = index < COUNTRIES.length * 3;
    const within = isProvince ? `country-${code.toLowerCase()}` : `place-${index % (COUNTRIES.length * 3)}`;
    yield file(`places/place-${index}`, [`name: Place ${index}`, `kind: ${isProvince ? 'province' : 'town'}`, `within: ${within}`, `coordinates: {lat: ${(lat + (random() - 0.5) * 2).toFixed(3)}, lon: ${(lon + (random() - 0.5) * 2).toFixed(3)}}`, `precision: ${isProvince ? 'province' : 'settlement'}`, `country: ${code}`, `names: [{name: مكان ${index}, lang: ar}]`]);
  }
  for (let index = 0; index < sizes.organisations; index += 1) {
    const parent = index < 10 ? [] : [`part-of: [{id: organisation-${below(10)}, from: "${FIRST_YEAR + below(5)}"}]`];
    yield file(`organisations/organisation-${index}`, [`name: Organisation ${index}`, 'kind: agency', `founded: "${FIRST_YEAR - 20 - below(40)}"`, ...parent]);
  }
  for (let index = 0; index < sizes.people; index += 1) {
    const from = FIRST_YEAR + below(YEARS - 8);
    yield file(`people/person-${index}`, [`name: Person ${index}`, 'roles:', `  - {title: Spokesperson, organisation: organisation-${famous(sizes.organisations)}, from: "${from}", to: "${from + 3}"}`, `  - {title: Director, organisation: organisation-${famous(sizes.organisations)}, from: "${from + 3}", to: "${from + 8}"}`]);
  }
  for (let index = 0; index < sizes.events; index += 1) yield file(`events/event-${index}`, [`name: Event ${index}`, `date: ${day()}`, `place: place-${famous(sizes.places)}`, `actors: [{id: organisation-${famous(sizes.organisations)}, role: host}]`]);
  for (let index = 0; index < articles; index += 1) {
    const published = day();
    const list = (kind: string, size: number, most: number): string => [...new Set(Array.from({ length: 1 + below(most) }, () => `${kind}-${famous(size)}`))].join(', ');
    const claims = index % 20 === 0 ? ['claims:', `  - {source: organisation-${famous(sizes.organisations)}, says: hurt, count: ${below(90)}, event: event-${index % sizes.events}}`] : [];
    yield file(`articles/${published.slice(0, 4)}/report-${index}`, [
      `title: Report ${index} of what happened`, `date: ${published}`, `summary: The summary of report ${index}.`,
      `places: [${list('place', sizes.places, 3)}]`, `organisations: [${list('organisation', sizes.organisations, 3)}]`, `people: [${list('person', sizes.people, 3)}]`,
      ...(index % 3 === 0 ? [`events: [event-${index % sizes.events}]`] : []), `tags: [Subject ${famous(sizes.tags)}]`, ...claims,
    ], `The text of report ${index}.\n\n${'It goes on for a while, as reports do. '.repeat(20)}`);
  }
}

/** `edit` may change the text of a file on its way. */
export function writeGeneratedArchive(folder: string, articles: number, edit: (text: string, path: string) => string = (text) => text): void {
  for (const [path, text] of generatedFiles(articles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), edit(text, path));
  }
}

function file(path: string, lines: readonly string[], body = ''): readonly [string, string] {
  return [`${path}.md`, `---\n${lines.join('\n')}\n---\n${body}`];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
