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

/** Forgets what was said, so that a test can hear it again. */
export function resetWarnings(): void {
  said.clear();
}
