import { basename, extname } from 'node:path';

/** By extension, for everything that is text and so is sent compressed. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.opml': 'text/x-opml',
  '.geojson': 'application/geo+json',
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
};

/** Where a file's name says more than its extension. */
const namedTypes: readonly (readonly [RegExp, string])[] = [
  [/^feed.*\.json$/, 'application/feed+json'],
  [/\.csl\.json$/, 'application/vnd.citationstyles.csl+json'],
  [/\.jsonld$/, 'application/ld+json'],
];

/** An XML document is named for its root: feeds go by many names. */
const xmlTypes: readonly (readonly [RegExp, string])[] = [
  [/<rss[\s>]/, 'application/rss+xml'],
  [/<feed[\s>]/, 'application/atom+xml'],
];

export function isText(path: string): boolean {
  return extname(path) in textTypes || namedTypes.some(([name]) => name.test(basename(path)));
}

/** The `Content-Type` of a text file. `body` matters only for XML. */
export function textType(path: string, body: Buffer): string {
  const name = basename(path);
  const start = extname(name) === '.xml' ? body.toString('utf8', 0, 1024) : '';
  const special =
    namedTypes.find(([pattern]) => pattern.test(name)) ?? xmlTypes.find(([root]) => root.test(start));
  return `${special?.[1] ?? textTypes[extname(name)] ?? 'text/plain'}; charset=utf-8`;
}
