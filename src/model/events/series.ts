/** Records that are parts of one course (第1回, 第2回 …) → one record that stands for all of them. */
import type { LocalizedText } from '../../feed/schema.js';
import type { EventRecord } from '../../feed/types.js';
import { eventOccurrences, madeOf } from './event-occurrences.js';

const DIGITS = '[\\d０-９〇一二三四五六七八九十百]{1,4}';
/** Spells out both cases of every letter: compiling a pattern with the `i` flag takes as long as reading a hundred titles. */
const anyCase = (word: string): string => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** How a title says which part of a course it is. */
const NUMBER = new RegExp(
  [
    `第\\s?${DIGITS}\\s?[回講弾]目?`,
    `${DIGITS}\\s?回目`,
    `その\\s?${DIGITS}`,
    '[①-⑳]',
    '[#＃]\\s?\\d{1,3}',
    `\\b(?:${anyCase('vol|no|part|session|lesson')})\\.?\\s?\\d{1,3}\\b`,
    '[（(]\\s?\\d{1,2}\\s?[／/]\\s?\\d{1,2}\\s?[）)]',
    '[（(【][上中下前後][編篇]?[）)】]',
    '[前中後][編篇]',
  ].join('|'),
  'gu',
);
/** 「全5回」 says how many parts there are, and is not the name of a part. */
const HOW_MANY = new RegExp(`[／/]?\\s?全\\s?${DIGITS}\\s?回`, 'gu');
const EMPTY = /[（(［[【「『]\s?[）)］\]】」』]/gu;
const EDGES = /^[\s・:：／/\-–―、,]+|(?<![\s・:：／/\-–―、,])[\s・:：／/\-–―、,]+$/gu;

/** Longest pause within a course, about a quarter: next year's fair is not a part of this year's. */
const PAUSE = 120 * 86_400_000;
/** A course with more parts than anybody reads is not united. */
const MOST_PARTS = 200;

interface Part {
  event: EventRecord;
  index: number;
  /** As the title says it; '' when it says none. */
  number: string;
  title: string;
}

/**
 * Puts one record in the place of the parts of a course: of one publisher, kind and organisers, with one title apart from the number, or of one
 * `series`. Every part stays as it is, and is reached by `partsOf`. Parts that stand at two places under the same number are two courses.
 */
export function uniteSeries(events: readonly EventRecord[]): readonly EventRecord[] {
  const groups = new Map<string, Part[]>();
  // Titles and organisers come again with every part.
  const titleOf = remembered(withoutNumber);
  const foldedOf = remembered(folded);
  events.forEach((event, index) => {
    const name = mainOf(event.name);
    const numbers = name.match(NUMBER);
    const number = numbers?.[0];
    // 「第1回・第2回」 is a whole course by itself.
    if (numbers ? numbers.length > 1 : !event.series) return;
    const title = titleOf(number === undefined ? name : name.replace(number, ' ')) || name;
    const courses = event.series && number !== undefined ? '' : foldedOf(title);
    const organizers = event.organizers?.map((one) => foldedOf(mainOf(one.name))).sort();
    const online = event.online === true || event.onlineUrl !== undefined;
    const key = JSON.stringify([event.publisher.id, event.kind, event.series, courses, organizers, online]);
    const group = groups.get(key);
    const part = { event, index, number: number === undefined ? '' : numberOf(number), title };
    if (group) group.push(part);
    else groups.set(key, [part]);
  });
  const result: (EventRecord | undefined)[] = [...events];
  let isSame = true;
  for (const group of groups.values())
    for (const course of coursesOf(group)) {
      isSame = false;
      for (const { index } of course) result[index] = undefined;
      result[Math.min(...course.map(({ index }) => index))] = united(course);
    }
  return isSame ? events : result.filter((event) => event !== undefined);
}

function coursesOf(group: readonly Part[]): Part[][] {
  if (group.length < 2) return [];
  return withoutPauses(group).flatMap((run) => {
    const numbers = new Set(run.map(({ number }) => number));
    const isRepeated = numbers.size < run.length && !numbers.has('');
    const courses = isRepeated ? byPlace(run) : [run];
    return courses.filter(
      (one) => one.length <= MOST_PARTS && one.length > 1 && (one[0]!.number === '' || differ(one)),
    );
  });
}

const differ = (parts: readonly Part[]): boolean => parts.some(({ number }) => number !== parts[0]!.number);

function byPlace(parts: readonly Part[]): Part[][] {
  const places = new Map<string, Part[]>();
  for (const part of parts) {
    const place = folded(mainOf(part.event.location?.name));
    const others = places.get(place);
    if (others) others.push(part);
    else places.set(place, [part]);
  }
  return [...places.values()];
}

/** Parts in the order of their days, cut at long pauses; parts without a day belong to the last group. */
function withoutPauses(parts: readonly Part[]): Part[][] {
  const dated = parts.map((part) => {
    const dates = eventOccurrences(part.event);
    return { part, start: dates[0]?.start.getTime() ?? Infinity, end: dates.at(-1)?.until.getTime() ?? Infinity };
  });
  dated.sort((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)) || a.part.index - b.part.index);
  const runs: Part[][] = [];
  let last = -Infinity;
  for (const { part, start, end } of dated) {
    const run = runs.at(-1);
    if (run && (start === Infinity || start - last <= PAUSE)) run.push(part);
    else runs.push([part]);
    last = end;
  }
  return runs;
}

/** The record for a course has what any of its parts has, so that it is found by the words of each. */
function united(course: readonly Part[]): EventRecord {
  const [{ event: first, title }] = course as [Part];
  const isOneTitle = course.every((part) => folded(part.title) === folded(title));
  const all: Record<string, unknown> = { ...first };
  for (const { event } of course)
    for (const [field, value] of Object.entries(event)) {
      const own = all[field];
      all[field] = Array.isArray(own) && Array.isArray(value) ? [...new Set([...own, ...value])] : (own ?? value);
    }
  const words = course.flatMap(({ event }) => [...textsOf(event.name), ...textsOf(event.description)]);
  return madeOf(
    {
      ...(all as unknown as EventRecord),
      name: isOneTitle ? stripped(first.name) : first.series!,
      keywords: [...((all['keywords'] as string[] | undefined) ?? []), ...words],
    },
    course.map(({ event }) => event),
  );
}

const mainOf = (text: LocalizedText | undefined): string => textsOf(text)[0] ?? '';

/** Japanese first. */
function textsOf(text: LocalizedText | undefined): string[] {
  if (text === undefined || typeof text === 'string') return text ? [text] : [];
  return [text.ja, ...Object.values(text)].filter((one) => one !== undefined);
}

const withoutNumber = (rest: string): string =>
  rest.replace(HOW_MANY, '').replace(EMPTY, '').replace(/\s+/gu, ' ').replace(EDGES, '');

const strip = (name: string): string => withoutNumber(name.replace(NUMBER, ' ')) || name;

const stripped = (name: LocalizedText): LocalizedText =>
  typeof name === 'string'
    ? strip(name)
    : Object.fromEntries(Object.entries(name).map(([language, text]) => [language, strip(text)]));

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/** Of 「第3回」 there is nothing to fold. */
const numberOf = (number: string): string => (/^第\d+回$/.test(number) ? number : folded(number));

/** The same function, which does its work once for each text. */
function remembered(work: (text: string) => string): (text: string) => string {
  const done = new Map<string, string>();
  return (text) => {
    let result = done.get(text);
    if (result === undefined) done.set(text, (result = work(text)));
    return result;
  };
}
