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
  '.atom': 'application/atom+xml',
  '.svg': 'image/svg+xml',
  '.opml': 'text/x-opml',
  '.geojson': 'application/geo+json',
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
};

/** Where a file's name says more than its extension. */
const namedTypes: readonly (readonly [RegExp, string])[] = [
  [/\.csl\.json$/, 'application/vnd.citationstyles.csl+json'],
  [/\.jsonld$/, 'application/ld+json'],
];

/** Feeds go by many names, and begin with what they are. */
const rootTypes: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  '.xml': [[/<rss[\s>]/, 'application/rss+xml'], [/<feed[\s>]/, 'application/atom+xml']],
  '.json': [[/^\s*\{\s*"version":\s*"https:\/\/jsonfeed\.org\//, 'application/feed+json']],
};

export function isText(path: string): boolean {
  return extname(path) in textTypes || namedTypes.some(([name]) => name.test(basename(path)));
}

/** The `Content-Type` of a text file. `body` matters only for XML and JSON. */
export function textType(path: string, body: Buffer): string {
  const name = basename(path);
  const roots = rootTypes[extname(name)];
  const start = roots === undefined ? '' : body.toString('utf8', 0, 1024);
  const special = namedTypes.find(([pattern]) => pattern.test(name)) ?? roots?.find(([root]) => root.test(start));
  return `${special?.[1] ?? textTypes[extname(name)] ?? 'text/plain'}; charset=utf-8`;
}
