/** Findings about the records of a table. */
import type { recordMessages as Japanese } from './records.ja.js';
import type { InEnglish, MessageParams } from './message.js';
import { quoted } from './quoted.en.js';

const saying = (gist: MessageParams[string]): string =>
  gist === undefined || gist === '' ? '' : ` (it says: ${gist})`;

const left = (dropped: MessageParams[string]): string => (dropped === undefined ? '' : ` (not used: ${dropped})`);

export const recordMessages: InEnglish<typeof Japanese> = {
  'name-missing': ({ column, gist, value }) => ({
    message: `The name (${quoted(column)}) is empty, so this row cannot be taken${saying(gist ?? value)}`,
    remedy: 'Give it a name, or delete the row if it is not used',
  }),
  'row-failed': ({ reason }) => ({
    message: `This row could not be processed (${reason})`,
    remedy: 'Compare it with other rows; if nothing looks odd, please report this table to the developers',
  }),
  'date-missing': {
    message: 'There is no date, so this event cannot be taken',
    remedy: 'Write the day into 開始日, such as 2026-10-10',
  },
  'date-start-missing': ({ column }) => ({
    message: `There is no first day, and ${quoted(column)} alone does not tell when it takes place`,
    remedy: 'Write the first day into 開始日, such as 2026-10-10',
  }),
  'date-start-unknown': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} is no date; its days are published as words`,
    remedy: 'Write the first day, such as 2026-10-10',
  }),
  'date-end-open': ({ column, value }) => ({
    message: `${quoted(column)} says ${quoted(value)}; the event is shown by its start, with these words`,
    remedy: 'Write the last day once it is known',
  }),
  'end-before-start': ({ start, end }) => ({
    message: `The end (${end}) is before the start (${start}); only the start is shown`,
    remedy: 'Check the dates and times',
  }),
  'ends-next-day': ({ value }) => ({
    message: `The end of ${quoted(value)} is read as a time of the next day`,
    remedy: 'Nothing to do where that is right; else correct the end',
  }),
  'deadline-as-words': ({ column, value }) => ({
    message: `The deadline ${quoted(value)} is no date and is published as words`,
    remedy: `Write it into ${quoted(column)}, such as 2026-10-03`,
  }),
  'coordinates-withheld': {
    message: 'The place is not to be shown exactly, so its coordinates are not published',
    remedy: 'Set 位置の公開 to 公開 if it may be shown',
  },
  'word-unknown': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} is not one of the words allowed and is left out`,
    remedy: 'Choose from the words in the template',
  }),
  'corporate-number-wrong': ({ value }) => ({
    message: `The check digit of the corporate number ${quoted(value)} is wrong; it is left out`,
    remedy: 'Look it up at the National Tax Agency',
  }),
  'personal-removed': ({ column, value }) => ({
    message: `What looks like a private contact (${value}) was removed from ${quoted(column)}`,
    remedy: 'Put a contact that may be published into its own column',
  }),
  'sign-only': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} is no sentence; it is left out`,
    remedy: 'Write in words what visitors should know',
  }),
  'personal-data': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} holds what looks like a private contact`,
    remedy: 'Ask whether it may be published; --drop-personal removes it',
  }),
  'joined-by-number': ({ days, dropped }) => ({
    message: `Same number, name and place as an earlier row: joined as a further day (${days})${left(dropped)}`,
    remedy: '',
  }),
  'duplicate-row': { message: 'An equal row is already there; they were joined', remedy: 'Delete the repeated row' },
  'same-number-different-event': ({ value, other }) => ({
    message: `The number ${quoted(value)} is also used by ${quoted(other)}; both are published apart`,
    remedy: 'Give every event a number of its own',
  }),
  'same-number-other-place': ({ value, place }) => ({
    message: `Another row has the number ${quoted(value)} and the same name but another place (${place}); both are published apart`,
    remedy: 'Give every place a number of its own',
  }),
  'same-event-twice': ({ value }) => ({
    message: `Another row has the same name ${quoted(value)}, place and time; both are published apart`,
    remedy: 'Join them, or give both the same number, if they are one event',
  }),
  'duplicate-time': ({ dropped }) => ({
    message: `A row of the same number, name, place and time is already there: they were joined${left(dropped)}`,
    remedy: 'See which of them is right and keep one row',
  }),
  'hours-stopped': ({ value }) => ({
    message: `${quoted(value)} seems to take days or hours away. So that nothing closed looks open, the hours stay words and are not computed`,
    remedy:
      'Put closing days into the column 休館日, like 「8月、第3月曜」. Words that have nothing to do with the hours can stay',
  }),
  'hours-differ': ({ value }) => ({
    message: `Two columns of hours say different things (${value}). Nobody can tell which holds, so both stay words and nothing is computed`,
    remedy: 'Keep the hours in one column, or name the other one as a remark',
  }),
  'hours-as-words': ({ value }) => ({
    message: `The hours ${quoted(value)} cannot be computed and stay words`,
    remedy: 'Written like 「月～金 9時～17時」 they can be computed',
  }),
  'same-number-other-terms': ({ value, terms }) => ({
    message: `Another row has the number ${quoted(value)}, the same name and place, but differs (${terms}): kept as two events`,
    remedy: 'Make the rows agree if they are one event, else give each its own number',
  }),
  'rows-disagree': ({ dropped }) => ({
    message: `Rows of one event disagree: the news of cancelling, postponing or being full was taken${left(dropped)}`,
    remedy: 'See which row is right and make it one row',
  }),
  'places-disagree': ({ value }) => ({
    message: `Rows about ${quoted(value)} disagree: the news of resting or of closed days was taken`,
    remedy: 'See which row is right and make it one row',
  }),
  'status-from-remark': ({ column, value }) => ({
    message: `Cancelled or postponed, by ${quoted(column)}: ${quoted(value)}`,
    remedy: 'Better write it into the status column',
  }),
  'full-in-part': ({ column, value }) => ({
    message: `${quoted(column)} says ${quoted(value)}: one day of several is full or closed. The words are shown, the event itself is not marked as full`,
    remedy: 'Give each day a row of its own where one can apply for each of them',
  }),
  'event-in-doubt': ({ column, value }) => ({
    message: `${quoted(column)} says ${quoted(value)}, which seems to call off or change something, but of which day or how cannot be told. The words stand beside the date, the hours are shown as text`,
    remedy:
      'Give the cancelled day a row of its own with "中止" in the status column; after a change, write the new day, hour or place into its column',
  }),
  'duplicate-number': ({ value }) => ({
    message: `The number ${quoted(value)} stands on another row too; both are published apart`,
    remedy: 'Give every row a number of its own, or join equal rows',
  }),
  'same-place-twice': ({ value }) => ({
    message: `There is another row of the same name ${quoted(value)} and address; both are published apart`,
    remedy: 'Join them if they are the same',
  }),
  'status-from-title': ({ value }) => ({
    message: `The mark in the title ${quoted(value)} was read as its status`,
    remedy: 'A column 状態 is safer',
  }),
  'paused-by-words': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} says that it is not open now; it is never shown as open`,
    remedy: 'Delete the row if it is no more, or write 休止中 into a column 状態',
  }),
  'consent-missing': ({ column, value }) => ({
    message: `${quoted(column)} says ${quoted(value)}; the row is published all the same`,
    remedy: 'Publish it once the operator agrees; else delete the row, or write 非公開 into a column 状態',
  }),
  'campaign-doubtful': ({ word }) => ({
    message: `It says 「${word}」, so it is not announced`,
    remedy: 'Take the word away where it takes place; else delete the row',
  }),
  'campaign-days': ({ column }) => ({
    message: `The day in ${quoted(column)} is not known, so it is not announced`,
    remedy: 'Write first and last day such as 2027-05-01',
  }),
  'areas-as-words': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} is no code and is published as words; a search by area does not use it`,
    remedy: 'Write codes of six digits, parted by ;',
  }),
  'status-unknown': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} does not tell whether it takes place: the words stand beside the date, the hours are shown as text`,
    remedy: 'Write 予定どおり, 中止 or 延期',
  }),
  'visibility-blank': ({ column }) => ({
    message: `${quoted(column)} is empty: the row is not published, only what is called public is`,
    remedy: 'Ask the organisation, and write 公開, 構成員のみ or 事務局のみ',
  }),
  'visibility-unknown': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} does not tell who may see the row: it is not published`,
    remedy: 'Write 公開, 構成員のみ or 事務局のみ; only 公開 is published',
  }),
  'visibility-kept': ({ column, value }) => ({
    message: `${quoted(column)} says ${quoted(value)}: the row stays out of the feed`,
    remedy: 'Nothing to do. Write 公開 once it may be published',
  }),
  'veiled-but-named': {
    message: 'The row hides its organisation, but its title or description names it: it is not published',
    remedy: 'Take the name out of the words, or ask the organisation whether it may be named',
  },
  'contact-taken-out': ({ value }) => ({
    message: `Telephone numbers and addresses were taken out of the words of ${quoted(value)}`,
    remedy: 'Nothing to do: the office is asked first',
  }),
  'kinds-several': ({ column, value }) => ({
    message: `${quoted(column)} names several kinds (${value}); the first is used`,
    remedy: 'Give each kind a row of its own',
  }),
  'exchange-state-unknown': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} does not tell whether it is still open; it is not shown as open`,
    remedy: 'Write 募集中, 相談中, 成立しました or 募集を終えました',
  }),
  'exchange-end-unreadable': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} is no date; it may be over and is not shown as open`,
    remedy: 'Write it such as 2026-10-10, or leave it empty',
  }),
  'area-word-unknown': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} names no known area and is left out`,
    remedy: 'Write the name of a municipality or region, or a code of six digits, parted by ;',
  }),
  'member-contact-kept': ({ columns }) => ({
    message: `What seems to be a person's own contact is not published (columns: ${columns})`,
    remedy: 'Give the name and number of an office',
  }),
  'no-way-to-reach': ({ value }) => ({
    message: `${quoted(value)} has neither number nor address`,
    remedy: 'Give a phone number, mail address or form',
  }),
};
