import { fetchableUrl } from '../feed/safe-url.js';

/** A page that others can open, for paper: the one that is given, or this one. In a frame nobody knows the page around it. */
export function paperPage(given: string): string | undefined {
  if (given) return fetchableUrl(given, document.baseURI);
  return window.parent === window ? fetchableUrl(location.href.split('#')[0]) : undefined;
}
