/** A small static server for trying widgets: one folder, CORS for everyone, nothing outside the folder. */
import { createReadStream, type Stats } from 'node:fs';
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

export interface ServerOptions {
  /** Answers `/dist/…` where the folder has no such file. */
  widgets?: string | undefined;
  /** HTML for the top of a folder that has no page. */
  noPage?: string;
}

/** The file that a path names: that of a folder is its page. */
async function fileAt(root: string, path: string): Promise<{ path: string; found: Stats } | undefined> {
  const real = await pathWithin(root, path);
  if (real === undefined) return undefined;
  const found = await stat(real);
  if (!found.isDirectory()) return found.isFile() ? { path: real, found } : undefined;
  const page = join(real, 'index.html');
  const inside = await stat(page).catch(() => undefined);
  return inside?.isFile() === true ? { path: page, found: inside } : undefined;
}

/** A server of `root`; the caller listens and closes. */
export function createStaticServer(root: string, options: ServerOptions = {}): Server {
  return createServer((request, response) => {
    void answer(
      root,
      options,
      request.method ?? 'GET',
      request.url ?? '/',
      request.headers['if-none-match'],
      response,
    ).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
}

async function answer(
  root: string,
  { widgets, noPage }: ServerOptions,
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
  const asked = address.replace(/[?#].*$/, '');
  const file =
    (await fileAt(root, asked)) ??
    (widgets !== undefined && asked.startsWith('/dist/')
      ? await fileAt(widgets, asked.slice('/dist'.length))
      : undefined);
  if (!file && asked === '/' && noPage !== undefined)
    return void response.writeHead(404, { 'content-type': mediaType('x.html') }).end(noPage);
  if (!file) return refuse(response, 404);
  const { path, found } = file;
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
