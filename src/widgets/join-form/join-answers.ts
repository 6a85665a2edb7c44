import { ENTRY_PARTS, isPartAsked, type EntryList, type ExchangeEntry } from '../../join/exchange-entry.js';
import {
  FIELDS,
  fieldOf,
  isAsked,
  isEntryList,
  PUBLISHABLE,
  type Field,
  type FieldName,
  type JoinValues,
} from '../../join/fields.js';
import type { Question } from '../../join/question.js';
import { plain } from '../../text/ruby.js';
import { entryName, optionLabel, type JoinWords } from './join-words.js';

/** One answer in the reader's words; '' when there is none. Marks of ruby are kept. */
export function answerText(question: Question, value: unknown, words: JoinWords): string {
  if (value === undefined || value === '') return '';
  if (question.type === 'consent') return value === true ? words.exchange.agree : '';
  if (question.type === 'switch') return value === true ? words.exchange.yes : '';
  if (Array.isArray(value))
    return words.form.common.join(value.map((one) => optionLabel(question, String(one), words)));
  if (question.type === 'date') {
    const day = new Date(`${String(value)}T00:00+09:00`);
    return Number.isNaN(day.getTime()) ? String(value) : words.exchange.dates.fullDate(day);
  }
  return question.type === 'choice' ? optionLabel(question, String(value), words) : String(value);
}

/** Who may see each answer that can be published. */
export function levelLines(values: JoinValues, words: JoinWords): string[] {
  return PUBLISHABLE.filter((name) => isAsked(fieldOf(name)!, values)).map(
    (name) =>
      words.form.labels[name] +
      words.form.common.colon +
      optionLabel(fieldOf('visibility')!, values.visibility?.[name] ?? 'office', words),
  );
}

/**
 * What was answered of an entry, a line for each.
 * @param withLevel also who may see it, which is the office alone where nothing was chosen
 */
export function entryLines(list: EntryList, entry: ExchangeEntry, words: JoinWords, withLevel = true): string[] {
  const told = withLevel ? { ...entry, visibility: entry.visibility ?? 'office' } : entry;
  return ENTRY_PARTS.filter((part) => isPartAsked(part, entry, list)).flatMap((part) => {
    const answer = answerText(part, told[part.name], words);
    return answer ? [words.exchange.parts[list][part.name] + words.form.common.colon + answer] : [];
  });
}

/** A field's answer behind its name; nothing where there is none. */
export function fieldLines(name: FieldName, values: JoinValues, words: JoinWords): string[] {
  const answer = answerText(fieldOf(name)!, values[name], words);
  return answer ? [words.form.labels[name] + words.form.common.colon + answer] : [];
}

/** A field's answer in as many lines as it needs. */
function linesOf(field: Field, values: JoinValues, words: JoinWords): string[] {
  const { name, type } = field;
  if (type === 'levels') return levelLines(values, words);
  if (!isEntryList(name)) return [answerText(field, values[name], words)].filter(Boolean);
  return (values[name] ?? []).flatMap((entry, index) => [
    entryName(name, index, words.exchange),
    ...entryLines(name, entry, words),
  ]);
}

const asked = (values: JoinValues): Field[] => FIELDS.filter((field) => isAsked(field, values));

/** The whole application as plain text, for mail and for copying. */
export function applicationText(values: JoinValues, words: JoinWords): string {
  return asked(values)
    .map(
      (field) =>
        `【${plain(words.form.labels[field.name])}】\n${plain(linesOf(field, values, words).join('\n')) || plain(words.exchange.notAnswered)}`,
    )
    .join('\n\n');
}

/** The same in few letters, for a mail: only what was answered, all consents in one line. Nothing of it is left out. */
export function shortApplicationText(values: JoinValues, words: JoinWords): string {
  const { labels, common } = words.form;
  const name = (field: Field): string => plain(words.exchange.shortLabels[field.name] ?? labels[field.name]);
  const isSaid = ({ type }: Field): boolean =>
    type !== 'consent' && (type !== 'levels' || values.visibility !== undefined);
  const answers = asked(values)
    .filter(isSaid)
    .flatMap((field) => {
      const lines = linesOf(field, values, words).map(plain);
      return lines.length > 0 ? [name(field) + common.colon + lines.join('\n')] : [];
    });
  const agreed = asked(values).filter((field) => field.type === 'consent' && values[field.name] === true);
  const consents =
    agreed.length > 0 ? [plain(words.exchange.agree) + common.colon + common.join(agreed.map(name))] : [];
  return [...answers, ...consents].join('\n');
}
