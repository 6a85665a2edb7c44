/** `POST /applications`: from a form on somebody else's page to an acknowledged application. */
import { Hono, type Context } from 'hono';
import { refusal, json } from '../http/answers.js';
import { visitorOf } from '../http/client-address.js';
import { corsHeaders, preflightHeaders } from '../http/origins.js';
import { createCounter } from '../http/rate-limit.js';
import { BodyRefused, readBody } from '../http/read-body.js';
import type { ReceiverApp, ReceiverContext, ReceiverEnv } from '../options.js';
import { checkApplication } from './check-application.js';
import { storeApplication } from './store-application.js';

const REFUSED_BODIES = { 'too-large': 413, 'too-slow': 408, 'not-utf8': 400, broken: 400 } as const;

/** JSON in UTF-8, as JSON always is. */
function isJson(contentType: string | undefined): boolean {
  return /^application\/json(?:;charset="?utf-?8"?)?;?$/i.test((contentType ?? '').replace(/\s/g, ''));
}

/** A key as the header may carry it, or the application's own id. */
function keyOf(header: string | undefined, id: string): string | undefined {
  if (header === undefined) return id;
  return /^[\x21-\x7e]{8,200}$/.test(header) ? header : undefined;
}

/** Routes below `/applications`. */
export function applicationRoutes(context: ReceiverContext): ReceiverApp {
  const { settings, store, now } = context;
  const counter = createCounter(store.db);

  async function receive(c: Context<ReceiverEnv>): Promise<Response> {
    if (settings.rateLimit > 0) {
      const key = await counter.keyOf(`post ${visitorOf(c.get('address'))}`, now());
      const { hits, rest } = await store.write((queries) => counter.count(queries, key, 10, now()));
      if (hits > settings.rateLimit) return refusal(429, 'too-many', { 'retry-after': String(rest) });
    }
    if (!isJson(c.req.header('content-type'))) return refusal(415, 'content-type');
    const coding = c.req.header('content-encoding');
    if (coding !== undefined && coding !== 'identity') return refusal(415, 'content-encoding');
    let body: string;
    try {
      body = await readBody(c.req.raw, settings.bodyLimit, settings.bodyTimeout);
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      return refusal(REFUSED_BODIES[error.reason], error.reason, { connection: 'close' });
    }
    const checked = checkApplication(body);
    if (!checked.ok)
      return checked.status === 400
        ? refusal(400, checked.code)
        : json(422, { code: checked.code, problems: checked.problems });
    const { application, text, suspect } = checked;
    const key = keyOf(c.req.header('idempotency-key'), application.id);
    if (key === undefined) return refusal(400, 'key');
    const { language, values } = application;
    const stored = await storeApplication(context, counter, { key, text, language, values, suspect });
    if (stored.status === 'reused') return refusal(409, 'key-reused');
    return json(201, { receipt: stored.receipt, next: stored.nextBy === null ? {} : { by: stored.nextBy } });
  }

  const app = new Hono<ReceiverEnv>();
  // Around everything, failures included: without these headers the form would take an answer for a network failure.
  app.use(async (c, next) => {
    const origin = c.req.header('origin');
    const cors = origin === undefined ? {} : corsHeaders(origin, settings.origins);
    if (cors === undefined) return refusal(403, 'origin', { vary: 'origin' });
    await next();
    for (const [name, value] of Object.entries(cors)) c.res.headers.set(name, value);
  });
  app.options('/', () => new Response(null, { status: 204, headers: preflightHeaders() }));
  app.post('/', receive);
  app.all('/', () => refusal(405, 'method', { allow: 'POST, OPTIONS' }));
  return app;
}
