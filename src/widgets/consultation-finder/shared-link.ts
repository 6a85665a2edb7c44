/** Begins the fragment of a link to one window. */
const MARK = '#tsunagari-window=';

/** The key of the window that the page's address names, by a link somebody was given. */
export function sharedKey(): string | undefined {
  if (!location.hash.startsWith(MARK)) return undefined;
  try {
    return decodeURIComponent(location.hash.slice(MARK.length));
  } catch {
    return undefined;
  }
}

/** The address of this page at one window. */
export function linkTo(key: string): string {
  const url = new URL(location.href);
  url.hash = MARK + encodeURIComponent(key);
  return url.href;
}
