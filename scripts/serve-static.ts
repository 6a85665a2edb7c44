import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { mediaType } from '../src/tools/serve/media-type.js';
import { pathWithin } from '../src/tools/serve/static-server.js';

/** A body made by code instead of read from a folder; undefined leaves the request to the folders. */
export type Route = (
  pathname: string,
) => { body: string | Uint8Array; headers?: OutgoingHttpHeaders; status?: number } | undefined;

export interface StaticOptions {
  /** URL prefix → folder, the longest matching prefix wins. */
  folders: Readonly<Record<string, string>>;
  port?: number;
  /** Headers of every answer. CORS is on unless overridden. */
  headers?: OutgoingHttpHeaders;
  route?: Route;
  /** Called for every request before it is answered. */
  onRequest?: (request: IncomingMessage) => void;
}

export interface StaticServer {
  url: string;
  close(): Promise<void>;
}

/** Serves folders over HTTP on loopback; takes the next free port when the wanted one is taken. */
export async function serveStatic(options: StaticOptions): Promise<StaticServer> {
  const prefixes = Object.keys(options.folders).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    options.onRequest?.(request);
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache', ...options.headers };
    const pathname = decoded(request.url ?? '/');
    if (pathname === undefined) {
      response.writeHead(400, headers).end();
      return;
    }
    const made = options.route?.(pathname);
    if (made) {
      response.writeHead(made.status ?? 200, {
        'content-type': mediaType(path.extname(pathname) ? pathname : 'index.html'),
        ...headers,
        ...made.headers,
      });
      response.end(made.body);
      return;
    }
    const prefix = prefixes.find((one) => pathname.startsWith(one));
    void sendFile().catch(() => response.writeHead(404, headers).end());
    async function sendFile(): Promise<void> {
      const rest = encodeURIComponent(pathname!.slice(prefix!.length));
      let name = (await pathWithin(options.folders[prefix!]!, rest))!;
      let info = await stat(name);
      if (info.isDirectory()) info = await stat((name = path.join(name, 'index.html')));
      response.writeHead(200, {
        'content-type': mediaType(name),
        'content-length': info.size,
        ...headers,
      });
      createReadStream(name).pipe(response);
    }
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Path of a request, or undefined where it cannot be read. */
function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first, tries = 0; ; port++, tries++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries > 50) throw error;
    }
  }
}
