/** Removes withdrawn records from everything that is published. The list of their ids stays in the feed, so that other feeds and older copies drop them too. */
import { isRevoked, revocationsOf, withoutRevokedPhones } from '../../feed/revoked.js';
import type { Revocation } from '../../feed/schema.js';
import type { MessageCode } from '../messages/ja.js';
import type { Say } from '../messages/say.js';
import type { Finding } from '../report/finding.js';
import { digitsOf, japanese, stringOf, type AnyRecord } from '../report/unproven.js';
import { foldName } from './fold-name.js';

export type Lists = Readonly<Record<string, readonly AnyRecord[]>>;

export interface TakenOut {
  lists: Record<string, AnyRecord[]>;
  /** The withdrawals as the feed tells them: by id, never by a name that may be secret. */
  revoked: Revocation[];
  /** Records that are gone. */
  gone: { collection: string; record: AnyRecord }[];
  findings: Finding[];
}

/** A number without its leading zero, which spreadsheets remove. */
const WITHOUT_ZERO = /^[1-9]\d{8,9}$/;

/**
 * @param rows the office's table: `id`, or `name` where it does not know the id, or `phone`
 * @param file what the office calls that table
 */
export function takeOut(
  lists: Lists,
  rows: readonly AnyRecord[],
  { publisher, file, say }: { publisher: string; file: string; say: Say },
): TakenOut {
  const findings: Finding[] = [];
  const tell = (code: MessageCode, value: string, level: Finding['level'], count = 0): void =>
    void findings.push({ file, value, code, ...say(code, { value, count }), level });
  const keyed = (record: AnyRecord): AnyRecord & { id: string; key: string } => {
    const id = stringOf(record['id']);
    return { ...record, id, key: `${publisher}/${id}` };
  };
  const all = Object.values(lists).flat();
  const revoked: Revocation[] = [];
  for (const row of rows) {
    const { id, name, phone } = { id: stringOf(row['id']), name: stringOf(row['name']), phone: phoneOf(row) };
    if (phone !== '') {
      revoked.push({ id, phone });
      const by = revocationsOf([{ id, phone }]);
      const count = all.filter(
        (record) => isRevoked(keyed(record), by) || withoutRevokedPhones(record, by) !== record,
      ).length;
      if (count > 0) tell('revoked-number', phone, 'note', count);
      else tell('revoked-not-here', phone, 'note');
      const inWords = all.filter((record) => saysNumber(withoutRevokedPhones(record, by), digitsOf(phone))).length;
      if (inWords > 0) tell('revoked-number-in-words', phone, 'repaired', inWords);
      continue;
    }
    const found =
      name === ''
        ? all.filter((record) => isRevoked(keyed(record), revocationsOf([{ id }])))
        : all.filter((record) => foldName(japanese(record['name'])) === foldName(name));
    if (name === '') revoked.push({ id });
    else for (const record of found) revoked.push({ id: stringOf(record['id']) });
    if (found.length > 0) tell('revoked-record', name || id, 'note', found.length);
    else if (name === '') tell('revoked-not-here', id, 'note');
    else tell('revoked-unknown-name', name, 'refused');
  }
  const by = revocationsOf(revoked);
  const gone: TakenOut['gone'] = [];
  const left = Object.entries(lists).map(([collection, records]) => {
    const kept = records.filter((record) => {
      const isGone = isRevoked(keyed(record), by);
      if (isGone) gone.push({ collection, record });
      return !isGone;
    });
    return [collection, kept.map((record) => withoutRevokedPhones(record, by))] as const;
  });
  return { lists: Object.fromEntries(left), revoked, gone, findings };
}

function phoneOf(row: AnyRecord): string {
  const phone = stringOf(row['phone']);
  return WITHOUT_ZERO.test(phone.normalize('NFKC').trim()) ? `0${phone.trim()}` : phone;
}

/** Whether any text of the record contains this number. */
function saysNumber(value: unknown, digits: string): boolean {
  if (typeof value === 'string')
    return (
      digits.length >= 9 &&
      value
        .normalize('NFKC')
        .replace(/[-\s()‐-―−]/g, '')
        .includes(digits)
    );
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => saysNumber(inner, digits));
}
