import { Hono } from 'hono';
import { pino } from 'pino';
import { applicationRoutes } from './applications/routes.js';
import { feedRoutes } from './publications/feed.js';
import { changeRoutes } from './changes/routes.js';
import { refusal, json, SECURITY_HEADERS } from './http/answers.js';
import { clientAddress, isProxy, proxyList } from './http/client-address.js';
import { DEFAULT_SETTINGS, type ReceiverContext, type ReceiverEnv, type ReceiverOptions } from './options.js';
import { errorCode } from './storage/error-code.js';

export interface Receiver {
  /** Answers a request; `address`: the peer's, where the server knows it. Never rejects. */
  fetch(request: Request, info?: { address?: string }): Promise<Response>;
  /** Reports "not ready", so that load balancers send no more requests while running ones are finished. */
  drain(): void;
  context: ReceiverContext;
}

/** Seconds after which a client may try again when the database does not answer. */
const PAUSE = '30';

/** The receiver as a standard handler: applications in, approved records out. Closing the store is left to the caller. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const log = options.log ?? pino({ level: 'silent' });
  const context: ReceiverContext = { store: options.store, settings, log, now: options.now ?? (() => new Date()) };
  const proxies = proxyList(settings.trustedProxies);
  if (proxies === undefined) throw new TypeError('trustedProxies: not an address or a range');
  let isDraining = false;

  const app = new Hono<ReceiverEnv>();
  app.use(async (c, next) => {
    const begun = performance.now();
    c.set('address', clientAddress(c.env.address ?? '', c.req.header('x-forwarded-for') ?? null, proxies));
    const forwardedHost = c.req.header('x-forwarded-host');
    if (forwardedHost !== undefined && isProxy(c.env.address ?? '', proxies)) c.set('forwardedHost', forwardedHost);
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    // Only method, first part of the path and outcome are logged: a path may hold a secret, and an address belongs to a person.
    const part = /^\/[a-z.]{0,20}/.exec(c.req.path)?.[0] ?? '/';
    log.info({
      method: c.req.method.slice(0, 10),
      part,
      status: c.res.status,
      ms: Math.round(performance.now() - begun),
    });
  });
  app.get('/healthz', () => json(200, { status: 'ok' }));
  app.get('/readyz', async () => {
    if (isDraining) return json(503, { status: 'draining' });
    await context.store.db.selectFrom('salts').select('day').limit(1).execute();
    return json(200, { status: 'ready' });
  });
  app.route('/applications', applicationRoutes(context));
  app.route('/feed.json', feedRoutes(context));
  app.route('/change', changeRoutes(context));
  for (const { path, routes } of options.mounts ?? []) app.route(path, routes(context));
  app.notFound(() => refusal(404, 'not-found'));
  app.onError((error, c) => {
    log.error({ error: error.name, code: errorCode(error), part: c.req.routePath });
    return refusal(503, 'unavailable', { 'retry-after': PAUSE });
  });
  return {
    fetch: async (request, info = {}) => app.fetch(request, { address: info.address }),
    drain: () => void (isDraining = true),
    context,
  };
}
