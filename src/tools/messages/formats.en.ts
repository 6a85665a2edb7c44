/** Findings about calendars, GeoJSON, HSDS and news feeds. */
import { COMMAND } from '../../text/command-name.js';
import type { formatMessages as Japanese } from './formats.ja.js';
import type { InEnglish } from './message.js';
import { quoted } from './quoted.en.js';

export const formatMessages: InEnglish<typeof Japanese> = {
  'feed-newer': ({ reason }) => ({
    message: `The feed is of a newer version (${reason}) and cannot be read`,
    remedy: `Update ${COMMAND}, or use a feed of version 1`,
  }),
  'lock-file': {
    message: 'This is a file that Excel keeps while a workbook is open, no table',
    remedy: 'Close Excel and use the file whose name does not begin with ~$',
  },
  'json-damaged': ({ reason }) => ({
    message: `This is no readable JSON (${reason})`,
    remedy: 'See whether the file was cut off, and export it again',
  }),
  'json-unknown': {
    message: 'It is not clear what this JSON holds',
    remedy:
      'Give a feed of ours, GeoJSON, HSDS, JSON Feed, or a list of records with keys such as 名称 and 電話番号; tables may also be CSV or Excel',
  },
  'json-more-pages': ({ more }) => ({
    message:
      more === undefined
        ? 'This file is one page of a list; the pages that follow were not imported'
        : `This file is one page of a list; ${more} records on other pages were not imported`,
    remedy: 'Ask for all records at once (limit, rows), or name every page as a source',
  }),
  'bytes-unreadable': ({ count, value }) => ({
    message: `${count} places hold bytes that are no letters and show as �: ${value}`,
    remedy: 'Put the letters right and save the file in UTF-8',
  }),
  'ics-empty': { message: 'The calendar has no entries (VEVENT)', remedy: 'Export a calendar that has some' },
  'ics-cut-off': {
    message: 'The calendar ends too early (no END:VCALENDAR); what is there was read',
    remedy: 'See whether entries are missing, and export it again',
  },
  'ics-badly-folded': {
    message: 'Some lines are folded against the standard and were joined to the line before',
    remedy: 'Check the line breaks of the descriptions',
  },
  'ics-other-entries': ({ count }) => ({
    message: `${count} entries are no events (tasks and the like) and are not imported`,
    remedy: '',
  }),
  'ics-end-missing': {
    message: 'This entry has no END:VEVENT; it was read up to the next one',
    remedy: 'Export it again, or check what was read',
  },
  'ics-start-missing': { message: 'This entry has no start (DTSTART) and cannot be taken', remedy: 'Give it a date' },
  'ics-start-unreadable': ({ value }) => ({
    message: `The start ${quoted(value)} cannot be read, so this entry cannot be taken`,
    remedy: 'Give it a date that exists',
  }),
  'ics-date-unreadable': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} cannot be read and is not used`,
    remedy: 'Check the dates of the entry',
  }),
  'ics-end-before-start': ({ value }) => ({
    message: `The end ${quoted(value)} is before the start; only the start is shown`,
    remedy: 'Correct the end',
  }),
  'ics-calendar-zone': ({ value }) => ({
    message: `The calendar as a whole is in the zone ${quoted(value)}. Times without a zone were read as those of Japan`,
    remedy: 'See whether the times are right, and set the calendar to Tokyo',
  }),
  'ics-zone-unknown': ({ value }) => ({
    message: `The time zone ${quoted(value)} is not known; read as Japan time`,
    remedy: 'Check the times',
  }),
  'ics-rule-unreadable': ({ value }) => ({
    message: `The rule ${quoted(value)} cannot be used; only the first day is shown`,
    remedy: 'Set the recurrence anew, or make single entries (rules that repeat within a day are not supported)',
  }),
  'ics-no-days': ({ value }) => ({
    message: `All days of the rule ${quoted(value)} are excluded; there is none to show`,
    remedy: 'Check rule and exclusions',
  }),
  'ics-expanded': ({ count, through }) => ({
    message: `The recurring entry is shown as ${count} days, up to ${through ?? ''}`,
    remedy: 'Later days are added at the next import',
  }),
  'ics-only-past': {
    message: 'This rule ended more than a year ago; only its last day is kept',
    remedy: 'Delete the entry if it is not needed',
  },
  'ics-exception-astray': ({ column, value }) => ({
    message: `${quoted(value)} is ${column === 'EXDATE' ? 'left out' : 'changed'}, but the series has no such day or hour; nobody can tell which is meant, and the series is kept as it is`,
    remedy: 'Open that day in the calendar, see whether the change is on the right one, and export again',
  }),
  'ics-day-changed': ({ value }) => ({
    message: `A change of one day ${quoted(value)}, joined to its event`,
    remedy: '',
  }),
  'ics-days-changed': ({ value }) => ({
    message: `A change from one day on ${quoted(value)}, applied to the days of its event`,
    remedy: '',
  }),
  'ics-exception-unreadable': ({ column, value }) => ({
    message: `The exception ${quoted(value)} in ${column ?? ''} cannot be read. Lest a day off is shown as a day of the event, only the first day is kept`,
    remedy: 'Set the excluded days anew, or make single entries',
  }),
  'ics-tentative': ({ value }) => ({
    message: `${quoted(value)} is tentative and is not imported`,
    remedy: 'Confirm it in the calendar if it is settled',
  }),
  'ics-busy': ({ value }) => ({
    message: `${quoted(value)} is a block of a diary (busy, away) and no event; it is not imported`,
    remedy: 'Export it with a name if it is an event',
  }),
  'ics-closing-day': ({ value }) => ({
    message: `${quoted(value)} tells of a day off and is no event; it is not imported`,
    remedy: 'Write closing days in the column 休館日 of places and windows',
  }),
  'ics-newer-version': ({ value }) => ({
    message: `There is a newer version of ${quoted(value)}; they were joined`,
    remedy: '',
  }),
  'ics-uid-twice': ({ value }) => ({
    message: `Another entry has the same UID ${quoted(value)}; both are published apart`,
    remedy: 'Export every entry with a UID of its own',
  }),
  'ics-private': ({ value }) => ({
    message: `${quoted(value)} is marked as private and is not imported`,
    remedy: 'Make it public in the calendar if it may be shown',
  }),
  'geojson-empty': { message: 'There are no features in this GeoJSON', remedy: 'Export a file that has some' },
  'geojson-no-point': ({ type }) => ({
    message:
      type === 'Point'
        ? 'The point has no coordinates; it is listed without them'
        : `This is no point but a ${type || 'shape'}; it is listed without coordinates`,
    remedy: 'Export a point, such as the entrance',
  }),
  'geojson-system': ({ system, count }) => ({
    message: `The coordinates are of the system "${String(system)}", not longitude and latitude (WGS 84); ${String(count)} are listed without coordinates`,
    remedy: 'Export with the coordinate system WGS 84 (EPSG:4326)',
  }),
  'geojson-properties-unknown': ({ count, value }) => ({
    message: `The properties (${value}) are not known, so ${count} features could not be imported`,
    remedy: 'Name them 名称, 住所, 電話番号 and so on, or map them with columns in the config',
  }),
  'hsds-defunct': ({ value }) => ({
    message: `${quoted(value)} is marked as defunct and is not imported`,
    remedy: 'Set its status to active if it goes on',
  }),
  'hsds-hours-as-words': ({ value }) => ({
    message: `The hours cannot be computed and are shown as text${value === undefined ? '' : ` (${value})`}`,
    remedy: 'Use byday with opens_at and closes_at alone',
  }),
  'hsds-more-locations': ({ value }) => ({
    message: `There are several locations; only the first is shown (others: ${value})`,
    remedy: 'Make one service per location',
  }),
  'news-unreadable': {
    message: 'This is no news feed (RSS, Atom, JSON Feed)',
    remedy: 'See whether a web page or an error page was saved instead',
  },
  'news-too-large': { message: 'Too large to be read (32 MB at most)', remedy: 'Offer the newest articles only' },
  'news-empty': { message: 'There are no articles', remedy: 'See whether this is the right feed' },
  'news-cut-off': {
    message: 'The feed seems to end too early; what is there was read',
    remedy: 'Download it again and see whether articles are missing',
  },
  'news-date-unreadable': ({ value }) => ({
    message: `The date ${quoted(value)} cannot be read; shown without date`,
    remedy: 'Check the date in the feed',
  }),
};
