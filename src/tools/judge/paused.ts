/** Whether a desk or a place says that it does not open now: in its name, or in a sentence that says nothing else. A closed door must not look open. */
import { nfkc, oneBlank } from '../repair/fold.js';
import { STOPS } from './words.js';

/** 「令和8年3月末で」「現在、」「改修工事のため」: what may stand before. 「8月は」 and 「月曜」 may not: those are ordinary closures. */
const DATE = String.raw`(?:(?:令和|平成|R|H)\s?(?:\d{1,2}|元)|\d{4})\s?[年./-]\s?(?:度末?|\d{1,2}\s?[月./-]?\s?(?:末|\d{1,2})?\s?日?)`;
const WHEN = String.raw`(?:.{1,16}(?:のため|により|につき|の影響で|に伴い)\s?[、,]?\s?)?(?:現在|当面の?間?|当分の?間?|しばらくの?間?|${DATE}\s?(?:をもちまして|をもって|付けで|付で|より|から|まで|で|に)?)?\s?[、,は]?\s?`;
const WHAT = String.raw`(?:(?:この|当|本)?(?:利用|活動|開催|運営|営業|業務|事業|相談|受付|開所|開館|開設|施設|館|センター|窓口|教室|サロン|食堂|ひろば|会)\s?[はを]?\s?[、,]?\s?)?`;
const SHUT = `(?:一時的?に?)?(?:${STOPS})`;
/** In a name the bare word is enough: 「（廃止）」. A sentence must say that it has happened or goes on. */
const DONE = String.raw`(?:中(?:です)?|(?:して|となって|を?いただいて|て)(?:い(?:ます|る)|おります)|(?:いた)?しました|(?:に|と)?なりました|済み?)`;
const MARK = new RegExp(`^${WHEN}${WHAT}${SHUT}${DONE}?$`, 'u');
const SENTENCE = new RegExp(`^${WHEN}${WHAT}${SHUT}${DONE}$`, 'u');
/** What parts a mark from the name: brackets, stars, blanks; 「休）」 and 「×」 before it. */
const PARTS = /[【】[\]〔〕<>〈〉《》()「」『』★☆◆◇■□●※＊*｜|/／:：・~～\s]+|(?:は|が)(?=[^はが]{0,12}$)/u;
/** Without one of these nothing is said of a pause. */
const SAYS_STOP = new RegExp(`${STOPS}|[休閉廃]`, 'u');
const CROSSED = /^[×✕✖]|^~~.{1,60}~~$/u;

const plainOf = (text: string): string => oneBlank(nfkc(text)).trim();

/** 「（令和9年3月末で廃止）」 before that month is an announcement, 「令和8年9月まで休館」 after it is over. */
function isNotNow(text: string, today: string): boolean {
  const found = /(令和|R|\d{4})\s?(\d{1,2}|元)?\s?[年./-]\s?(\d{1,2})/u.exec(text);
  if (!found) return false;
  const year = /^\d{4}$/u.test(found[1] ?? '') ? Number(found[1]) : 2018 + (found[2] === '元' ? 1 : Number(found[2]));
  const [month, now] = [`${year}-${(found[3] ?? '').padStart(2, '0')}`, today.slice(0, 7)];
  return /まで/u.test(text) ? month < now : month > now;
}

/** The words of a name that say so: 「【休止中】」「（廃止）」「休）」「★閉店★」「※令和8年3月末で終了しました」, and a name that is crossed out. */
export function pausedInName(name: string, today: string): string | undefined {
  if (name === '') return undefined;
  const plain = plainOf(name);
  if (CROSSED.test(plain)) return plain;
  if (!SAYS_STOP.test(plain)) return undefined;
  const marks = plain.split(PARTS).map((mark) => mark.trim());
  const said = marks.find(
    (mark, i) => (marks.length > 1 || i > 0 ? MARK : SENTENCE).test(mark) || /^休$|^閉$|^廃$/u.test(mark),
  );
  return said === undefined || isNotNow(said, today) ? undefined : said;
}

/** The sentence of a remark that says so and nothing else: 「現在、活動を休止しています。」. */
export function pausedInRemark(remark: string, today: string): string | undefined {
  const plain = plainOf(remark);
  if (!SAYS_STOP.test(plain)) return undefined;
  const sentences = plain
    .split(/[。\n※]+/u)
    .map((sentence) => sentence.replace(/^[\s【(・]+|(?<![\s】)])[\s】)]+$/gu, ''));
  return sentences.find((sentence) => sentence.length <= 50 && SENTENCE.test(sentence) && !isNotNow(sentence, today));
}

/** A title, or the name of a file or a sheet, by which all that the table lists has stopped: 「休止中のサロン一覧」, 「廃止した窓口」. */
const STOPPED_LIST = new RegExp(
  `(?:${STOPS})(?:中の|中$|した(?!方|かた|人|者|子)|して(?:い|お)る|(?:に|と)なった|済み?の?|(?:施設|サロン|団体|窓口|居場所|教室|食堂|会)?(?:の?一覧|リスト|名簿))(?![^。]{0,12}除)|^(?:${STOPS})分?$`,
  'u',
);

export function listsStopped(title: string): boolean {
  // Children whose school is closed are whom a list is for.
  return STOPPED_LIST.test(plainOf(title).replace(/休[校学職]|[春夏秋冬]休み/gu, ' '));
}
