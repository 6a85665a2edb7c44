/** The cookie that a session is carried in. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { serialize } from 'hono/utils/cookie';
import type { ReceiverEnv } from '../../options.js';

/** Over https the name's prefix makes the browser refuse the cookie from other hosts and paths. */
const SECURE = '__Host-review';
const PLAIN = 'review';

/** Whether the office opens the page over https: said by the address, or by the proxy in front. Who lies here only hurts himself. */
function isSecure(c: Context<ReceiverEnv>): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}

/** Hosts under which this request came in. No page of another host can set the second header. */
export function ownHosts(c: Context<ReceiverEnv>): string[] {
  const forwarded = c.req.header('x-forwarded-host');
  return [new URL(c.req.url).host, ...(forwarded === undefined ? [] : [forwarded])];
}

/**
 * The address under which this request came in, where nobody said another. It goes into links that carry a secret: a host that anybody
 * may have written into a header is none of ours.
 */
export const ownAddress = (c: Context<ReceiverEnv>): string =>
  `${isSecure(c) ? 'https' : 'http'}://${c.get('forwardedHost') ?? new URL(c.req.url).host}`;

export function cookieToken(c: Context<ReceiverEnv>): string | undefined {
  return getCookie(c, isSecure(c) ? SECURE : PLAIN);
}

/** The header that sets a token; without one, the header that takes it away. Nothing outlives the browser. */
export function tokenCookie(c: Context<ReceiverEnv>, token?: string): string {
  const secure = isSecure(c);
  return serialize(secure ? SECURE : PLAIN, token ?? '', {
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    path: '/',
    ...(token === undefined ? { maxAge: 0 } : {}),
  });
}
