import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../../src/cli/serve.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const page = `<!doctype html><title>Camp Ashraf</title>${'<p>text</p>'.repeat(100)}`;
const files = {
  'secret.txt': 'outside',
  'dist/index.html': page,
  'dist/404.html': '<h1>Not here</h1>',
  'dist/places/camp-ashraf/index.html': page,
  'dist/places/empty/notes.txt': 'no page here',
  'dist/feed.xml': '<?xml version="1.0"?><rss version="2.0"></rss>',
  'dist/added.xml': '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
  'dist/sitemap.xml': '<?xml version="1.0"?><urlset></urlset>',
  'dist/feed.json': '{"version":"https://jsonfeed.org/version/1.1"}',
  'dist/data.json': '{}',
  'dist/feeds.opml': '<opml/>',
  'dist/map.geojson': '{}',
  'dist/style.css': 'p{}',
  'dist/search.js': 'export {}',
  'dist/assets/View.BUrb5REz.css': 'p{}',
  'dist/assets/worker-DtyuzN5G.js': 'export {}',
  'dist/assets/spine.svg': '<svg/>',
  'dist/search/index/manifest.json': '{}',
  'dist/search/index/segments/2befa875ae8f7e4ed6b7/head.bin': new Uint8Array([1]),
  'dist/media/a, b.png': new Uint8Array([1, 2, 3, 4, 5]),
  'dist/مقاله/index.html': page,
};

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request target as it is: `fetch` would tidy "/../" away. */
function send(url: string, path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, ...options }, (response) => {
      buffer(response).then((body) => resolve({ status: response.statusCode, headers: response.headers, body }), reject);
    });
    asked.on('error', reject).end();
  });
}

async function serve(): Promise<string> {
  const folder = await temporaryFolder(files);
  const server = await serveFolder({ folder: join(folder, 'dist'), port: 0 });
  onTestFinished(() => server.close());
  return server.url;
}

test('pages, files and redirects', async () => {
  const url = await serve();
  const answers: unknown[] = [];
  const paths = [
    '/', '/?q=x', '/places/camp-ashraf/', '/places/camp-ashraf', '/places/camp-ashraf?page=2', '/places/empty', '/places/empty/',
    '/feed.xml/', '/index', '/places', '//places/camp-ashraf', '/%D9%85%D9%82%D8%A7%D9%84%D9%87', '/media/a%2C%20b.png',
  ];
  for (const path of paths) {
    const { status, headers } = await send(url, path);
    answers.push([path, status, headers.location].filter((part) => part !== undefined).join(' '));
  }
  expect(answers).toEqual([
    '/ 200',
    '/?q=x 200',
    '/places/camp-ashraf/ 200',
    '/places/camp-ashraf 308 /places/camp-ashraf/',
    '/places/camp-ashraf?page=2 308 /places/camp-ashraf/?page=2',
    '/places/empty 404',
    '/places/empty/ 404',
    '/feed.xml/ 404',
    '/index 404',
    '/places 404',
    '//places/camp-ashraf 404',
    '/%D9%85%D9%82%D8%A7%D9%84%D9%87 308 /%D9%85%D9%82%D8%A7%D9%84%D9%87/',
    '/media/a%2C%20b.png 200',
  ]);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/style.css', 'text/css; charset=utf-8'],
  ['/search.js', 'text/javascript; charset=utf-8'],
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/added.xml', 'application/atom+xml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/data.json', 'application/json; charset=utf-8'],
  ['/feeds.opml', 'text/x-opml; charset=utf-8'],
  ['/map.geojson', 'application/geo+json; charset=utf-8'],
  ['/media/a,%20b.png', 'image/png'],
])('%s is sent as %s', async (path, type) => {
  expect((await send(await serve(), path)).headers['content-type']).toBe(type);
});

test('a missing page is 404.html with status 404', async () => {
  const { status, body } = await send(await serve(), '/no/such/page/');
  expect([status, body.toString()]).toEqual([404, '<h1>Not here</h1>']);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/media/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%', '/%00', 'secret.txt'])(
  '%s is refused',
  async (path) => {
    expect((await send(await serve(), path)).status).toBe(400);
  },
);

describe('a page that has not changed', () => {
  test.each(['/', '/media/a,%20b.png'])('is not sent again: %s', async (path) => {
    const url = await serve();
    const etag = (await send(url, path)).headers.etag ?? '';
    const again = await send(url, path, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await send(url, path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });
});

test.each([
  ['/assets/View.BUrb5REz.css', true],
  ['/assets/worker-DtyuzN5G.js', true],
  ['/search/index/segments/2befa875ae8f7e4ed6b7/head.bin', true],
  ['/', false],
  ['/assets/spine.svg', false],
  ['/search/index/manifest.json', false],
  ['/media/a,%20b.png', false],
  ['/assets/gone.BUrb5REz.css', false],
])('%s may be kept for ever: %s', async (path, forEver) => {
  const { headers } = await send(await serve(), path);
  expect(headers['cache-control']).toBe(forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
});

describe('text is compressed', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('with %s', async (encoding, decode) => {
    const { headers, body } = await send(await serve(), '/', { headers: { 'Accept-Encoding': encoding } });
    expect(headers['content-encoding']).toBe(encoding);
    expect(body.length).toBe(Number(headers['content-length']));
    expect(body.length).toBeLessThan(page.length / 5);
    expect(decode(body).toString()).toBe(page);
  });

  test('only where that is accepted', async () => {
    const { headers, body } = await send(await serve(), '/');
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, page]);
  });
});

test('HEAD tells the length and sends nothing', async () => {
  const url = await serve();
  for (const path of ['/', '/media/a,%20b.png']) {
    const { headers } = await send(url, path);
    const head = await send(url, path, { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, headers['content-length'], 0]);
  }
});

test('only GET and HEAD are answered', async () => {
  expect((await send(await serve(), '/', { method: 'POST' })).status).toBe(405);
});

test('a taken port is left for the next free one', async () => {
  const folder = await temporaryFolder(files);
  const first = await serveFolder({ folder, port: 0 });
  onTestFinished(() => first.close());
  const port = Number(new URL(first.url).port);
  const second = await serveFolder({ folder, port });
  onTestFinished(() => second.close());
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
});
