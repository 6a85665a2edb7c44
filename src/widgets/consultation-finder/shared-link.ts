/** A link to one window: the fragment of the page's address names it, beside whatever else stands there (the route of an app, an anchor). */

const NAME = 'tsunagari-window';
const NAMED = new RegExp(`(?:^#|[?&])${NAME}=([^&]*)`);

/** The key of the window that the page's address names, by a link somebody was given. */
export function sharedKey(fragment = location.hash): string | undefined {
  const written = NAMED.exec(fragment)?.[1];
  if (written === undefined) return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/** The address of this page at one window. */
export function linkTo(key: string, page = location.href): string {
  const url = new URL(page);
  const rest = url.hash
    .slice(1)
    .replace(new RegExp(`(^|[?&])${NAME}=[^&]*&?`), '$1')
    .replace(/[?&]$/, '');
  // A router reads what follows 「?」 as its own query, and would take 「&」 for a part of its path.
  const mark = rest === '' ? '' : rest.includes('?') ? '&' : /^!?\//.test(rest) ? '?' : '&';
  url.hash = `${rest}${mark}${NAME}=${encodeURIComponent(key)}`;
  return url.href;
}
