/** What the driver of PostgreSQL says in words only. */
const WORDS: readonly [RegExp, string][] = [
  [/^timeout exceeded when trying to connect$|^Connection terminated due to connection timeout$/, 'NO_CONNECTION'],
  [/^Connection terminated/, 'CONNECTION_LOST'],
];

/** What an error of a database may be called in the log: its code, never its message, which may quote what was to be stored. */
export function errorCode(error: unknown): string | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return code;
  return WORDS.find(([words]) => words.test(String(message)))?.[1];
}
