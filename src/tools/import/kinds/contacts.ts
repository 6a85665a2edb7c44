/** How to reach somebody: telephone numbers, mail, and the line that says whom one asks. */
import type { Contact } from '../../../feed/schema.js';
import type { Canonical } from '../header-aliases.js';
import {
  doubtOfLabel,
  doubtOfSentence,
  FOR_BOTH,
  isForSome,
  maySpeakOfPhone,
  nfkc,
  readEmail,
  readPhones,
  sentencesOf,
  withAreaCodeOf,
  withAtSigns,
  withPersonalMasked,
  type Doubt,
  type PhoneMedia,
  type PhoneNumber,
  type Phones,
  type UnreadPhone,
} from '../repairs.js';
import type { TableFacts } from '../kind-importer.js';
import { hintsIn } from '../../judge/letters.js';
import { Recall } from '../../judge/recall.js';
import type { Cell, TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { urlOf } from './web-addresses.js';
import { SPEAKING } from './taken-away.js';

/** All telephone numbers of these columns with their labels; what is no number is reported. */
export function phonesOf(row: TableRow, facts: TableFacts, ...canonicals: Canonical[]): PhoneNumber[] {
  const numbers: PhoneNumber[] = [];
  const about = phoneDoubt(row);
  const said = barred(about);
  for (const canonical of canonicals) {
    for (const cell of row.all(canonical)) {
      const before = readCell(cell);
      const read = said ? inDoubt(before, said.doubt, said.sentence) : before;
      reportPhones(row, facts, canonical, cell, read);
      for (const one of read.numbers)
        if (!numbers.some((other) => other.number === one.number)) numbers.push({ ...one });
    }
  }
  const extension = nfkc(row.text('内線番号')).replace(/^(?:内線)?\s*/u, '');
  if (extension !== '' && numbers[0] && !numbers[0].label) numbers[0].label = `内線 ${extension}`;
  // Whom one may call is said beside the number, not somewhere below.
  if (about?.doubt === 'for some')
    for (const one of numbers) if (!one.fax) one.label = [one.label, about.sentence].filter(Boolean).join('、');
  return numbers;
}

/** FAX numbers of the row. 「電話と同じ」 makes the number to call one for both. */
function faxOf(row: TableRow, facts: TableFacts, phones: readonly PhoneNumber[]): PhoneNumber[] {
  if (!row.has('FAX番号')) return [];
  const same = row.all('FAX番号').some(({ value }) => SAME_AS_PHONE.test(nfkc(value)));
  const called = phones.find(({ fax }) => !fax);
  if (same && called && !called.label?.startsWith(FOR_BOTH))
    called.label = [FOR_BOTH, called.label].filter((part) => part !== undefined).join(' ');
  return same ? [] : phonesOf(row, facts, 'FAX番号');
}

const SAME_AS_PHONE =
  /^\(?(?:(?:上記)?(?:電話|tel)(?:番号)?(?:と|に)?)?(?:同じ|同左|同一|同番号?|兼用?|共通|共用)\)?$|^(?:電話|tel)(?:番号)?(?:と(?:兼用|共通|共用)|兼用?)$/iu;

function readCell({ header, value }: Cell): Phones {
  let about = aboutHeaders.get(header);
  if (!about) aboutHeaders.set(header, (about = { media: mediaOf(header), doubt: doubtOfLabel(header) }));
  const read = readPhones(value, about.media);
  return about.doubt ? inDoubt(read, about.doubt, header) : read;
}

/** What a header says of the numbers below it; a file has few of them. */
const aboutHeaders = new Map<string, { media: PhoneMedia; doubt: Doubt | undefined }>();

/** What was read, with no number to call. */
function inDoubt({ numbers, wrong }: Phones, code: Doubt, label: string): Phones {
  const isPublic = code === 'phone-in-doubt';
  return {
    numbers: [],
    wrong: [...wrong, ...numbers.map(({ number }) => ({ code, value: number, label: isPublic ? label : '' }))],
  };
}

interface PhoneDoubt {
  /** Some may call it, or for some matter. */
  doubt: Doubt | 'for some';
  sentence: string;
}

/** By which no number of the row may be called. */
const barred = (said: PhoneDoubt | undefined): { doubt: Doubt; sentence: string } | undefined =>
  said === undefined || said.doubt === 'for some' ? undefined : { doubt: said.doubt, sentence: said.sentence };

/** Where a sentence about the number may stand. */
const OF_NUMBERS: ReadonlySet<Canonical> = new Set<Canonical>([...SPEAKING, '状態', '開館時間', '名称']);
const doubtsOfText = new Recall<{ said?: PhoneDoubt }>();
const doubtsOfSentence = new Recall<{ said?: PhoneDoubt }>();

/** The sentence of a row by which none of its numbers may be called, or only by some. */
export function phoneDoubt(row: TableRow): PhoneDoubt | undefined {
  // Several who make its numbers ask, one after the other.
  if (last.row === row) return last.said;
  let said: PhoneDoubt | undefined;
  for (const { value } of row.heard(OF_NUMBERS)) said = worse(said, doubtOfText(value));
  last = { row, said };
  return said;
}

const worse = (a: PhoneDoubt | undefined, b: PhoneDoubt | undefined): PhoneDoubt | undefined =>
  barred(a) ? a : barred(b) ? b : (a ?? b);

let last: { row?: TableRow; said?: PhoneDoubt | undefined } = {};

/** One of these stands in every sentence about a number, also in those that name another way: 「メールのみ」. */
const OF_PHONES = /[番電ダ回携受相連問呼]|tel|\d-\d|のみ|だけ|メール|LINE|フォーム/iu;
/** Letters without which none of them does: 2 a digit, 4 a hyphen. */
const phoneHintsOf = hintsIn({
  alone: '番電ダ回携受相連問呼',
  pairs: ['el', 'EL', 'El', 'eL', 'のみ', 'だけ', 'メー', 'NE', 'ne', 'Ne', 'nE', 'フォ'],
  groups: ['0123456789', '-'],
});

function maySpeakOfNumber(text: string): boolean {
  const hints = phoneHintsOf(text);
  return ((hints & 1) !== 0 || (hints & 6) === 6) && OF_PHONES.test(nfkc(text));
}

function doubtOfText(text: string): PhoneDoubt | undefined {
  if (!maySpeakOfNumber(text)) return undefined;
  const known = doubtsOfText.find(text);
  if (known) return known.said;
  let said: PhoneDoubt | undefined;
  if (maySpeakOfPhone(text)) for (const sentence of sentencesOf(text)) said = worse(said, doubtOfOne(sentence));
  doubtsOfText.keep(text, said ? { said } : {});
  return said;
}

function doubtOfOne(sentence: string): PhoneDoubt | undefined {
  if (!maySpeakOfNumber(sentence)) return undefined;
  const known = doubtsOfSentence.find(sentence);
  if (known) return known.said;
  const doubt = doubtOfSentence(sentence);
  const said: PhoneDoubt | undefined = doubt
    ? { doubt, sentence }
    : isForSome(sentence)
      ? { doubt: 'for some', sentence }
      : undefined;
  doubtsOfSentence.keep(sentence, said ? { said } : {});
  return said;
}

/** 「電話・FAX」, 「電話番号（FAX番号）」: a column for both. */
function mediaOf(header: string): PhoneMedia {
  const plain = nfkc(header);
  const fax = plain.search(/fax|ファッ?ク|ファックス/iu);
  const phone = plain.search(/電話|tel|℡/iu);
  if (fax < 0 || phone < 0) return 'phone';
  return phone < fax ? 'phone-fax' : 'fax-phone';
}

function reportPhones(row: TableRow, facts: TableFacts, canonical: Canonical, cell: Cell, read: Phones): void {
  const { header, value } = cell;
  if (read.repaired)
    row.repaired(read.repaired, canonical, {
      column: header,
      value,
      params: { now: read.numbers.map(({ number }) => number).join('、') },
    });
  reportWrong(row, facts, canonical, header, read.wrong);
  if (facts.layout !== 'member' && read.numbers.some(({ kind }) => kind === 'mobile'))
    row.report('phone-mobile', canonical, { column: header, value: withPersonalMasked(value) });
}

function reportWrong(
  row: TableRow,
  facts: TableFacts,
  canonical: Canonical,
  column: string,
  wrong: readonly UnreadPhone[],
): void {
  for (const { code, value, digits, need, label } of wrong) {
    const proposed = code === 'phone-no-area-code' ? withAreaCodeOf(facts.context.phone, value) : undefined;
    row.repaired(code, canonical, { column, value, params: { digits, need, proposed, label } });
  }
}

/** What people in town still read: numbers without area code, 「各会場」. Numbers with a digit too many or too few are not among them. */
export function unlinkedPhones(row: TableRow): string[] {
  return row.all('電話番号').flatMap((cell) => {
    const said = barred(phoneDoubt(row));
    const { numbers, wrong } = said ? inDoubt(readCell(cell), said.doubt, '') : readCell(cell);
    if (wrong.length === 0) return [];
    const local = wrong.filter(({ code }) => code === 'phone-no-area-code' || code === 'phone-in-doubt');
    if (numbers.length === 0 && wrong.every(({ code }) => code === 'phone-no-area-code' || code === 'phone-unreadable'))
      return /^[\d\s-]+$/u.test(cell.value) === (local.length === 0)
        ? []
        : [/\d/u.test(cell.value) ? `電話 ${cell.value}` : cell.value];
    return local.map(({ value, label }) => `電話 ${value}${label === '' ? '' : `（${label}）`}`);
  });
}

export function emailOf(row: TableRow): string | undefined {
  const text = row.text('連絡先メールアドレス');
  if (text === '') return undefined;
  const read = readEmail(text);
  if ('refused' in read) {
    if (read.refused !== 'nothing-said') row.repaired(read.refused, '連絡先メールアドレス');
    return undefined;
  }
  if (read.repaired) row.repaired(read.repaired, '連絡先メールアドレス', { params: { now: read.value } });
  return read.value;
}

/** What is said beside a mail address: 「福祉課（メール：…）」 says 福祉課. */
function wordsBeside(address: string, said: string): string {
  return (said.includes(address) ? said : withAtSigns(nfkc(said)))
    .replace(address, ' ')
    .replace(/(?:e-?mail|(?:電子)?メール(?:アドレス)?)\s?[:：]?/giu, ' ')
    .replace(/[（(<＜【]\s{0,9}[）)>＞】]/gu, ' ')
    .replace(/^[\s、,;/:：]+|(?<![\s、,;/:：])[\s、,;/:：]+$/gu, '');
}

const NO_MAIL: ReturnType<typeof readEmail> = { refused: 'nothing-said' };

/** How the table lets people call, fax or write: the columns for it, else what stands in 「連絡先」. */
export function waysOf(
  row: TableRow,
  facts: TableFacts,
): { phones: PhoneNumber[]; faxes: PhoneNumber[]; email?: string; words: string } {
  const own = phonesOf(row, facts, '電話番号');
  const fax = faxOf(row, facts, own);
  const said = row.text('連絡先名称');
  const mail = /[.．]/u.test(said) ? readEmail(said) : NO_MAIL;
  const withoutMail = 'value' in mail ? wordsBeside(mail.value, said) : said;
  const named = withoutMobiles(row, own, namedPhones(row, facts, withoutMail));
  const all = own.some((one) => !one.fax) ? own : [...own, ...named.numbers.map((one) => ({ ...one }))];
  const email = emailOf(row) ?? ('value' in mail ? mail.value : undefined);
  return {
    phones: all.filter((one) => !one.fax),
    faxes: [...all.filter((one) => one.fax), ...fax],
    ...(email === undefined ? {} : { email }),
    words: all === own && named.numbers.length > 0 && !named.isLess ? withoutMail : named.words,
  };
}

/** Somebody's own mobile among the words of 「連絡先」 is not shown where the office has a line. */
function withoutMobiles(
  row: TableRow,
  own: readonly PhoneNumber[],
  named: ReturnType<typeof namedPhones>,
): ReturnType<typeof namedPhones> & { isLess?: true } {
  const isOffice = ({ kind, fax }: PhoneNumber): boolean => kind !== 'mobile' && !fax;
  const mobiles = named.numbers.filter(({ kind, fax }) => kind === 'mobile' && !fax);
  if (mobiles.length === 0 || ![...own, ...named.numbers].some(isOffice)) return named;
  for (const { number, label } of mobiles)
    row.repaired('mobile-left-out', '連絡先名称', {
      value: withPersonalMasked([label, number].filter((part) => part !== undefined).join(' ')),
    });
  const rest = named.numbers.filter((one) => !mobiles.includes(one));
  // What stands beside it may be the office: 「福祉課（山田 090-…）」. Beside a line of its own it is only the person.
  const labels = rest.length > 0 ? [] : mobiles.map(({ label = '' }) => label);
  const words = [...labels, named.words];
  return { numbers: rest, words: words.filter((word) => word !== '').join('、'), isLess: true };
}

/** Whom to ask: name, first number, mail, page. Further numbers go into the name's line, none is lost. */
export function contactOf(row: TableRow, facts: TableFacts): Contact | undefined {
  const { phones, faxes, email, words } = waysOf(row, facts);
  const [first, ...others] = phones;
  const line = [
    words,
    ...unlinkedPhones(row),
    first?.label ? `${others.length > 0 ? `${first.number}：` : ''}${first.label}` : '',
    ...others.map(({ number, label }) => `${label ? `${label} ` : ''}${number}`),
    ...new Set(row.all('連絡先備考').map(({ value }) => value)),
    ...new Set([...faxes.map(faxWords), ...localFaxes(row)]),
  ];
  const name = line.filter((word) => word !== '').join('、');
  const contact: Contact = defined({
    name: name || undefined,
    phone: first?.number,
    email,
    url: urlOf(row, '連絡先FormURL'),
  });
  return Object.keys(contact).length > 0 ? contact : undefined;
}

function faxWords({ number, label }: PhoneNumber): string {
  if (label !== undefined && /fax|ファ/iu.test(label)) return `${label} ${number}`;
  return `FAX ${number}${label === undefined ? '' : `（${label}）`}`;
}

/** FAX numbers that only those in town can use. */
function localFaxes(row: TableRow): string[] {
  return row
    .all('FAX番号')
    .flatMap((cell) => readCell(cell).wrong)
    .filter(({ code }) => code === 'phone-no-area-code')
    .map(({ value }) => `FAX ${value}`);
}

/** Numbers among the words of 「連絡先」, and what is left to read: never digits that would ring at a stranger's. */
function namedPhones(
  row: TableRow,
  facts: TableFacts,
  said: string,
): { numbers: readonly PhoneNumber[]; words: string } {
  if (said === '') return { numbers: [], words: '' };
  const { numbers, wrong } = readPhones(said);
  const meant = wrong.filter(({ code }) => code !== 'phone-unreadable');
  reportWrong(row, facts, '連絡先名称', row.header('連絡先名称'), meant);
  const isMisleading = meant.some(({ code }) => code !== 'phone-no-area-code');
  if (numbers.length === 0 && !isMisleading) return { numbers, words: said };
  // A number that is not to be called is said with the words that say so: 「不可」 alone is no contact.
  const words = meant.map(({ code, value, label }) =>
    code === 'phone-no-area-code'
      ? `${label} ${value}`.trim()
      : code === 'phone-in-doubt' && label !== ''
        ? `電話 ${value}（${label.replace(/(?:^|、)[はがも](?=.)/u, '、').replace(/^、/u, '')}）`
        : label,
  );
  return { numbers, words: words.filter((word) => word !== '').join('、') };
}
