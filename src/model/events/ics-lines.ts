/** The grammar of iCalendar lines: escaping, folding, dates. */
import { toJapanTime } from '../time/japan-time.js';

const MOST_OCTETS = 75;

/** A content line cut into pieces of at most 75 octets, never within a character, each ended by CRLF. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** A TEXT value: line breaks and the four special characters escaped, other control characters and unpaired surrogates removed. */
export function icsText(value: string): string {
  return value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A URI value, or undefined when it is no web address. */
export function icsUri(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    const url = new URL(value);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `20260728`: the day in Japan. */
export function icsDate(instant: Date): string {
  const { year, month, day } = toJapanTime(instant);
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}

/** `9:05`, of minutes after midnight. */
export const clockTime = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;

/** `20260728T090000`: clock time in Japan. */
export function icsLocal(instant: Date): string {
  const { minutes } = toJapanTime(instant);
  return `${icsDate(instant)}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}${two(instant.getUTCSeconds())}`;
}

/** `20260728T000000Z` */
export function icsUtc(instant: Date): string {
  return `${instant.toISOString().replace(/[-:]|\.\d{3}/g, '')}`;
}
