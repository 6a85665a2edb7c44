/** Calendar files, however damaged: lines put together again, components told apart, one property at a time. */
import { withoutHtml } from './strip-html.js';

export interface Property {
  name: string;
  params: Readonly<Record<string, string>>;
  value: string;
}

export interface Component {
  name: string;
  properties: Property[];
  /** The `END` was missing. */
  unfinished: boolean;
  /** Lines as they stand, for the library that reads time zones. */
  lines: string[];
}

export interface CalendarText {
  events: Component[];
  zones: Component[];
  /** Properties of the calendar itself. */
  calendar: Property[];
  /** VTODO, VJOURNAL and others, which are not taken. */
  others: number;
  /** The file ends before `END:VCALENDAR`: something may be missing. */
  cutOff: boolean;
  /** Lines that had to be joined although no blank stands before them. */
  badlyFolded: boolean;
}

const KNOWN = new Set([
  'BEGIN',
  'END',
  'DTSTART',
  'DTEND',
  'DTSTAMP',
  'DURATION',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'UID',
  'URL',
  'GEO',
  'STATUS',
  'TRANSP',
  'CLASS',
  'CATEGORIES',
  'CREATED',
  'LAST-MODIFIED',
  'SEQUENCE',
  'PRIORITY',
  'ORGANIZER',
  'ATTENDEE',
  'CONTACT',
  'COMMENT',
  'RELATED-TO',
  'RESOURCES',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'ATTACH',
  'ACTION',
  'TRIGGER',
  'REPEAT',
  'ACKNOWLEDGED',
  'TZID',
  'TZNAME',
  'TZOFFSETFROM',
  'TZOFFSETTO',
  'TZURL',
  'VERSION',
  'PRODID',
  'CALSCALE',
  'METHOD',
  'NAME',
  'COLOR',
  'IMAGE',
  'CONFERENCE',
  'SOURCE',
  'REFRESH-INTERVAL',
  'COMPLETED',
  'DUE',
  'PERCENT-COMPLETE',
  'FREEBUSY',
  'REQUEST-STATUS',
  'STYLED-DESCRIPTION',
  'STRUCTURED-DATA',
]);
const START = /^([A-Za-z][A-Za-z0-9-]*)(?=[;:])/u;

/** A line that begins a property, and not the rest of a text that was folded without its blank. */
function begins(line: string): boolean {
  const name = START.exec(line)?.[1]?.toUpperCase();
  return name !== undefined && (KNOWN.has(name) || name.startsWith('X-'));
}

/** Logical lines: folded ones joined, whatever the line ends. */
function unfold(text: string): { lines: string[]; badlyFolded: boolean } {
  const lines: string[] = [];
  let badlyFolded = false;
  for (const line of text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u)) {
    if (line.trim() === '') continue;
    const last = lines.length - 1;
    if (lines[last]?.endsWith('=') && isQuotedPrintable(lines[last]))
      lines[last] = `${lines[last].slice(0, -1)}${line.trim()}`;
    else if (/^[ \t]/u.test(line) && last >= 0 && !/^[ \t]+(?:BEGIN|END):V[A-Z]+\s*$/u.test(line))
      lines[last] += line.slice(1);
    else if (begins(line.trimStart()) || last < 0) lines.push(line.trim());
    else {
      badlyFolded = true;
      lines[last] += `\\n${line}`;
    }
  }
  return { lines, badlyFolded };
}

/** Of vCalendar 1.0, which some groupware and phones still write. */
const isQuotedPrintable = (line: string): boolean => /^[^:]{0,200};(?:ENCODING=)?QUOTED-PRINTABLE[;:]/iu.test(line);

const encoder = new TextEncoder();

/** `=E8=AC=9B` as it is meant, in the letters that the line names; as it stands where those are not known. */
function unquoted(value: string, charset = 'utf-8'): string {
  const bytes = value
    .split(/(=[\da-f]{2})/iu)
    .flatMap((part) => (/^=[\da-f]{2}$/iu.test(part) ? Number.parseInt(part.slice(1), 16) : [...encoder.encode(part)]));
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes)).replace(/\r\n?|\n/gu, '\\n');
  } catch {
    return value;
  }
}

/** A zone named without quotation marks, though it has a colon: `TZID=(UTC+09:00) 東京:20261205T100000`. */
const MOMENT_AFTER_ZONE = /^[^:"]{0,100};TZID=[^"]{1,100}?:(?=\d{4}-?\d{2}-?\d{2}(?:\D|$))/iu;

/** `NAME;PARAM="a;b":value`; undefined when there is no colon. */
function propertyOf(line: string): Property | undefined {
  let quoted = false;
  let colon = -1;
  const cuts: number[] = [];
  for (let i = 0; i < line.length; i += 1) {
    const character = line[i];
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === ';') cuts.push(i);
    else if (!quoted && character === ':') {
      colon = i;
      break;
    }
  }
  const zoned = MOMENT_AFTER_ZONE.exec(line)?.[0].length;
  if (zoned !== undefined) colon = zoned - 1;
  if (colon < 0) {
    // An odd quotation mark hides the colon: take the first one.
    colon = line.indexOf(':');
    if (colon < 0) return undefined;
    cuts.splice(0, cuts.length, ...cuts.filter((cut) => cut < colon));
  }
  const parts = [...cuts, colon].map((cut, i, all) => line.slice(i === 0 ? 0 : (all[i - 1] ?? 0) + 1, cut));
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const part of parts.slice(1)) {
    const [key = '', ...rest] = part.split('=');
    params[key.trim().toUpperCase()] = rest.join('=').replace(/^"|"$/gu, '');
  }
  const value = line.slice(colon + 1);
  return {
    name: (parts[0] ?? '').trim().toUpperCase(),
    params,
    value: isQuotedPrintable(line) ? unquoted(value, params['CHARSET']) : value,
  };
}

/** Splits a calendar file into its parts. A component whose end is missing ends where the next one begins. */
export function readCalendarText(text: string): CalendarText {
  const { lines, badlyFolded } = unfold(text);
  const result: CalendarText = { events: [], zones: [], calendar: [], others: 0, cutOff: true, badlyFolded };
  let current: Component | undefined;
  /** Depth inside of parts of a component, such as alarms. */
  const inner: string[] = [];
  const close = (unfinished: boolean): void => {
    if (current) current.unfinished = unfinished;
    current = undefined;
    inner.length = 0;
  };
  for (const line of lines) {
    const mark = /^(BEGIN|END)\s*:\s*([A-Za-z-]+)\s*$/iu.exec(line);
    const name = mark?.[2]?.toUpperCase() ?? '';
    const top = /^V(?:EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE|CALENDAR|AVAILABILITY)$/u.test(name);
    if (mark?.[1]?.toUpperCase() === 'BEGIN' && top) {
      close(true);
      if (name === 'VCALENDAR') result.cutOff = true;
      else if (name === 'VEVENT' || name === 'VTIMEZONE')
        (name === 'VEVENT' ? result.events : result.zones).push(
          (current = { name, properties: [], unfinished: false, lines: [line] }),
        );
      else {
        current = { name, properties: [], unfinished: false, lines: [] };
        result.others += 1;
      }
    } else if (mark?.[1]?.toUpperCase() === 'END' && top) {
      current?.lines.push(line);
      close(current !== undefined && name !== current.name);
      if (name === 'VCALENDAR') result.cutOff = false;
    } else if (mark) {
      current?.lines.push(line);
      if (mark[1]?.toUpperCase() === 'BEGIN') inner.push(name);
      else if (inner.includes(name)) inner.length = inner.lastIndexOf(name);
    } else {
      current?.lines.push(line);
      const property = inner.length > 0 ? undefined : propertyOf(line);
      if (property) (current?.properties ?? result.calendar).push(property);
    }
  }
  if (current) close(true);
  return result;
}

/** Text with `\n`, `\,` and `\;` as they are meant. */
export function plainText(value: string): string {
  return value.replace(/\\([\\;,:nN])/gu, (_whole, sign: string) => (/n/iu.test(sign) ? '\n' : sign)).trim();
}

/** First value of a property. */
export function valueOf(properties: readonly Property[], name: string): string | undefined {
  const value = properties.find((property) => property.name === name)?.value.trim();
  return value === '' ? undefined : value;
}

/** Text of a property, unescaped; Outlook, Google and web forms write HTML into any of them. */
export function textOf(properties: readonly Property[], name: string): string {
  return wordsOf(properties.find((property) => property.name === name && property.value.trim() !== '')?.value ?? '');
}

const wordsOf = (value: string): string => withoutHtml(plainText(value));

/** The words of all properties of a name: COMMENT may stand several times. */
export function textsOf(properties: readonly Property[], name: string): string {
  return properties.flatMap((property) => (property.name === name ? [wordsOf(property.value)] : [])).join('\n');
}

/** Whether a byte goes on with a letter of UTF-8. */
const goesOn = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** The bytes of a file without line folds that fall inside a letter: lines are folded by octets, and the letter is put together before it is read. */
export function unfoldLetters(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  /** Bytes that the letter begun last still needs. */
  let missing = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (missing > 0 && (byte === 0x0d || byte === 0x0a)) {
      const blank = byte === 0x0d && bytes[i + 1] === 0x0a ? i + 2 : i + 1;
      if ((bytes[blank] === 0x20 || bytes[blank] === 0x09) && goesOn(bytes[blank + 1])) {
        i = blank;
        continue;
      }
    }
    missing = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : goesOn(byte) ? Math.max(0, missing - 1) : 0;
    kept[length] = byte;
    length += 1;
  }
  return length === bytes.length ? bytes : kept.subarray(0, length);
}
