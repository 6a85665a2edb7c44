/** People to turn to when nothing fits what somebody asked for: nobody is sent away with nothing. */
import type { WindowRecord } from '../../feed/types.js';
import { VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import type { AreaIndex } from '../places/areas.js';
import type { SafetyLine } from '../safety/safety-lines.js';
import { admits, type Visitor } from '../people/eligibility.js';
import { isForSupportersOnly, suitsAge } from '../people/suits.js';
import { LINE_RANK } from '../safety/line-order.js';

export interface WaysOnContext {
  areas: AreaIndex;
  /** Where the person lives, '' where that is not known: then no window of a single town is offered, as far as there are others. */
  area: string;
  visitor: Visitor;
  /** Ids of the ways that the person chose; undefined for any. */
  channels: readonly string[] | undefined;
  /** Rank of a window in the order of lines. */
  rankOf: (desk: WindowRecord) => number;
  /** Built-in lines for everybody, to fill what the windows lack. */
  lines: readonly SafetyLine[];
  /** Lines for the topic at hand, which come before all others. */
  first: readonly SafetyLine[];
}

export interface WaysOn {
  /** People who listen to anything, by the ways that were chosen. */
  listening: WindowRecord[];
  /** For those who do not know where to turn (総合相談), by these ways as well where there are any. */
  general: WindowRecord[];
  /** The general ones speak on the phone: somebody who does not speak reaches them by the relay service. */
  byRelay: boolean;
}

/** How many of each: a few that help, not another list to search. */
const MOST = 3;

export function waysOn(windows: readonly WindowRecord[], context: WaysOnContext): WaysOn {
  const { channels } = context;
  const isReached = ({ channels: own = [] }: WindowRecord, ids = channels): boolean =>
    !ids || own.some(({ id }) => ids.includes(id));
  const open = windows.filter((desk) => isForAnybody(desk, context) && context.rankOf(desk) < LINE_RANK.resting);
  const near = inReach(open, context);
  const own = (lines: readonly SafetyLine[]): WindowRecord[] =>
    lines
      .map(asWindow)
      .filter((line) => isReached(line) && admits(line, context.visitor) !== 'no')
      .filter((line) => !windows.some((desk) => sameWay(desk, line)));
  const hearing = best(
    near.filter((one) => isReached(one) && hears(one)),
    context,
  );
  const lacking = hearing.length < MOST ? best(own(context.lines), context) : [];
  const listening = [...own(context.first), ...hearing, ...lacking].slice(0, MOST);
  const others = near.filter((one) => isGeneral(one) && !listening.includes(one));
  const general = best(
    others.filter((one) => isReached(one)),
    context,
  );
  const byRelay = general.length === 0 && channels !== undefined && channels.every(isVoiceless);
  const relayed = byRelay
    ? best(
        others.filter((one) => isReached(one, ['phone', 'phone-relay'])),
        context,
      )
    : [];
  return { listening, general: [...general, ...relayed], byRelay: relayed.length > 0 };
}

const isVoiceless = (id: string): boolean => (VOICELESS_CHANNELS as readonly string[]).includes(id);

const isGeneral = ({ topics = [] }: WindowRecord): boolean => topics.includes('not-sure');
const hears = ({ topics = [] }: WindowRecord): boolean =>
  topics.includes('lonely-talk') || topics.includes('feeling-low');

/** For everybody, or made for the age of this person. */
function isForAnybody(desk: WindowRecord, { visitor }: WaysOnContext): boolean {
  const { audiences = [] } = desk;
  if (isForSupportersOnly(desk)) return false;
  const suits = suitsAge(desk, visitor.ageBand);
  return suits === 0 || (suits === 1 && (audiences.length === 0 || audiences.includes('anyone')));
}

/**
 * Windows that serve the person's area; where that is unknown, windows that serve no single town. Windows that do not say whom they serve are
 * included.
 */
function inReach(windows: readonly WindowRecord[], { areas, area }: WaysOnContext): readonly WindowRecord[] {
  if (area !== '') return windows.filter(({ serviceAreas }) => areas.serves(serviceAreas, area) !== 'no');
  const wide = windows.filter(
    ({ serviceAreas = [] }) => serviceAreas.length === 0 || serviceAreas.some((code) => code.length === 2),
  );
  return wide.some(isGeneral) ? wide : windows;
}

/** Open first; the feed's order between equals. */
function best(windows: readonly WindowRecord[], { rankOf }: WaysOnContext): WindowRecord[] {
  return [...windows].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST);
}

/** One of our lines as a window, so that it is shown like one. */
function asWindow({ channel, ...line }: SafetyLine): WindowRecord {
  const { role: _, uses: __, ...fields } = line;
  return {
    ...fields,
    key: `line/${line.id}`,
    publisher: { id: line.id },
    stale: false,
    serviceAreas: ['00'],
    channels: channel ? [channel] : [],
  };
}

const digits = (number = ''): string => number.normalize('NFKC').replace(/[^\d#]/g, '');

/** Whether a window is the same line: its number or its address leads to the same place. */
function sameWay({ channels = [] }: WindowRecord, line: WindowRecord): boolean {
  const [way] = line.channels ?? [];
  return channels.some(
    ({ number, url }) =>
      (way?.number !== undefined && digits(number) === digits(way.number)) ||
      (way?.url !== undefined && url?.replace(/\/$/, '') === way.url.replace(/\/$/, '')),
  );
}
