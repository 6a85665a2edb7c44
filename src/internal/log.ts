import type { Advice } from './advice.js';

const said = new Set<string>();

/**
 * Tells the webmaster once per page what is wrong with a tag: `<tsunagari-event-list> …`.
 * @param tag element name without brackets
 * @param message what is wrong, what is allowed, what to do
 */
export function warn(tag: string, message: string): void {
  const line = `<${tag}> ${message}`;
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}

/** Gives the webmaster a piece of advice. Its words are loaded first; where that fails, its name and its facts are logged. */
export function advise<Name extends keyof Advice>(tag: string, name: Name, ...facts: Parameters<Advice[Name]>): void {
  import('./advice.js').then(
    ({ advice }) => warn(tag, (advice[name] as (...facts: string[]) => string)(...facts)),
    () => warn(tag, [name, ...facts].join(' ')),
  );
}

/** Forgets what was said, so that a test can hear it again. */
export function resetWarnings(): void {
  said.clear();
}
