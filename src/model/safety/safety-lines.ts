/** The lines of the safety strip and of hard moments: ours, with what the feed adds. */
import { telUrl } from '../../feed/safe-url.js';
import type { EmergencyLine, Holidays } from '../../feed/schema.js';
import type { Feed, Trusted } from '../../feed/types.js';
import { VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import { BUILTIN_LINES, DANGER_LINES, type BuiltinLine, type LineUse } from './builtin-lines.js';
import { admits, type Visitor } from '../matching/eligibility.js';
import { readiness } from '../hours/readiness.js';
import { windowStatus, type WindowStatus } from '../hours/window-status.js';

/** A line that may be offered. `uses` is empty for a feed's own talk lines: they are for everybody whom their eligibility admits. */
export interface SafetyLine extends EmergencyLine {
  role: 'danger' | 'talk' | 'voiceless';
  uses: readonly LineUse[];
}

/** The strip in its three parts. */
export interface SafetyLines {
  danger: readonly SafetyLine[];
  /** All lines for talking, ours first. */
  talk: readonly SafetyLine[];
  voiceless: readonly SafetyLine[];
}

type Lines = Pick<Feed, 'emergency'>;

/**
 * Our lines with the feed's: a row with the id or the number of one of ours updates that line, any other is added, none is ever removed. 119 and 110 are never
 * changed, and an update without the line's own way to reach it, for fewer people than everybody, or whose time has passed, is not taken.
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
  const lines = [...own, ...added];
  return {
    danger: DANGER_LINES,
    talk: lines.filter(({ role }) => role === 'talk'),
    voiceless: lines.filter(({ role }) => role === 'voiceless'),
  };
}

/** A row is one of our lines by its id, or because it leads to the same number or page under another one. */
function isSameLine(row: EmergencyLine, line: BuiltinLine): boolean {
  const target = targetOf(line);
  return row.id === line.id || (target !== '' && targetOf(row) === target);
}

/** Whether a window is reached where a line is. */
export function leadsTo(
  { channels = [] }: Pick<Trusted<'consultationWindows'>, 'channels'>,
  line: EmergencyLine,
): boolean {
  const target = targetOf(line);
  return target !== '' && channels.some((channel) => targetOf({ channel }) === target);
}

function targetOf({ channel }: Pick<EmergencyLine, 'channel'>): string {
  return channel?.number
    ? channel.number.normalize('NFKC').replace(/[^\d#]/g, '')
    : (channel?.url?.replace(/\/$/, '') ?? '');
}

function updated(line: BuiltinLine, row: EmergencyLine | undefined, now: Date): SafetyLine {
  if (!row || line.role === 'danger' || !isAlive(row, now) || !isAsGood(row, line)) return line;
  const { role: _, ...rest } = row;
  // Hours, limits and source belong together: those of the old text would lie about the new one.
  return { ...rest, id: line.id, role: line.role, uses: line.uses };
}

/** Reached in the same way, and a line for everybody stays one: else the strip would lose it. */
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

/** Hours of a line; the same rules of freshness as for any window. */
export function lineStatus(
  line: EmergencyLine,
  now: Date,
  context: { holidays?: Holidays | undefined; feedUpdated: Date },
): WindowStatus {
  return windowStatus(line, now, context);
}

/** Whether a line is used by writing. */
export function isByText(line: EmergencyLine): boolean {
  return line.channel !== undefined && (VOICELESS_CHANNELS as readonly string[]).includes(line.channel.id);
}

/** Whether a line is one to speak on. */
export function isByPhone(line: EmergencyLine): boolean {
  return line.channel?.id === 'phone';
}

export interface TalkChoice {
  byPhone?: SafetyLine;
  byText?: SafetyLine;
}

/**
 * One line by phone and one by text for the second part of the strip. Open ones first, then those listed as open; ours before the feed's among
 * equals; a line for children or for one harm only is never the general one.
 */
export function talkLines(
  lines: SafetyLines,
  now: Date,
  context: { holidays?: Holidays | undefined; feedUpdated: Date },
  visitor: Visitor = {},
): TalkChoice {
  const general = lines.talk.filter(
    (line) => (line.uses.length === 0 || line.uses.includes('anyone')) && admits(line, visitor) === 'yes',
  );
  const best = (candidates: SafetyLine[]): SafetyLine | undefined =>
    candidates
      .map((line) => ({ line, rank: readiness(lineStatus(line, now, context)) }))
      .sort((a, b) => a.rank - b.rank)[0]?.line;
  const [byPhone, byText] = [best(general.filter(isByPhone)), best(general.filter(isByText))];
  return { ...(byPhone && { byPhone }), ...(byText && { byText }) };
}

/** Lines for one use, in our order, the feed's own after them only for `anyone`. */
export function linesFor(lines: SafetyLines, use: LineUse): SafetyLine[] {
  return lines.talk.filter((line) => line.uses.includes(use) || (use === 'anyone' && line.uses.length === 0));
}
