/** Where a calendar's local times are: by its own VTIMEZONE, by IANA name, by the name Windows gives, else in Japan. */
import ICAL from 'ical.js';
import { JAPAN_MINUTES } from '../../feed/japan-clock.js';
import { dayNumberOf, japanDay } from '../../model/time/japan-time.js';
import type { Component } from './ical-text.js';
import { parseRule } from './rrule.js';

/** Minutes east of Greenwich at a local time, given as day number and minutes of that day. */
export type Zone = (day: number, minutes: number) => number;

export const JAPAN: Zone = () => JAPAN_MINUTES;
export const UTC: Zone = () => 0;

const JAPANESE =
  /^(?:.*\/)?(?:Asia[/_]Tokyo|Japan|JST(?:-9)?|Tokyo Standard Time|Tokyo|日本標準時|東京 ?\(標準時\)|(?:GMT|UTC)\s?\+0?9(?::?00)?)$/iu;

/** 「(GMT+09:00) Osaka, Sapporo, Tokyo」 of Outlook, too. */
function isJapanese(name: string): boolean {
  const offset = /(?:GMT|UTC)\s?\+0?9(?::?00)?\b/iu.exec(name);
  return JAPANESE.test(name) || (offset !== null && /Tokyo|Osaka|Sapporo|東京|大阪/iu.test(name.slice(offset.index)));
}

/** Names of Windows that occur beside Tokyo's. */
const WINDOWS: Readonly<Record<string, string>> = {
  UTC: 'Etc/UTC',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Russian Standard Time': 'Europe/Moscow',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'SA Pacific Standard Time': 'America/Bogota',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Hawaiian Standard Time': 'Pacific/Honolulu',
  'China Standard Time': 'Asia/Shanghai',
  'Taipei Standard Time': 'Asia/Taipei',
  'Korea Standard Time': 'Asia/Seoul',
  'Singapore Standard Time': 'Asia/Singapore',
  'SE Asia Standard Time': 'Asia/Bangkok',
  'Myanmar Standard Time': 'Asia/Yangon',
  'Bangladesh Standard Time': 'Asia/Dhaka',
  'Nepal Standard Time': 'Asia/Kathmandu',
  'Sri Lanka Standard Time': 'Asia/Colombo',
  'Pakistan Standard Time': 'Asia/Karachi',
  'India Standard Time': 'Asia/Kolkata',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'New Zealand Standard Time': 'Pacific/Auckland',
};

/** The zones of one file; asks for each name are remembered. `known: false` means that Japan is only assumed. */
export function createZones(
  components: readonly Component[],
): (tzid: string | undefined) => { zone: Zone; known: boolean } {
  const own = new Map<string, Zone>();
  for (const component of components) {
    const tzid = component.properties.find(({ name }) => name === 'TZID')?.value.trim();
    const zone = tzid === undefined || tzid === '' ? undefined : fromComponent(component, tzid);
    if (tzid && zone) own.set(tzid, zone);
  }
  const asked = new Map<string, { zone: Zone; known: boolean }>();
  return (tzid) => {
    if (tzid === undefined || tzid.trim() === '') return { zone: JAPAN, known: true };
    const name = tzid.trim();
    let found = asked.get(name);
    if (!found) {
      const zone = isJapanese(name)
        ? JAPAN
        : (own.get(name) ??
          fixedZone(name) ??
          ianaZone(WINDOWS[name] ?? name) ??
          ianaZone(/(?:^|\/)([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+)$/u.exec(name)?.[1] ?? ''));
      found = { zone: zone ?? JAPAN, known: zone !== undefined };
      asked.set(name, found);
    }
    return found;
  };
}

/** The zone of a VTIMEZONE; undefined when the library cannot read it, or could be sent round in circles by a rule that no zone has. */
function fromComponent(component: Component, tzid: string): Zone | undefined {
  if (
    component.lines.some(
      (line) => /^RRULE/iu.test(line) && parseRule(line.replace(/^RRULE[^:]*:/iu, ''))?.frequency !== 'YEARLY',
    )
  )
    return undefined;
  try {
    const lines = component.unfinished ? [...component.lines, 'END:VTIMEZONE'] : component.lines;
    const library = new ICAL.Timezone({
      component: new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]),
      tzid,
    });
    const zone: Zone = (day, minutes) => {
      const { year, month, day: date } = japanDay(day);
      // Its table of changes grows with the year asked for; beyond these years nobody plans.
      const asked = Math.min(2100, Math.max(1900, year));
      return (
        library.utcOffset(
          new ICAL.Time(
            {
              year: asked,
              month,
              day: date,
              hour: Math.floor(minutes / 60),
              minute: minutes % 60,
              second: 0,
              isDate: false,
            },
            ICAL.Timezone.localTimezone,
          ),
        ) / 60
      );
    };
    // Mistakes inside show only when the zone is used: use it once for all.
    return Number.isFinite(zone(0, 0)) && Number.isFinite(zone(47_482, 0)) ? zone : undefined;
  } catch {
    return undefined;
  }
}

/** `+09:00`, `GMT-0500`: named by nothing but its distance. */
function fixedZone(name: string): Zone | undefined {
  const match = /^(?:GMT|UTC)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/iu.exec(name);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 ? undefined : () => (match[1] === '-' ? -minutes : minutes);
}

function ianaZone(name: string): Zone | undefined {
  if (name === '') return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
  } catch {
    return undefined;
  }
  const offsetAt = (utcMinutes: number): number => {
    const parts = Object.fromEntries(
      format.formatToParts(new Date(utcMinutes * 60_000)).map(({ type, value }) => [type, Number(value)]),
    );
    const local =
      (dayNumberOf(parts['year'] ?? 1970, parts['month'] ?? 1, parts['day'] ?? 1) ?? 0) * 1440 +
      (parts['hour'] ?? 0) * 60 +
      (parts['minute'] ?? 0);
    return local - utcMinutes;
  };
  return (day, minutes) => {
    const local = day * 1440 + minutes;
    const guess = offsetAt(local - offsetAt(local));
    return offsetAt(local - guess);
  };
}
