/** Checked values of options that several commands share. */
import { stat } from 'node:fs/promises';
import { dayInJapan } from '../../feed/japan-clock.js';
import { CannotRun } from '../report/cannot-run.js';
import type { Io } from './io.js';
import type { CommandText } from '../messages/command.ja.js';
import { IMPORT_KINDS, type ImportKind } from '../table-kinds.js';

type Options = Readonly<Record<string, string | true>>;

const text = (value: string | true | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** A kind of table by its id. */
export function kindOption(options: Options, words: CommandText, value = text(options['as'])): ImportKind | undefined {
  if (value === undefined) return undefined;
  const kind = IMPORT_KINDS.find((one) => one === value);
  if (kind === undefined) throw new CannotRun('wrong-kind', words.wrongKind(value, IMPORT_KINDS.join('、')));
  return kind;
}

/** `--date`, or today in Japan. */
export function dateOption(options: Options, io: Io, words: CommandText): string {
  const value = text(options['date']);
  if (value === undefined) return dayInJapan(io.now());
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new CannotRun('wrong-date', words.wrongDate(value));
  return value;
}

/** A whole number from 0. */
export function numberOption(options: Options, name: string, words: CommandText): number | undefined {
  const value = text(options[name]);
  if (value === undefined) return undefined;
  if (!/^\d{1,6}$/.test(value)) throw new CannotRun('wrong-number', words.wrongNumber(`--${name}`, value));
  return Number(value);
}

/** `--publisher`: the first part of record ids. */
export function publisherOption(options: Options, words: CommandText, known = 'local'): string {
  const value = text(options['publisher']);
  if (value === undefined) return known;
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(value))
    throw new CannotRun('wrong-publisher', words.wrongPublisher(value));
  return value;
}

/** `--out` as typed, or undefined. */
export function outOption(options: Options): string | undefined {
  return text(options['out']);
}

/** Throws unless `path` is a file that is there. `shown`: as the person typed it. */
export async function requireFile(path: string, shown: string, words: CommandText): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new CannotRun('file-missing', words.fileMissing(shown));
  if (found.isDirectory()) throw new CannotRun('file-is-folder', words.fileIsFolder(shown));
}
