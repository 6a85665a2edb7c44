/** Answered inquiry sheets → corrected records. An answer is used whole or not at all; what is not understood changes nothing. */
import type { MessageCode } from '../messages/ja.js';
import { pausedBy, takingsInAnswer, withHours, withoutHours, type ParseHours } from './answer-hours.js';
import { inquiryColumnOf, isInquiryHeader, type InquiryColumn } from './inquiry-columns.js';
import { readPhones, withPersonalMasked } from '../import/repairs.js';
import { readNamedRows } from '../read/named-rows.js';
import { digitsOf, japanese, listOf, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';
import { en } from '../messages/command.en.js';
import { ja } from '../messages/command.ja.js';
import type { Source } from '../read/source.js';
import type { AnySummary, Finding } from '../report/finding.js';
import type { Say } from '../messages/say.js';

/** A day as offices write it → `YYYY-MM-DD`, or undefined. */
export type ParseDay = (words: string) => string | undefined;

export interface Answer {
  row: number;
  cells: Partial<Record<InquiryColumn, string>>;
}

export interface AnswerSheet {
  file: string;
  encoding: string;
  answers: Answer[];
}

/** The sheet, or undefined when the file is a table of another sort. */
export async function readAnswerSheet(source: Source, file: string): Promise<AnswerSheet | undefined> {
  const table = await readNamedRows<InquiryColumn>(source, inquiryColumnOf).catch(() => undefined);
  if (table === undefined || !isInquiryHeader(table.headers)) return undefined;
  return { file, encoding: table.encoding, answers: table.rows };
}

type Meaning = 'same' | 'changed' | 'withdrawn';

const SAID: readonly [RegExp, Meaning][] = [
  [
    /^([○〇◯◎]|変更(?:なし|無し?)|変更は?(?:ない|ございません|ありません|しません)|変わり(?:なし|無し?)|変わり(?:は)?(?:ありません|ございません|ない)|変わ(?:って)?(?:りません|らない|らず|いません)|(?:以前|前回|いま|今)?(?:と|の)?(?:同じ|とおり|通り|まま)|そのまま|このまま|(?:修正|訂正)(?:は)?(?:なし|ありません|不要)|異(?:状|動)なし|なし|無し?|ok|no change|unchanged)(?:で(?:す|結構です|よい|よいです|お願いします))?$/i,
    'same',
  ],
  [
    /^(修正|変更|訂正|(?:修正|変更|訂正)(?:あり|有り?|(?:が)?あります|しました)|変わりました|あり|有り|corrected|changed)(?:です)?$/i,
    'changed',
  ],
  [
    /^((?:掲載を?)?(?:やめる|やめます|やめました|取り?やめ|取り?下げ(?:る|ます)?|終了|削除)(?:する|します|しました|希望)?|掲載を?(?:中止|停止)(?:する|します|しました|希望)?|掲載(?:を?しない(?:で)?|不要|しません)|廃止|閉鎖|閉所|(?:廃止|閉鎖|終了)(?:しました|になりました)|withdraw|remove)(?:です|(?:して)?(?:ください|お願いします))?$/i,
    'withdrawn',
  ],
];

const meaningOf = (answer: string): Meaning | undefined =>
  SAID.find(([pattern]) =>
    pattern.test(
      answer
        .normalize('NFKC')
        .replace(/(?<![。.\s])[。.\s]+$/, '')
        .trim(),
    ),
  )?.[1];

/** `tel:` as the feed writes it: iOS does not dial #, so it is encoded. */
const dialOf = (phone: string): string => `tel:${digitsOf(phone).replaceAll('#', '%23')}`;

/** The record with its FAX numbers replaced one for one; undefined when it is unclear which is meant. */
function withFaxes(record: AnyRecord, numbers: readonly string[]): AnyRecord | undefined {
  const channels = listOf(record['channels']).map(objectOf);
  if (numbers.length === 0) return record;
  if (channels.filter((channel) => channel['id'] === 'fax').length !== numbers.length) return undefined;
  let next = 0;
  return {
    ...record,
    channels: channels.map((channel) => (channel['id'] === 'fax' ? { ...channel, number: numbers[next++] } : channel)),
  };
}

/** The record with its spoken numbers replaced one for one; undefined when it is unclear which is meant. */
function withPhones(record: AnyRecord, phones: readonly string[]): AnyRecord | undefined {
  if (phones.length === 0) return record;
  const channels = listOf(record['channels']).map(objectOf);
  const spoken = channels.filter((channel) => channel['id'] === 'phone');
  if (Array.isArray(record['channels'])) {
    if (spoken.length === 0 && phones.length === 1)
      return { ...record, channels: [{ id: 'phone', number: phones[0], dial: dialOf(phones[0] ?? '') }, ...channels] };
    if (spoken.length !== phones.length) return undefined;
    let next = 0;
    const renew = (channel: AnyRecord): AnyRecord => {
      if (channel['id'] !== 'phone') return channel;
      const number = phones[next++] ?? '';
      return { ...channel, number, ...(channel['dial'] === undefined ? {} : { dial: dialOf(number) }) };
    };
    return { ...record, channels: channels.map(renew) };
  }
  const own = objectOf(record['channel']);
  if (own['number'] !== undefined || own['dial'] !== undefined)
    return phones.length === 1
      ? { ...record, channel: { ...own, number: phones[0], dial: dialOf(phones[0] ?? '') } }
      : undefined;
  if (phones.length !== 1) return undefined;
  const holder = record['inquiry'] !== undefined ? 'inquiry' : 'contact';
  return { ...record, [holder]: { ...objectOf(record[holder]), phone: phones[0] } };
}

export interface AnswerTools {
  say: Say;
  date: string;
  parseDay: ParseDay;
  parseHours: ParseHours;
}

export interface Answered {
  /** All records, in order, with the answers taken over. */
  records: Record<string, AnyRecord[]>;
  summary: AnySummary;
  findings: Finding[];
  /** Rows without an answer yet. */
  open: number;
}

interface Verdict {
  outcome: 'taken' | 'refused' | 'empty';
  record?: AnyRecord | null;
}

/** Kinds as the sheet names them, in either language → collection. */
function collectionOf(shown: string | undefined): string | undefined {
  if (shown === undefined) return undefined;
  for (const words of [ja, en])
    for (const [collection, label] of Object.entries(words.report.kinds))
      if (label === shown || collection === shown) return collection;
  return undefined;
}

type Add = (
  code: MessageCode,
  level: Finding['level'],
  column: InquiryColumn,
  value?: string,
  counts?: { digits?: number; need?: number },
) => void;

/** Reports what was done with one answer. */
function teller(answer: Answer, record: AnyRecord, sheet: AnswerSheet, tools: AnswerTools, findings: Finding[]): Add {
  return (code, level, column, value = '', { digits, need } = {}) => {
    const header = ja.inquiry.headers[column].replace(/（.*$/, '');
    const words = tools.say(code, { value, name: japanese(record['name']), column: header, digits, need });
    findings.push({
      file: sheet.file,
      row: answer.row,
      column: header,
      ...(value === '' ? {} : { value }),
      code,
      ...words,
      level,
    });
  };
}

function judge({ cells }: Answer, record: AnyRecord, tools: AnswerTools, add: Add): Verdict {
  const refuse = (code: MessageCode, column: InquiryColumn, value = '', counts = {}): Verdict => (
    add(code, 'refused', column, value, counts),
    { outcome: 'refused' }
  );
  const said = cells.answer ?? '';
  const meaning = meaningOf(said);
  if (meaning === undefined) return refuse('answer-unclear', 'answer', said);
  if (cells.checkedOn === undefined) return refuse('answer-without-date', 'checkedOn');
  const day = tools.parseDay(cells.checkedOn);
  if (day === undefined || day > tools.date) return refuse('answer-date-wrong', 'checkedOn', cells.checkedOn);
  const modified =
    [record['modified'], record['verifiedOn']]
      .map(stringOf)
      .map((value) => value.slice(0, 10))
      .sort()
      .at(-1) ?? '';
  if (modified > day) {
    add('answer-older', 'note', 'checkedOn', modified);
    return { outcome: 'empty' };
  }
  if (meaning === 'withdrawn') {
    add('answer-withdrawn', 'note', 'answer');
    return { outcome: 'taken', record: null };
  }
  const changes = [cells.newPhone, cells.newHours, cells.other].some((value) => value !== undefined);
  if (meaning === 'same' && changes) return refuse('answer-contradicts', 'answer', said);
  if (meaning === 'changed' && !changes) return refuse('answer-nothing-new', 'answer', said);
  let next = record;
  if (cells.newPhone !== undefined) {
    const { numbers, wrong } = readPhones(cells.newPhone);
    const [misread] = wrong;
    if (misread !== undefined && misread.code !== 'phone-unreadable')
      return refuse(misread.code, 'newPhone', misread.value, { ...misread });
    if (misread !== undefined || numbers.length === 0) return refuse('answer-number-wrong', 'newPhone', cells.newPhone);
    const phones = numbers.filter(({ fax }) => fax !== true).map(({ number }) => number);
    const faxes = numbers.filter(({ fax }) => fax === true).map(({ number }) => number);
    const spoken = withPhones(next, phones);
    const renewed = spoken && withFaxes(spoken, faxes);
    if (renewed === undefined) return refuse('answer-number-count', 'newPhone', cells.newPhone);
    if (numbers.some(({ kind }) => kind === 'mobile'))
      add('phone-mobile', 'note', 'newPhone', withPersonalMasked(cells.newPhone));
    next = renewed;
  }
  if (cells.newHours !== undefined) {
    const renewed = withHours(next, cells.newHours, tools.parseHours);
    if (renewed.asWords) add('answer-hours-as-words', 'note', 'newHours', cells.newHours);
    next = renewed.record;
  }
  // As long as something has to be corrected by hand, the record is not confirmed: its check stays due.
  if (cells.other !== undefined) {
    add('answer-by-hand', 'refused', 'other', cells.other.slice(0, 80));
    return { outcome: next === record ? 'refused' : 'taken', record: next };
  }
  const { nextCheckOn: _planned, ...kept } = next;
  const planned = stringOf(record['nextCheckOn']);
  // The sheet was sent because of this planned check: the plan is fulfilled, even before its day.
  const isKept = tools.parseDay(cells.due ?? '') === planned;
  next = {
    ...kept,
    verifiedOn: day,
    ...(planned > day && !isKept ? { nextCheckOn: planned } : {}),
    ...(meaning === 'changed' ? { modified: day } : {}),
  };
  add('answer-taken', 'note', 'answer', day);
  return { outcome: 'taken', record: next };
}

/** Takes the answers of one sheet over into `records` (collection → records; `emergency` too). The input is left as it was. */
export function applyAnswers(
  records: Readonly<Record<string, readonly AnyRecord[]>>,
  sheet: AnswerSheet,
  tools: AnswerTools,
): Answered {
  const all: Record<string, AnyRecord[]> = Object.fromEntries(
    Object.entries(records).map(([name, list]) => [name, [...list]]),
  );
  const findings: Finding[] = [];
  const counts = { taken: 0, refused: 0, empty: 0 };
  for (const answer of sheet.answers) {
    const { cells } = answer;
    if (
      cells.answer === undefined &&
      cells.checkedOn === undefined &&
      cells.newPhone === undefined &&
      cells.newHours === undefined &&
      cells.other === undefined
    ) {
      counts.empty += 1;
      continue;
    }
    const id = cells.id ?? '';
    const collection = collectionOf(cells.collection);
    const home = Object.keys(all).find(
      (name) => (collection === undefined || collection === name) && all[name]?.some((record) => record['id'] === id),
    );
    const list = home === undefined ? undefined : all[home];
    const index = list?.findIndex((record) => record['id'] === id) ?? -1;
    const record = list?.[index];
    if (list === undefined || record === undefined) {
      findings.push({
        file: sheet.file,
        row: answer.row,
        column: 'ID',
        value: id,
        code: 'answer-without-record',
        ...tools.say('answer-without-record', { value: id }),
        level: 'refused',
      });
      counts.refused += 1;
      continue;
    }
    const add = teller(answer, record, sheet, tools, findings);
    const verdict = judge(answer, record, tools, add);
    counts[verdict.outcome] += 1;
    if (verdict.record === null) {
      list.splice(index, 1);
      continue;
    }
    const next = verdict.record ?? record;
    const taken = verdict.outcome === 'empty' ? [] : takingsInAnswer(cells, verdict.outcome === 'refused');
    list[index] = taken.length > 0 ? withoutHours(next, pausedBy(cells, tools.date)) : next;
    if (list[index] !== next) add('answer-stops-hours', 'repaired', 'answer', taken.join('／').slice(0, 200));
  }
  const rows = sheet.answers.length;
  const summary: AnySummary = {
    file: sheet.file,
    kind: 'inquiry',
    encoding: sheet.encoding,
    rows,
    taken: counts.taken,
    merged: 0,
    repaired: 0,
    refused: counts.refused,
    empty: counts.empty,
  };
  return { records: all, summary, findings, open: counts.empty };
}
