import { serialise, type JoinApplication } from './application.js';
import { ENTRY_PARTS } from './exchange-entry.js';
import { FIELDS, isEntryList } from './fields.js';
import { PROBLEM_CODES, type Problem } from './validate.js';

export type SendResult =
  | { status: 'sent'; receipt?: string }
  /** The receiver found fault with answers. */
  | { status: 'refused'; problems: Problem[] }
  /** It may or may not have arrived: sending again with the same key is safe. */
  | { status: 'failed'; reason: 'network' | 'timeout' | 'server' | 'client'; code?: number };

export interface SendOptions {
  fetch?: typeof fetch;
  /** Milliseconds until an attempt is given up. */
  timeout?: number;
  /** Milliseconds before the second attempt. */
  backoff?: number;
}

/**
 * Posts an application as JSON with an `Idempotency-Key`. A network failure, a timeout or a 5xx is tried once more with the same key.
 * Never throws.
 */
export async function sendApplication(
  action: string,
  application: JoinApplication,
  options: SendOptions = {},
): Promise<SendResult> {
  const first = await attempt(action, application, options);
  if (first.status !== 'failed' || first.reason === 'client') return first;
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
      body: serialise(application),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    const body: unknown = await response.json().catch(() => undefined);
    // A page is no answer of a receiver: a login or a firewall in between says 200 as well, and the draft would be gone.
    if (response.ok && !/html/i.test(response.headers.get('content-type') ?? ''))
      return { status: 'sent', receipt: receiptOf(body) };
    if (response.status === 422 || response.status === 400) {
      const problems = problemsOf(body);
      if (problems.length > 0) return { status: 'refused', problems };
    }
    return {
      status: 'failed',
      reason: response.status >= 500 || response.status === 429 ? 'server' : 'client',
      code: response.status,
    };
  } catch {
    return { status: 'failed', reason: abort.signal.aborted ? 'timeout' : 'network' };
  } finally {
    clearTimeout(timer);
  }
}

function receiptOf(body: unknown): string | undefined {
  const receipt = (body as { receipt?: unknown } | undefined)?.receipt;
  return typeof receipt === 'string' && /^[\w-]{1,64}$/.test(receipt) ? receipt : undefined;
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
