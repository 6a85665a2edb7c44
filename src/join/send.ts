import type { JoinApplication } from './application.js';
import { serialise } from './serialise.js';
import { ENTRY_PARTS } from './exchange-entry.js';
import { FIELDS, isEntryList } from './fields.js';
import { isDay, PROBLEM_CODES, type Problem } from './validate.js';

/**
 * Why it did not arrive. `reused`: another version of it is there already; `busy`: too many at once; `too-large`: more than is taken;
 * `client`: nothing here takes applications of this form.
 */
export type FailureReason = 'network' | 'timeout' | 'server' | 'busy' | 'reused' | 'too-large' | 'client';

export type SendResult =
  /** `by`: the day, `YYYY-MM-DD`, until which the office answers. */
  | { status: 'sent'; receipt?: string; by?: string }
  /** The receiver found fault with answers. */
  | { status: 'refused'; problems: Problem[] }
  /** It may or may not have arrived: sending again with the same key is safe. */
  | { status: 'failed'; reason: FailureReason; code?: number; wait?: number };

/** What tells a robot from a person: a field that nobody sees, and how long the form was open, in seconds. */
export interface Signs {
  trap: string;
  seconds: number;
}

export interface SendOptions {
  fetch?: typeof fetch;
  /** Milliseconds after which an attempt is aborted. */
  timeout?: number;
  /** Milliseconds before the second attempt. */
  backoff?: number;
  signs?: Signs;
}

/**
 * Posts an application as JSON with an `Idempotency-Key`. A network failure, a timeout or a 5xx is tried once more with the same key, unless
 * the receiver says how long to wait.
 * Never throws.
 */
export async function sendApplication(
  action: string,
  application: JoinApplication,
  options: SendOptions = {},
): Promise<SendResult> {
  const first = await attempt(action, application, options);
  if (first.status !== 'failed' || first.wait || !/^(network|timeout|server)$/.test(first.reason)) return first;
  await new Promise((resolve) => setTimeout(resolve, options.backoff ?? 1_500));
  return attempt(action, application, options);
}

async function attempt(action: string, application: JoinApplication, options: SendOptions): Promise<SendResult> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), options.timeout ?? 20_000);
  try {
    const response = await (options.fetch ?? fetch)(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': application.id },
      body: serialise({ ...application, ...options.signs }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    const body: unknown = await response.json().catch(() => undefined);
    // A page is no answer of a receiver: a login or a firewall in between says 200 as well, and the draft would be gone.
    if (response.ok && !/html/i.test(response.headers.get('content-type') ?? ''))
      return { status: 'sent', ...receiptOf(body) };
    if (response.status === 422 || response.status === 400) {
      const problems = problemsOf(body);
      if (problems.length > 0) return { status: 'refused', problems };
    }
    const wait = waitOf(response.headers.get('retry-after'));
    return { status: 'failed', reason: reasonOf(response.status), code: response.status, ...(wait && { wait }) };
  } catch {
    return { status: 'failed', reason: abort.signal.aborted ? 'timeout' : 'network' };
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(status: number): FailureReason {
  if (status >= 500) return 'server';
  if (status === 408) return 'timeout';
  if (status === 409) return 'reused';
  if (status === 413) return 'too-large';
  return status === 429 ? 'busy' : 'client';
}

/** Seconds of a `Retry-After`, given as seconds or as a date; at most a day. */
function waitOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), 86_400) : undefined;
}

function receiptOf(body: unknown): { receipt?: string; by?: string } {
  const { receipt, next } = (body ?? {}) as { receipt?: unknown; next?: { by?: unknown } | null };
  const by = next?.by;
  return {
    ...(typeof receipt === 'string' && /^[\w-]{1,64}$/.test(receipt) && { receipt }),
    ...(typeof by === 'string' && isDay(by) && { by }),
  };
}

/** Only what the form has questions and words for: a receiver may be of another version, or somebody else's. */
function problemsOf(body: unknown): Problem[] {
  const problems = (body as { problems?: unknown } | undefined)?.problems;
  if (!Array.isArray(problems)) return [];
  return problems.filter(isProblem).slice(0, 50);
}

function isProblem(one: Problem | null): one is Problem {
  if (!FIELDS.some(({ name }) => name === one?.field) || !PROBLEM_CODES.includes(one!.code)) return false;
  const { field, entry, part } = one!;
  return entry === undefined
    ? part === undefined
    : isEntryList(field) &&
        Number.isInteger(entry) &&
        (part === undefined || ENTRY_PARTS.some(({ name }) => name === part));
}
