/**
 * Whether the browser says that a change was asked for by our own page. Together with the form's token and the SameSite cookie: any one
 * of the three would do, and one may be missing in an old browser.
 * @param hosts the host names under which the office opens the review page
 */
export function isOwnPage(headers: Headers, hosts: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  // A page without referrer sends `null` even to its own host; what the browser says of the site then counts.
  if (origin === null || (origin === 'null' && site === 'same-origin')) return true;
  try {
    return hosts.includes(new URL(origin).host);
  } catch {
    return false; // `null` without more: a sandboxed frame, a local file
  }
}
