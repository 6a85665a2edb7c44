/** A small static server for trying widgets: one folder, CORS for everyone, nothing outside the folder. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { mediaType } from './media-type.js';

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

/** The real path of a request within `root`, or undefined: `..`, encoded slashes and links that lead out are not followed. */
export async function pathWithin(root: string, requestPath: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split(/[/\\]/).some((name) => name.startsWith('.'))) return undefined;
  const inside = (path: string, of: string): boolean => path === of || path.startsWith(of + sep);
  const wanted = resolve(join(root, decoded));
  if (!inside(wanted, resolve(root))) return undefined;
  const real = await realpath(wanted).catch(() => undefined);
  return real !== undefined && inside(real, await realpath(root)) ? real : undefined;
}

/** A server of `root`; the caller listens and closes. */
export function createStaticServer(root: string): Server {
  return createServer((request, response) => {
    void answer(root, request.method ?? 'GET', request.url ?? '/', request.headers['if-none-match'], response).catch(
      () => {
        if (response.headersSent) response.destroy();
        else refuse(response, 500);
      },
    );
  });
}

async function answer(
  root: string,
  method: string,
  address: string,
  knownTag: string | undefined,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('x-content-type-options', 'nosniff');
  if (method === 'OPTIONS')
    return void response
      .writeHead(204, { 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*' })
      .end();
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405);
  let path = await pathWithin(root, address.replace(/[?#].*$/, ''));
  let found = path === undefined ? undefined : await stat(path);
  if (path !== undefined && found?.isDirectory() === true) {
    path = join(path, 'index.html');
    found = await stat(path).catch(() => undefined);
  }
  if (path === undefined || found === undefined || !found.isFile()) return refuse(response, 404);
  const tag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
  const isHashed = /\.[0-9a-f]{12}\.json$/.test(path);
  const headers = {
    'content-type': mediaType(path),
    'cache-control': isHashed ? 'max-age=31536000, immutable' : 'max-age=60',
    etag: tag,
  };
  if (knownTag === tag) return void response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, 'content-length': found.size });
  if (method === 'HEAD') return void response.end();
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}
