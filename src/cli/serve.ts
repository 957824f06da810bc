import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import sirv from 'sirv';
import { cacheControlOf } from './caching.ts';
import { isText, textType } from './media-types.ts';
import { findServed } from './served-file.ts';
import type { Served } from './served-file.ts';

export const defaultPort = 4321;
const PORTS_TRIED = 20;
/** What hosts that compress while sending use: 11 takes seconds for a large file. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

type ServedFile = Extract<Served, { kind: 'file' }>;

async function encode(body: Buffer, accepted: string): Promise<{ body: Buffer; encoding?: string }> {
  if (/\bbr\b/.test(accepted)) return { body: await promisify(brotliCompress)(body, brotliOptions), encoding: 'br' };
  if (/\bgzip\b/.test(accepted)) return { body: await promisify(gzip)(body), encoding: 'gzip' };
  return { body };
}

/** RFC 9110 section 13.1.2: the weak comparison. */
function matches(condition: string | undefined, etag: string): boolean {
  const known = (condition ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag.replace(/^W\//, ''));
}

async function sendText(request: IncomingMessage, response: ServerResponse, file: ServedFile, status: number): Promise<void> {
  const plain = await readFile(file.path);
  // By content: a build writes every file anew, and most of them as they were.
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const always = { ETag: etag, 'Cache-Control': status === 200 ? cacheControlOf(pathOf(request)) : 'no-cache', Vary: 'Accept-Encoding' };
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304, always).end();
    return;
  }
  const { body, encoding } = await encode(plain, String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, {
    ...always,
    'Content-Type': textType(file.path, plain),
    'Content-Length': body.length,
    'Last-Modified': file.stats.mtime.toUTCString(),
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Without the query. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/[?#].*/, '');
}

function sendLine(response: ServerResponse, status: number, line: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${line}\n`);
}

async function sendMissing(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const page = await findServed(folder, '/404.html');
  if (page.kind === 'file') await sendText(request, response, page, 404);
  else sendLine(response, 404, 'Not found');
}

function createAnswerer(folder: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  // Looked up at each request: a build publishes anew under a running server. Not text, so not
  // compressed, and in ranges where asked for.
  const sendBinary = sirv(folder, {
    dev: true, etag: true, extensions: [], dotfiles: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControlOf(path)),
  });
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendLine(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
      return;
    }
    const served = await findServed(folder, request.url ?? '/');
    if (served.kind === 'refused') sendLine(response, 400, 'Bad request');
    else if (served.kind === 'redirect') sendLine(response, 308, served.location, { Location: served.location });
    else if (served.kind === 'missing') await sendMissing(request, response, folder);
    else if (isText(served.path)) await sendText(request, response, served, 200);
    else {
      // sirv leaves "%2C" and its like as they are; the path is known to be decodable by now.
      request.url = encodeURI(decodeURIComponent(request.url ?? '/'));
      sendBinary(request, response, () => void sendMissing(request, response, folder));
    }
  };
}

/** Resolves to false where the port is taken; rejects on any other trouble. */
function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((settle, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') settle(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      settle(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

export interface SiteServer {
  /** With the port it got, and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: `index.html` in folders, `404.html` with status 404,
 * text compressed, validators, kept for ever where names say what is in the file. Where `port` is taken the next free one is used; 0 means any.
 */
export async function serveFolder(options: { folder: string; port?: number; host?: string }): Promise<SiteServer> {
  const { port = defaultPort, host = '127.0.0.1' } = options;
  const answer = createAnswerer(resolve(options.folder));
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendLine(response, 500, String(error));
    });
  });
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED, 65_535);
  let tried = port;
  while (!(await listen(server, tried, host))) {
    if (tried === last) throw new Error(`The ports ${port} to ${last} of ${host} are all taken.`);
    tried += 1;
  }
  // Listening on a port, a server's address is never the path of a pipe.
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${given}/`,
    close: () =>
      new Promise((settle, reject) => {
        server.close((error) => (error ? reject(error) : settle()));
        server.closeAllConnections();
      }),
  };
}
