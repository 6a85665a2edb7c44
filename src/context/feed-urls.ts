import { fetchableUrl } from '../feed/safe-url.js';
import { advise } from '../internal/log.js';

/** Quotation marks that a word processor put in place of straight ones; HTML takes them as part of the address. */
const WORD_PROCESSORS_QUOTE = /[“”„‟‘’″＂]/;

/**
 * Absolute feed URLs of a `feed` attribute, read against the page. Unusable ones are told once and left out.
 * @param tag name for the warning
 */
export function feedUrls(attribute: string, tag: string): string[] {
  const urls: string[] = [];
  for (const part of attribute.split(/\s+/)) {
    if (!part) continue;
    const url = WORD_PROCESSORS_QUOTE.test(part) ? undefined : fetchableUrl(part, document.baseURI);
    if (!url) {
      advise(tag, 'feedUrl', part);
      continue;
    }
    if (isMixedContent(url)) advise(tag, 'mixedContent', part, new URL(url).host);
    if (!urls.includes(url)) urls.push(url);
  }
  return urls;
}

/** Whether browsers refuse the URL on this page; the own machine is trusted. */
export function isMixedContent(url: string, page: string = location.protocol): boolean {
  return page === 'https:' && /^http:/.test(url) && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url);
}
