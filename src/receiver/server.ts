import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Receiver } from './app.js';

export interface RunningServer {
  /** `http://host:port` as bound. */
  url: string;
  /** Takes no new connections and waits for what runs, at most `patience` milliseconds. */
  close(patience?: number): Promise<void>;
}

/** Serves a receiver on Node. Rejects where the port is taken. */
export async function serveReceiver(receiver: Receiver, port: number, host: string): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: (request: Request, env: unknown) =>
      receiver.fetch(request, { address: (env as HttpBindings).incoming.socket.remoteAddress }),
    serverOptions: {
      // Whoever dribbles headers or a body is cut off; the body's own, shorter bound answers with words first.
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      // Longer than that of common proxies: who closes first loses a request.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
    },
  }) as Server;
  server.listen({ port, host, backlog: 4_096 });
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async close(patience = 10_000) {
      receiver.drain();
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(timer);
    },
  };
}
