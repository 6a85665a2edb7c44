const ALLOWED: readonly string[] = ['https:', 'http:', 'tel:', 'sms:', 'mailto:'];

/** Addresses that the URL parser gives back as they are: most of a feed's, and each parse costs a phone some microseconds. */
const PLAIN = /^https:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]+\/(?:[\w/-]|\w\.(?=\w))*$/;

/**
 * A URL that may be bound to a link, an image or a request; undefined for anything else (`javascript:`, `data:`, garbage).
 * The value is the parser's own spelling, so that a page in another encoding cannot change its query; a user name or password in front
 * of the host, which makes one host look like another, is taken out.
 * @param value as found in a feed, attribute or field
 * @param base absolute URL against which a relative one is read; without it only absolute URLs pass
 */
export function safeUrl(value: string | undefined, base?: string): string | undefined {
  if (!value?.trim()) return undefined;
  if (PLAIN.test(value)) return value;
  try {
    const url = new URL(value.trim(), base);
    if (!ALLOWED.includes(url.protocol)) return undefined;
    if (url.username || url.password) url.username = url.password = '';
    return url.protocol === 'mailto:' ? toOne(url) : url.href;
  } catch {
    return undefined;
  }
}

/**
 * A mail to one address: whoever else would get it (`cc`, `bcc`, a second address) or what would go with it (`attach`) is dropped, because
 * mail programs fold it away, and what somebody tells a window is for nobody else. Names are compared as they stand: `%62cc` is none of ours.
 */
function toOne({ pathname, search }: URL): string | undefined {
  const [address] = pathname.split(/[,;]|%(?:2c|3b|0[ad])/i);
  const words = search.match(/(?<=[?&])(?:subject|body)=[^&]*/gi)?.join('&');
  return address ? `mailto:${address}${words ? `?${words}` : ''}` : undefined;
}

/** A URL that may be fetched: `safeUrl` with https or http only. */
export function fetchableUrl(value: string | undefined, base?: string): string | undefined {
  const url = safeUrl(value, base);
  return url && /^https?:/.test(url) ? url : undefined;
}

/** Digits with the marks that may part them, and a letter right behind. */
const RUN = /[+#*]?\d[-\s().\u2010-\u2015\u2212ー\d*]*[a-z]?/gi;

/**
 * `tel:` link for a number as shown or dialled: `#9110` → `tel:%239110`. Undefined when nothing can be dialled. Of a text only the first number
 * is dialled, without hours, extension or second number beside it; one that goes on in letters (0120-ABC) is none: its digits alone would ring
 * at a stranger's.
 */
export function telUrl(number: string | undefined): string | undefined {
  for (const [run] of number?.normalize('NFKC').replace(/%23/g, '#').matchAll(RUN) ?? []) {
    const digits = run.replace(/[^\d+#*]/g, '').replace(/^\+810/, '+81');
    // No number of any country has more than fifteen.
    if (digits.length > 2)
      return digits.length > 16 || /[\d-][a-z]$/i.test(run) ? undefined : `tel:${digits.replace('#', '%23')}`;
  }
  return undefined;
}
