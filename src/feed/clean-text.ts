/**
 * Characters that no text needs and that mislead readers: controls but tab and line feed, bidirectional marks and overrides, byte order
 * marks. Halves of surrogate pairs are only suspected here: whole pairs are letters.
 */
const SUSPECT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/;
const MISLEADING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/gu;

/** A text without misleading characters, half letters (`encodeURIComponent` throws on them) and outer spaces. */
export function cleanText(text: string): string {
  const trimmed = text.trim();
  return SUSPECT.test(trimmed) ? trimmed.replace(MISLEADING, '').trim() : trimmed;
}
