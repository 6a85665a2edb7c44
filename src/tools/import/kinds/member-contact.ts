/** How the public reaches a member: by its office. Whoever answers there, and their own telephone or mail, is nobody's business. */
import type { Contact } from '../../../feed/schema.js';
import type { TableFacts } from '../kind-importer.js';
import { readPersonal } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { urlOf } from './web-addresses.js';
import { waysOf } from './contacts.js';

/** Words that name a place to turn to and no person. */
const OFFICE =
  /課|[係室局]$|部(?:署)?$|センター|事務|窓口|受付|代表(?:電話|番号)?$|広報|総務|本部|支部|法人|会社|大学|学校|協議会|委員会|団体|組合|の会$|ネットワーク|プラザ|役所|役場/u;

export function memberContactOf(row: TableRow, facts: TableFacts): Contact | undefined {
  const { phones, email, words } = waysOf(row, facts);
  const phone = phones.find(({ kind }) => kind !== 'mobile')?.number;
  const isOwnMail = email !== undefined && readPersonal(email, true).found.length > 0;
  const name = OFFICE.test(words.normalize('NFKC').trim()) && !/[（(]/u.test(words) ? words : '';
  const left = [
    name !== words ? row.header('連絡先名称') : '',
    phones.some(({ kind }) => kind === 'mobile') ? row.header('電話番号') : '',
    isOwnMail ? row.header('連絡先メールアドレス') : '',
  ].filter((column) => column !== '');
  if (left.length > 0)
    row.report('member-contact-kept', undefined, { params: { columns: [...new Set(left)].join('、') } });
  const contact: Contact = defined({
    name: name || undefined,
    phone,
    email: isOwnMail ? undefined : email,
    url: urlOf(row, '連絡先FormURL'),
  });
  return Object.keys(contact).length > 0 ? contact : undefined;
}
