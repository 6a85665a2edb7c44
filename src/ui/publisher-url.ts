import { safeUrl, telUrl } from '../feed/safe-url.js';
import type { Publisher } from '../feed/types.js';

/** Where a publisher can be reached: its contact page, mail or phone, else its site. */
export function publisherUrl(publisher: Publisher | undefined): string | undefined {
  const { url, email, phone } = publisher?.contact ?? {};
  return safeUrl(url) ?? (email ? safeUrl(`mailto:${email}`) : telUrl(phone)) ?? safeUrl(publisher?.url);
}
