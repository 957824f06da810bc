/** An archive in which everything that an editor, or an import, may write is hostile. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { writeFileOf } from './build-site.ts';
import { borrowedBodies, hostileBodies, hostileLines } from './hostile.ts';

export interface HostileArchive {
  readonly folder: string;
  readonly settings: { readonly title: string; readonly description: string };
  /** Page → what was written as its heading. */
  readonly headings: ReadonlyMap<string, string>;
  /** Article's page → its summary as written. */
  readonly summaries: ReadonlyMap<string, string>;
  /** Bodies that got in; the others are refused by `check`, for a link or an image that leads nowhere. */
  readonly published: readonly string[];
}

const BODIES_AN_ARTICLE = 10;
const KINDS = ['places', 'organisations', 'people', 'events', 'tags'] as const;
/** From the third on they try to add a rule to the file of redirects. */
const FORMER_ADDRESSES = ['/old"><script>alert(1)</script>/', '/<b>.html', '/x https://evil.example/ 301', '/?p=1 https://evil.example/ 301', '/?/evil.example/', '/# https://evil.example/ 301'];
const NOWHERE = ['Xanadu', 'Brobdingnag', 'Lilliput', 'Erewhon', 'Ruritania'];
const line = (index: number): string => hostileLines[index % hostileLines.length] ?? '';

const settings = {
  title: 'The “<script>alert(1)</script>” Archive',
  id: 'hostile',
  url: 'https://hostile.example',
  tagline: '<img src=x onerror=alert(1)>',
  description: '"><script>alert(1)</script>',
  lang: 'en',
  publisher: { name: '</footer><script>alert(1)</script>', url: 'https://hostile.example/?"onclick="alert(1)' },
  licence: { name: '<a href="javascript:alert(1)">CC BY</a>', url: "https://hostile.example/'onclick='alert(1)" },
  notice: '<style>@import "https://evil.example/x.css"</style>',
};

/** An image is a finding where it is not there or has no description: gives it both, and leaves the rest. */
function withImage(body: string): string {
  return body.replaceAll(/\bsrc\s*=\s*(["'`]?)(?![\w+.-]+:|[/\\])[^\s"'`>/]*/g, (_, quote: string) => `alt=x src=${quote}x.png`);
}

/** A picture of one pixel, in a folder of the archive. */
function writeImage(folder: string, path: string): void {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), Buffer.from(pixel, 'base64'));
}

/** Bodies to which `check` has no objection, each looked at by itself. */
function findAccepted(bodies: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-probe-'));
  try {
    writeFileOf(folder, 'archive.yaml', settings);
    writeImage(folder, 'articles/x.png');
    for (const [index, body] of bodies.entries()) writeFileOf(folder, `articles/probe-${index}.md`, { title: 'x', date: '2020-01-01' }, body);
    const { findings } = loadArchive({ root: folder, cacheDir: join(folder, '.cache') });
    const refused = new Set<string>(findings.filter(({ severity }) => severity === 'error').map(({ where }) => where.path));
    return bodies.filter((_, index) => !refused.has(`articles/probe-${index}.md`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function article(index: number): object {
  const at = (offset: number): string => line(index + offset);
  const entity = (folder: (typeof KINDS)[number]): string[] => hostileLines.flatMap((_, number) => (KINDS[number % KINDS.length] === folder && number % 3 === index % 3 ? [`${folder}-${number}`] : []));
  return {
    title: at(0),
    summary: at(1),
    dateline: at(2),
    authors: [at(3), at(4)],
    // Nobody has listed the second one.
    places: [...entity('places'), `<b onclick=alert(1)>"${NOWHERE[index % NOWHERE.length]}`],
    organisations: entity('organisations'),
    people: entity('people').map((id) => ({ id, as: at(5) })),
    events: entity('events'),
    tags: entity('tags'),
    source: [{ publisher: at(6), title: at(7), url: `https://evil.example/${index}?"><script>alert(1)</script>`, licence: at(8), note: at(9), snapshot: "https://evil.example/'onclick='alert(1)" }],
    corrections: [{ date: '2020-06-01', kind: at(10), note: at(11) }],
    warnings: [at(12)],
    aliases: index === 0 ? FORMER_ADDRESSES : [],
    claims: [{ source: `${at(13)} says somebody`, says: at(14), of: at(15), count: 3, event: `events-${3}`, quote: at(16), note: at(17), url: 'https://evil.example/"><script>alert(1)</script>' }],
  };
}

function entityOf(kind: (typeof KINDS)[number], index: number): object {
  const at = (offset: number): string => line(index + offset);
  const shared = { name: `${at(0)} no ${index}`, summary: at(1), names: [{ name: `${at(2)} also ${index}`, kind: 'former', from: '1990' }, `${at(2)} or ${index}`], links: [{ title: at(3), url: 'https://evil.example/"onclick="alert(1)' }], sources: [{ title: at(4) }] };
  if (kind === 'tags') return shared;
  const typed = { ...shared, kind: at(5) };
  if (kind === 'places') return { ...typed, coordinates: { lat: 1, lon: 2 }, precision: 'exact' };
  if (kind === 'organisations') return { ...typed, designations: [{ by: at(6), as: at(7), from: '1999', note: at(8) }] };
  if (kind === 'people') return { ...shared, roles: [{ title: at(6), from: '2001', to: '2004' }] };
  return { ...typed, date: '2020-05', actors: [{ name: `${at(6)} took part`, role: at(7) }] };
}

/** Writes the archive into `folder`. */
export function writeHostileArchive(folder: string): HostileArchive {
  const headings = new Map<string, string>();
  const summaries = new Map<string, string>();
  writeFileOf(folder, 'archive.yaml', settings);
  for (const place of ['articles', ...KINDS]) writeImage(folder, `${place}/x.png`);
  const accepted = findAccepted([...hostileBodies, ...borrowedBodies()].map(withImage));
  for (const [index] of hostileLines.entries()) {
    const kind = KINDS[index % KINDS.length] ?? 'tags';
    writeFileOf(folder, `${kind}/${kind}-${index}.md`, entityOf(kind, index), accepted[index]);
    headings.set(`/${kind}/${kind}-${index}/`, `${line(index)} no ${index}`);
  }
  const count = Math.max(hostileLines.length, Math.ceil(accepted.length / BODIES_AN_ARTICLE));
  const published: string[] = [];
  for (let index = 0; index < count; index++) {
    const bodies = accepted.slice(index * BODIES_AN_ARTICLE, (index + 1) * BODIES_AN_ARTICLE);
    const date = `2020-01-0${1 + (index % 3)}`;
    writeFileOf(folder, `articles/hostile-${index}.md`, { date, ...article(index) }, `A paragraph.\n\n${bodies.join('\n\n')}\n\n![${line(index)}](x.png "${line(index).replaceAll('"', "'")}")`);
    headings.set(`/${date.replaceAll('-', '/')}/hostile-${index}/`, line(index));
    summaries.set(`/${date.replaceAll('-', '/')}/hostile-${index}/`, line(index + 1));
    published.push(...bodies);
  }
  return { folder, settings, headings, summaries, published };
}
