/** The lines of the safety strip and of hard moments: ours, with what the feed adds. */
import { telUrl } from '../../feed/safe-url.js';
import type { EmergencyLine } from '../../feed/schema.js';
import type { Feed, WindowRecord } from '../../feed/types.js';
import { VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import { BUILTIN_LINES, DANGER_LINES, type BuiltinLine, type LineUse } from './builtin-lines.js';
import { lineRank, type LineRank } from './line-order.js';
import { byChannel, saysHours } from '../hours/opening-hours.js';
import { windowStatus, type StatusContext, type WindowStatus } from '../hours/window-status.js';

/** A line that may be offered. `uses` is empty for a feed's own talk lines: they are for everybody whom their eligibility admits. */
export interface SafetyLine extends EmergencyLine {
  role: 'danger' | 'talk' | 'voiceless';
  uses: readonly LineUse[];
  /** The day on which its hours were checked, where they are not those of the row: '' when none is known. */
  hoursCheckedOn?: string;
  /** The feed's own record of the same line: its hours and its source are the line's. */
  record?: WindowRecord;
}

/** The strip in its three parts. */
export interface SafetyLines {
  danger: readonly SafetyLine[];
  /** All lines for talking, ours first. */
  talk: readonly SafetyLine[];
  voiceless: readonly SafetyLine[];
}

type Lines = Pick<Feed, 'emergency'> & Partial<Pick<Feed, 'consultationWindows'>>;

/**
 * Our lines with the feed's: a row with the id or the number of one of ours updates that line, any other is added, none is ever removed. 119 and 110 are never
 * changed, and an update without the line's own way to reach it, for fewer people than everybody, or whose time has passed, is not taken. Where a
 * window of the feed is the record of a line, the line says what the window says.
 * @param now decides whether an update has expired
 */
export function safetyLines(feed: Lines | undefined, now: Date): SafetyLines {
  const rows = feed?.emergency ?? [];
  const own = BUILTIN_LINES.map((line) =>
    updated(
      line,
      rows.find((row) => isSameLine(row, line)),
      now,
    ),
  );
  const added = rows
    .filter((row) => !BUILTIN_LINES.some((line) => isSameLine(row, line)) && row.role !== 'danger' && isAlive(row, now))
    .map((row): SafetyLine => ({ ...row, role: row.role ?? 'talk', uses: [] }));
  const windows = feed?.consultationWindows;
  const lines = [...own, ...added].map((line) => {
    const record = windows && recordsOf(line, windows)[0];
    return record ? { ...line, record } : line;
  });
  return {
    danger: DANGER_LINES,
    talk: lines.filter(({ role }) => role === 'talk'),
    voiceless: lines.filter(({ role }) => role === 'voiceless'),
  };
}

/** Whether a row is one of our lines: by its id, or because it leads to the same number or page. */
function isSameLine(row: EmergencyLine, line: BuiltinLine): boolean {
  const target = targetOf(line);
  return row.id === line.id || (target !== '' && targetOf(row) === target);
}

/**
 * The windows that are the record of a line: the way that such a window names first leads where the line does. One that lists the line's number beside its own
 * is another window.
 */
export function recordsOf(line: EmergencyLine, windows: readonly WindowRecord[]): WindowRecord[] {
  const records = recordsByTarget(windows);
  return targetsOf(line).flatMap((target) => records.get(target) ?? []);
}

/** Target of the channel that a window names first; '' for none. */
export function firstTarget({ channels = [] }: Pick<WindowRecord, 'channels'>): string {
  for (const channel of channels) {
    const target = targetOf({ channel });
    if (target !== '') return target;
  }
  return '';
}

/** Where a line leads, then where the other lines of its service do. */
function targetsOf(line: EmergencyLine): string[] {
  const service = BUILTIN_LINES.find(({ id }) => id === line.id)?.service;
  const others = service ? BUILTIN_LINES.filter((one) => one.service === service && one.id !== line.id) : [];
  return [line, ...others].map(targetOf).filter(Boolean);
}

const PLAIN_NUMBER = /^[\d-]+$/;
const NOT_DIALLED = /[^\d#]/g;

/** The target of a number or address: equal whatever marks separate the digits. */
export function targetOf({ channel }: Pick<EmergencyLine, 'channel'>): string {
  const { number, url = '' } = channel ?? {};
  if (!number) return url.endsWith('/') ? url.slice(0, -1) : url;
  // Most of thousands are written so.
  return (PLAIN_NUMBER.test(number) ? number : number.normalize('NFKC')).replace(NOT_DIALLED, '');
}

const listed = new WeakMap<readonly WindowRecord[], ReadonlyMap<string, readonly WindowRecord[]>>();

/** Built once per feed: there may be thousands of windows, and lines are needed for every rendering. */
function recordsByTarget(windows: readonly WindowRecord[]): ReadonlyMap<string, readonly WindowRecord[]> {
  let found = listed.get(windows);
  if (!found) {
    const made = new Map<string, WindowRecord[]>();
    for (const desk of windows) {
      const target = firstTarget(desk);
      const others = made.get(target);
      if (others) others.push(desk);
      else if (target !== '') made.set(target, [desk]);
    }
    listed.set(windows, (found = made));
  }
  return found;
}

function updated(line: BuiltinLine, row: EmergencyLine | undefined, now: Date): SafetyLine {
  if (!row || line.role === 'danger' || !isAlive(row, now) || !isAsGood(row, line)) return line;
  const { role: _, ...rest } = row;
  const { id, uses } = line;
  // Hours, limits and source belong together: those of the old text would lie about another number. The same one without hours has ours.
  const hours = targetOf(row) === targetOf(line) && !saysHours(row) ? hoursOf(line) : {};
  return { ...rest, ...hours, id, role: line.role, uses };
}

type HoursFields = Pick<EmergencyLine, 'schedule' | 'hoursNote'>;

/** The hours of a line, for a record that has none, with the day on which they were checked. */
export function hoursOf({
  schedule,
  hoursNote,
  verifiedOn = '',
}: EmergencyLine): HoursFields & { hoursCheckedOn: string } {
  return { ...(schedule && { schedule }), ...(hoursNote && { hoursNote }), hoursCheckedOn: verifiedOn };
}

/** Whether a row can update a line: it is reached in the same way, and a line for everybody stays one. Else the strip would lose the line. */
function isAsGood(row: EmergencyLine, { channel, uses }: BuiltinLine): boolean {
  if (!channel) return true;
  const way = channel.number ? telUrl(row.channel?.dial ?? row.channel?.number) : row.channel?.url;
  return (
    row.channel?.id === channel.id &&
    way !== undefined &&
    !(uses.includes('anyone') && row.eligibility?.match === 'only')
  );
}

function isAlive(row: EmergencyLine, now: Date): boolean {
  const reachable =
    row.role === 'voiceless' || Boolean(row.channel && (row.channel.number || row.channel.dial || row.channel.url));
  return reachable && lineStatus(row, now, { feedUpdated: now }).validity === 'valid';
}

/** Hours of a line, or of its record; the same rules of freshness as for any window. */
export function lineStatus(
  line: EmergencyLine & Pick<SafetyLine, 'record' | 'hoursCheckedOn'>,
  now: Date,
  context: StatusContext,
): WindowStatus {
  return windowStatus(hoursRecord(line), now, context);
}

/** What a line's hours are read from: its record, as it is by the line's own way. */
export function hoursRecord<L extends EmergencyLine & Pick<SafetyLine, 'record' | 'hoursCheckedOn'>>(
  line: L,
): L | WindowRecord {
  const { record } = line;
  const own = record?.channels?.find((channel) => targetOf({ channel }) === targetOf(line));
  return record && own ? byChannel(record, own) : (record ?? line);
}

/** Rank of a line in the order of lines. */
export function rankOf(line: SafetyLine, now: Date, context: StatusContext): LineRank {
  return lineRank(lineStatus(line, now, context), hoursRecord(line).hoursNote);
}

/** Whether a line is used by writing. */
export function isByText(line: EmergencyLine): boolean {
  return line.channel !== undefined && (VOICELESS_CHANNELS as readonly string[]).includes(line.channel.id);
}

/** Whether a line is one to speak on. */
export function isByPhone(line: EmergencyLine): boolean {
  return line.channel?.id === 'phone';
}

/** Lines for one use, in our order, the feed's own after them only for `anyone`. */
export function linesFor(lines: SafetyLines, use: LineUse): SafetyLine[] {
  return lines.talk.filter((line) => line.uses.includes(use) || (use === 'anyone' && line.uses.length === 0));
}
