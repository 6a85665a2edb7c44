import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in a cookie and in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which a token is stored: reading the database is not enough to log in. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The token that every form of a session carries. It follows from the session's own, which no page can read. */
export function formToken(session: string): string {
  return createHmac('sha256', session).update('form').digest('base64url');
}

/** Whether a form came from a page of this session. */
export function isFormToken(session: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [wanted, got] = [Buffer.from(formToken(session)), Buffer.from(given)];
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
