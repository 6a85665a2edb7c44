import { safeUrl } from '../feed/safe-url.js';
import { warn } from '../internal/log.js';

/**
 * Absolute feed URLs of a `feed` attribute, read against the page. Unusable ones are told once and left out.
 * @param tag name for the warning
 */
export function feedUrls(attribute: string, tag: string): string[] {
  const urls: string[] = [];
  for (const part of attribute.split(/\s+/)) {
    if (!part) continue;
    const url = safeUrl(part, document.baseURI);
    if (!url || !/^https?:/.test(url)) {
      warn(tag, `feed="${part}" は使えません。https:// から始まるフィードの URL を書いてください。 / is not a usable URL; write an https URL.`);
    } else if (location.protocol === 'https:' && url.startsWith('http:')) {
      warn(tag, `feed="${part}" は http のため、https のページでは読み込めません。https の URL にしてください。 / mixed content: use https.`);
      urls.push(url);
    } else if (!urls.includes(url)) urls.push(url);
  }
  return urls;
}
