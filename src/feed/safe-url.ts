const ALLOWED: readonly string[] = ['https:', 'http:', 'tel:', 'sms:', 'mailto:'];

/**
 * A URL that may be bound to a link, an image or a request; undefined for anything else (`javascript:`, `data:`, garbage).
 * The value is the parser's own spelling, so that a page in another encoding cannot change its query.
 * @param value as found in a feed, attribute or field
 * @param base absolute URL against which a relative one is read; without it only absolute URLs pass
 */
export function safeUrl(value: string | undefined, base?: string): string | undefined {
  if (!value?.trim()) return undefined;
  try {
    const url = new URL(value.trim(), base);
    return ALLOWED.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** `tel:` link for a number as shown or dialled: `#9110` → `tel:%239110`. Undefined when nothing can be dialled. */
export function telUrl(number: string | undefined): string | undefined {
  const plain = number?.normalize('NFKC').replace(/^tel:/i, '').replace(/%23/g, '#');
  const digits = plain?.replace(/[^\d+#*]/g, '');
  return digits && /\d/.test(digits) ? `tel:${digits.replace(/#/g, '%23')}` : undefined;
}
