/** Findings of `check` and `build`: what is the matter, and what to do. */
import { COMMAND } from '../../text/command-name.js';
import { fetchReason } from './fetch-reasons.js';
import type { checkMessages as Japanese } from './check.ja.js';
import type { InEnglish, MessageParams } from './message.js';
import { quoted } from './quoted.en.js';

const of = (name: MessageParams[string]): string => (name === undefined || name === '' ? '' : `"${name}": `);

const DIFFERENCES: Readonly<Record<string, string>> = {
  hours: 'hours',
  closures: 'closing days',
  days: 'days',
  state: 'whether it rests or is off',
  numbers: 'telephone numbers',
  application: 'deadline',
};
const differing = (names: string | number | undefined): string =>
  String(names)
    .split(',')
    .map((name) => DIFFERENCES[name] ?? name)
    .join(', ');

export const checkMessages: InEnglish<typeof Japanese> = {
  'record-invalid': ({ path, reason }) => ({
    message: `${quoted(path) || 'A field'} breaks the feed's rules, so this record will not be shown${reason === undefined ? '' : ` (${reason})`}`,
    remedy: 'Correct this field in the table and run the command again',
  }),
  'not-released': {
    message: 'Nothing says that this may be published (a need or offer without a word about it is for the office only)',
    remedy: 'Write 公開 into the column 公開範囲 of what may be published',
  },
  'revoked-record': ({ value, count }) => ({
    message: `Withdrawn: “${String(value)}” is neither in the feed nor in calendar and map data (${String(count)})`,
    remedy: 'Once the table is corrected, delete this row of the table of withdrawals',
  }),
  'revoked-number': ({ value, count }) => ({
    message: `Withdrawn: the number ${String(value)} is left out (${String(count)})`,
    remedy: 'Once the table is corrected, delete this row of the table of withdrawals',
  }),
  'revoked-number-in-words': ({ value, count }) => ({
    message: `The withdrawn number ${String(value)} still stands in sentences (${String(count)})`,
    remedy: 'Delete it from the text in the table. In a hurry, withdraw the whole record: a row with its id only',
  }),
  'revoked-not-here': ({ value }) => ({
    message: `“${String(value)}” of the table of withdrawals is in none of the tables. It is hidden in other feeds and older copies`,
    remedy: 'Fine if it was deleted from the table. If it is still shown, look at the id or number again',
  }),
  'revoked-unknown-name': ({ value }) => ({
    message: `No record has the name “${String(value)}”: nothing was withdrawn`,
    remedy: 'Write the name as in the table, or the id if it is no longer in the table',
  }),
  'name-veiled': {
    message: 'The organisation is not to be named: its name, links and source are left out',
    remedy: 'Make sure that title and description do not name it either',
  },
  'thing-as-place': ({ value }) => ({
    message: `${quoted(value)} looks like a thing of a street, not a place to be, and is not taken`,
    remedy: 'Give it the name of the place if it is one, or take it out of this table',
  }),
  'refuge-as-place': {
    message: 'A shelter or similar refuge must not be listed as a place',
    remedy: 'List it as a consultation window with a phone number and without its location',
  },
  'refuge-coordinates': {
    message: 'The location of a shelter or similar refuge is given. It is not published',
    remedy: 'Delete address and coordinates from the table and keep the phone number',
  },
  'hidden-coordinates': {
    message: 'A place marked as hidden has coordinates. They are not published',
    remedy: 'Delete the coordinates, or set addressPrecision to exact or district if the place may be shown',
  },
  'hidden-address': {
    message: 'A place marked as hidden has an address or a way to it. They are not published',
    remedy: 'Delete address and way, or set addressPrecision to exact or district if the place may be shown',
  },
  'point-far': ({ name, area, km }) => ({
    message: `The point of ${quoted(name)} lies about ${String(km)} km from ${String(area)}; the map shows it there`,
    remedy: 'Check the coordinates and the code of the municipality, and correct what is wrong',
  }),
  'district-address': {
    message: 'The address of a place of which only the district is public has a house number. It is left out',
    remedy: 'Write the address without its number, or set addressPrecision to exact if the place may be shown',
  },
  'district-coordinates': {
    message: 'A place of which only the district is public has a finer point than that. It is rounded to about 1 km',
    remedy: 'Give two decimals of a degree, or set addressPrecision to exact if the place may be shown',
  },
  'known-wrong-number': ({ number }) => ({
    message: `${quoted(number)} is out of use or known to be wrong. It is not published`,
    remedy: 'Look up the right number on the official page: one wrong digit reaches a stranger',
  }),
  'areas-missing': ({ count }) => ({
    message: `${count} records name no area; widgets with an area attribute do not show them`,
    remedy:
      'Write the code of your municipality into the config, as in "area": "143219"; where rows differ, add a column with codes',
  }),
  'id-reused': ({ count, id, was, name }) => ({
    message: `${count} events have the id of another event of the feed before (${id}: ${was} → ${name}); in the calendars of subscribers they take its place`,
    remedy: 'Do not count from 1 every year: write 2026-001, or go on counting',
  }),
  'picture-missing': ({ count, name }) => ({
    message: `${count} files named as pictures are not in the folder of the config (${name}); without them no photo or flyer is shown`,
    remedy:
      'Check their names and put them in the folder of the config or below it (such as images/salon.jpg), or put them beside the feed yourself',
  }),
  'areas-by-address': ({ count }) => ({
    message: `${count} records have no code of a municipality (or only that of the prefecture); their area was taken from the address`,
    remedy: 'Check some of them. A column with the code of the municipality (6 digits) makes it certain',
  }),
  'publisher-contact-missing': {
    message: "The publisher's contact is missing. A feed that citizens see needs somebody to tell about mistakes",
    remedy: 'Give publisher.contact a phone number, an e-mail address or a contact page',
  },
  'envelope-invalid': ({ path }) => ({
    message: `${quoted(path)} of the feed is missing or malformed. Widgets cannot read the feed`,
    remedy: 'version is 1, publisher.id the id of the publisher, updated a day such as 2026-07-28',
  }),
  'holidays-missing': ({ year }) => ({
    message: `There is no holiday table for ${year}. No open status can be shown on holidays`,
    remedy: `Build the feed again with ${COMMAND} build`,
  }),
  'part-missing': ({ url, reason, detail }) => ({
    message: `The part ${url} cannot be read${reason === undefined ? '' : ` (${fetchReason.en(String(reason), String(detail ?? ''))})`}`,
    remedy:
      reason === 'own-network'
        ? 'Ask whoever publishes the feed to look at the addresses of its parts'
        : 'Put the folder parts beside feed.json',
  }),
  'part-outside': ({ url }) => ({
    message: `The part ${url} points outside the folder of the feed`,
    remedy: `Build the feed again with ${COMMAND} build`,
  }),
  'part-count': ({ url, expected, found }) => ({
    message: `The part ${url} should hold ${expected} records and holds ${found}`,
    remedy: 'Publish feed.json and parts of the same build',
  }),
  'id-duplicate': ({ id, other }) => ({
    message: `The id ${quoted(id)} is the same as that of record ${other}. Only one of them is shown`,
    remedy: 'Give different things different ids, and delete one of two equal ones',
  }),
  'conflicting-number': ({ name, here, there, other, row }) => ({
    message: `The phone number of ${quoted(name)} differs from ${other} (record ${row}): here ${here}, there ${there}`,
    remedy: 'Ask the desk and correct the wrong one',
  }),
  'conflicting-hours': ({ name, here, there, other, row }) => ({
    message: `The hours of ${quoted(name)} differ from ${other} (record ${row}): here ${here}, there ${there}`,
    remedy: 'Ask the desk and correct the wrong one',
  }),
  'kind-unknown': ({ name, value }) => ({
    message: `${of(name)}the kind ${quoted(value)} is not in the vocabulary and is shown as "other"`,
    remedy: 'Use the nearest kind, or let your own begin with x-',
  }),
  'topic-unknown': ({ name, value }) => ({
    message: `${of(name)}the topic ${quoted(value)} is not in the vocabulary`,
    remedy: 'Use an id of the vocabulary, or add it to the table of topics',
  }),
  'audience-unknown': ({ name, value }) => ({
    message: `${of(name)}the audience ${quoted(value)} is not in the vocabulary`,
    remedy: 'Use an id of the vocabulary, or let your own begin with x-',
  }),
  'theme-unknown': ({ name, value }) => ({
    message: `${of(name)}the theme ${quoted(value)} is not in the table of themes; filters by theme will not find it`,
    remedy:
      'Write the id or the label of the table that the config calls themes; the title of a lecture belongs into 説明',
  }),
  'channel-unknown': ({ name, value }) => ({
    message: `${of(name)}the channel ${quoted(value)} is not in the vocabulary`,
    remedy: 'Use an id of the vocabulary (phone, email, in-person …)',
  }),
  'area-unknown': ({ name, value }) => ({
    message: `${of(name)}the area code ${quoted(value)} is not in the table of areas. A search by area will not find it`,
    remedy: 'Use a five-digit code, or add it to the table of areas',
  }),
  'validity-over': ({ name, value }) => ({
    message: `${of(name)}the listing ended on ${value}`,
    remedy: 'Move its end, or delete the row',
  }),
  'check-overdue': ({ name, value, due }) => ({
    message: `${of(name)}the check fell due on ${due}${value ? ` (last check ${value})` : ''}. No open status is shown`,
    remedy: 'Make an inquiry sheet with check --due and ask the maintainer',
  }),
  'date-not-read': ({ name, field, value }) => ({
    message: `${of(name)}${quoted(field)}: ${quoted(value)} is no day. ${field === 'validFrom' || field === 'validThrough' ? 'Nobody knows whether the record still holds, so no open status is shown' : 'It counts as missing'}`,
    remedy: 'Write it as 2026-07-28',
  }),
  'closure-not-read': ({ name, value }) => ({
    message: `${of(name)}closure ${quoted(value)} does not say when`,
    remedy: 'Give it a date, from and through, yearly (as 12-29/01-03) or days',
  }),
  'event-ends-before': ({ name, value, start }) => ({
    message: `${of(name)}end ${quoted(value)} lies before its start ${quoted(start)}`,
    remedy: 'Check both days and times',
  }),
  'never-checked': ({ name }) => ({
    message: `${of(name)}there is no day of check. No open status is shown`,
    remedy: 'Give verifiedOn the day on which somebody compared the record with its source',
  }),
  'merged-across-sources': ({ name, other }) => ({
    message: `${quoted(name)} is also in ${other}; they were joined`,
    remedy: 'The newer one was kept. Nothing to do unless you want otherwise',
  }),
  'sources-differ': ({ name, other, differ }) => ({
    message: `${quoted(name)} is also in ${other}, and they differ (${differing(differ)}). Which is newer is not known: only hours that both have are computed, and bad news of both counts`,
    remedy: 'Find out which is right and mend the other. A column 更新日 tells which is newer',
  }),
  'sources-differ-newer': ({ name, other, differ }) => ({
    message: `${quoted(name)} is also in ${other}, and they differ (${differing(differ)}). The one of ${other} is newer and was kept`,
    remedy: 'Find out which is right and mend the other',
  }),
  'id-made-distinct': ({ name, was, id }) => ({
    message: `The id "${was}" is also that of another record, so ${quoted(name)} got "${id}"`,
    remedy: 'Give each source ids of its own, and no id will change',
  }),
  'source-failed': ({ reason }) => ({
    message: `This source could not be read and was left out (${reason})`,
    remedy: 'Check the file or address before the next build',
  }),
  'answer-without-record': ({ value }) => ({
    message: `No record has the id ${quoted(value)} of the inquiry sheet`,
    remedy: 'See that the column of ids was not changed',
  }),
  'answer-without-date': {
    message: 'There is an answer but no day of check. It was not used',
    remedy: 'Give the day of the check, such as 2026-07-28',
  },
  'answer-date-wrong': ({ value }) => ({
    message: `The day of check ${quoted(value)} cannot be read or lies in the future. The answer was not used`,
    remedy: 'Give the day of the check, such as 2026-07-28',
  }),
  'answer-unclear': ({ value }) => ({
    message: `The answer ${quoted(value)} is not understood. It was not used`,
    remedy: 'Write "no change", "corrected" or "withdraw"',
  }),
  'answer-contradicts': {
    message: 'The answer is "no change" but gives new details. It was not used',
    remedy: 'Write "corrected" if something changed',
  },
  'answer-nothing-new': {
    message: 'The answer is "corrected" but gives nothing new. It was not used',
    remedy: 'Give the new phone number or the new hours',
  },
  'answer-number-count': ({ value }) => ({
    message: `The record has several numbers and it is not clear which one becomes ${quoted(value)}. The answer was not used`,
    remedy: 'Give all numbers in the same order, parted by ;',
  }),
  'answer-number-wrong': ({ value }) => ({
    message: `${quoted(value)} is not a phone number. The answer was not used`,
    remedy: 'Write it with its area code: 045-000-0000',
  }),
  'answer-by-hand': ({ value }) => ({
    message: `"Other corrections" cannot be applied by machine: ${quoted(value)}`,
    remedy: 'Correct the table by hand, then enter the day of check',
  }),
  'answer-older': ({ value }) => ({
    message: `The table is newer (${value}) than this answer, which was not used`,
    remedy: 'Take answered sheets that are done out of answers in the config',
  }),
  'answer-hours-as-words': ({ value }) => ({
    message: `The hours ${quoted(value)} cannot be computed and are published as words`,
    remedy: 'Hours such as 月～金 9時～17時 can be computed',
  }),
  'answer-stops-hours': ({ value }) => ({
    message: `${quoted(value)} in the answer seems to take days or hours away. So that nothing closed looks open, the hours stay words and are not computed`,
    remedy: 'Write all hours with the closing days into the column for new hours, or correct the table',
  }),
  'answer-withdrawn': {
    message: 'The record was taken out because the answer asks for it',
    remedy: 'Delete it from the table too',
  },
  'answer-taken': ({ name, value }) => ({
    message: `The answer was taken over into ${quoted(name)} (checked ${value})`,
    remedy: '',
  }),
};
