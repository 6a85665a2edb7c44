/**
 * Lines that are available without a feed. Each number is written as in its own source, with the day of the check where one is known: its hours
 * count as current only while that check holds (freshness), afterwards they are a mere sentence. Change nothing here without looking at the
 * source.
 */
import type { Channel, EmergencyLine, OpeningSpan, LocalizedText } from '../../feed/schema.js';

/** What a built-in line is for, beside its part of the safety strip. */
export type LineUse = 'anyone' | 'child' | 'violence-home' | 'sexual-harm' | 'child-safety' | 'language';

/** A line of ours. `use` decides when the guide and the finder offer it. */
export interface BuiltinLine extends EmergencyLine {
  role: 'danger' | 'talk' | 'voiceless';
  uses: readonly LineUse[];
  /** Id of the service: lines of one service are the same offer, whichever of its channels a feed lists. */
  service?: string;
}

const ALL_DAY: OpeningSpan[] = [
  { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'ph'], opens: '00:00', closes: '24:00' },
];

const portal = (publisher: string): string => `${publisher}（出典：くらし支援ナビ（CC BY 4.0）を加工）`;

function phone(number: string, free: boolean | undefined, rest: Partial<Channel> = {}): Channel {
  return {
    id: 'phone',
    number,
    dial: `tel:${encodeURIComponent(number.replace(/-/g, ''))}`,
    ...(free !== undefined && { charge: { free } }),
    ...rest,
  };
}

const ALL_DAY_FREE: LocalizedText = {
  ja: '24時間・無料',
  'ja-x-yasashii': '24じかん・おかねは いりません',
  en: '24 hours a day, free',
};

/** Danger to life or body: never replaced by a feed. */
export const DANGER_LINES: readonly BuiltinLine[] = [
  {
    id: 'builtin-119',
    role: 'danger',
    uses: ['anyone'],
    name: { ja: '救急（消防）', 'ja-x-yasashii': 'きゅうきゅうしゃ', en: 'Ambulance and fire' },
    channel: phone('119', true),
    schedule: ALL_DAY,
    source: { name: '神奈川県警察', url: 'https://www.police.pref.kanagawa.jp/' },
  },
  {
    id: 'builtin-110',
    role: 'danger',
    uses: ['anyone'],
    name: { ja: '警察', 'ja-x-yasashii': 'けいさつ', en: 'Police' },
    channel: phone('110', true),
    schedule: ALL_DAY,
    source: { name: '神奈川県警察', url: 'https://www.police.pref.kanagawa.jp/' },
  },
];

/** Somebody to talk to. */
const TALK_LINES: readonly BuiltinLine[] = [
  {
    id: 'builtin-yorisoi',
    role: 'talk',
    uses: ['anyone'],
    name: { ja: 'よりそいホットライン', 'ja-x-yasashii': 'よりそい ホットライン', en: 'Yorisoi Hotline' },
    channel: phone('0120-279-338', true),
    schedule: ALL_DAY,
    hoursNote: ALL_DAY_FREE,
    source: { name: portal('厚生労働省'), url: 'https://www.mhlw.go.jp/mamorouyokokoro/soudan/tel/' },
    verifiedOn: '2026-07-27',
  },
  {
    id: 'builtin-ibasho-chat',
    role: 'talk',
    uses: ['anyone'],
    name: { ja: 'あなたのいばしょチャット', 'ja-x-yasashii': 'あなたのいばしょ チャット', en: 'Anata no Ibasho Chat' },
    channel: { id: 'chat', url: 'https://talkme.jp/chat/', charge: { free: true } },
    schedule: ALL_DAY,
    hoursNote: {
      ja: '24時間・無料・匿名',
      'ja-x-yasashii': '24じかん・おかねは いりません・なまえを いわなくて いいです',
      en: '24 hours a day, free, anonymous',
    },
    source: { name: '東京都「わかぽた」', url: 'https://wakapota.metro.tokyo.lg.jp/' },
    verifiedOn: '2025-08-26',
  },
];

/** For people of school age. */
const CHILD_LINES: readonly BuiltinLine[] = [
  {
    id: 'builtin-child-sos',
    role: 'talk',
    uses: ['child'],
    name: {
      ja: '24時間子供SOSダイヤル',
      'ja-x-yasashii': '24じかん こども SOS ダイヤル',
      en: '24-hour Children’s SOS Dial',
    },
    channel: phone('0120-0-78310', true),
    schedule: ALL_DAY,
    hoursNote: ALL_DAY_FREE,
    source: { name: '文部科学省', url: 'https://www.mext.go.jp/a_menu/shotou/seitoshidou/1306988.htm' },
  },
  {
    id: 'builtin-childline',
    role: 'talk',
    uses: ['child'],
    name: {
      ja: 'チャイルドライン（18歳まで）',
      'ja-x-yasashii': 'チャイルドライン（18さいまで）',
      en: 'Childline (up to 18)',
    },
    channel: phone('0120-99-7777', undefined),
    hoursNote: {
      ja: '毎日16:00〜21:00（12月29日〜1月3日は休み）',
      'ja-x-yasashii': 'まいにち 16:00〜21:00（12がつ29にち〜1がつ3にちは やすみ）',
      en: 'Daily 16:00–21:00 (closed 29 December to 3 January)',
    },
    eligibility: {
      ageTo: 18,
      match: 'only',
      note: { ja: '18歳までの方', 'ja-x-yasashii': '18さいまでの ひと', en: 'Up to 18 years old' },
    },
    source: { name: 'kidsinfost.net', url: 'https://kidsinfost.net/info/sos' },
  },
];

/** For the topics of violence, in the order of the guide's R7. */
const VIOLENCE_LINES: readonly BuiltinLine[] = [
  {
    id: 'builtin-dv-plus',
    role: 'talk',
    uses: ['violence-home'],
    service: 'dv-plus',
    name: { ja: 'DV相談プラス', 'ja-x-yasashii': 'DVそうだん プラス', en: 'DV Hotline Plus' },
    channel: phone('0120-279-889', undefined),
    schedule: ALL_DAY,
    hoursNote: { ja: '電話は24時間', 'ja-x-yasashii': 'でんわは 24じかん', en: 'Phone: 24 hours a day' },
    source: { name: '政府広報オンライン', url: 'https://www.gov-online.go.jp/cam/no_dvca/dv03/' },
  },
  {
    id: 'builtin-8008',
    role: 'talk',
    uses: ['violence-home'],
    name: { ja: 'DV相談ナビ', 'ja-x-yasashii': 'DVそうだん ナビ', en: 'DV Consultation Navi' },
    channel: phone('#8008', false),
    hoursNote: {
      ja: '受付時間は地域の窓口によります（通話料がかかります）',
      'ja-x-yasashii': 'じかんは ちいきで ちがいます（でんわの おかねが かかります）',
      en: 'Hours depend on the local centre; call charges apply',
    },
    source: { name: '政府広報オンライン', url: 'https://www.gov-online.go.jp/cam/no_dvca/dv03/' },
  },
  {
    id: 'builtin-dv-plus-web',
    role: 'talk',
    uses: ['violence-home'],
    service: 'dv-plus',
    name: {
      ja: 'DV相談プラス（ホームページから）',
      'ja-x-yasashii': 'DVそうだん プラス（ホームページ）',
      en: 'DV Hotline Plus (web page)',
    },
    channel: { id: 'web-form', url: 'https://soudanplus.jp/' },
    hoursNote: {
      ja: '使える方法と時間は公式ページでご確認ください',
      'ja-x-yasashii': 'つかいかたと じかんは ページを みて ください',
      en: 'Please see the page for ways and hours',
    },
    source: { name: '政府広報オンライン', url: 'https://www.gov-online.go.jp/cam/no_dvca/dv03/' },
  },
  {
    id: 'builtin-8891',
    role: 'talk',
    uses: ['sexual-harm'],
    name: {
      ja: '性犯罪・性暴力被害者のためのワンストップ支援センター',
      'ja-x-yasashii': 'せいの ひがいの そうだん',
      en: 'One-stop centres for victims of sexual harm',
    },
    channel: phone('#8891', undefined),
    hoursNote: {
      ja: '最寄りの支援センターにつながります',
      'ja-x-yasashii': 'ちかくの センターに つながります',
      en: 'Connects to the nearest centre',
    },
    source: {
      name: portal('内閣府男女共同参画局'),
      url: 'https://www.gender.go.jp/policy/no_violence/seibouryoku/consult.html',
    },
    verifiedOn: '2026-07-27',
  },
  {
    id: 'builtin-189',
    role: 'talk',
    uses: ['child-safety', 'child'],
    name: { ja: '児童相談所', 'ja-x-yasashii': 'じどうそうだんじょ（こどもの そうだん）', en: 'Child guidance centre' },
    channel: phone('189', true),
    schedule: ALL_DAY,
    hoursNote: ALL_DAY_FREE,
    source: { name: portal('こども家庭庁'), url: 'https://www.cfa.go.jp/' },
    verifiedOn: '2026-07-26',
  },
];

/** For people who read other languages. */
const LANGUAGE_LINES: readonly BuiltinLine[] = [
  {
    id: 'builtin-multilingual',
    role: 'talk',
    uses: ['language'],
    name: {
      ja: '多言語支援センターかながわ',
      'ja-x-yasashii': 'たげんごしえんセンター かながわ',
      en: 'Multilingual Support Centre Kanagawa',
    },
    channel: phone('045-316-2770', undefined, {
      languages: ['en', 'zh-Hans', 'tl', 'vi', 'es', 'pt', 'ne', 'th', 'ko', 'id', 'ja-x-yasashii'],
    }),
    hoursNote: {
      ja: '平日9:00〜12:00、13:00〜17:15（祝日・年末年始は休み）',
      'ja-x-yasashii': 'げつようび〜きんようび 9:00〜12:00、13:00〜17:15（しゅくじつ・ねんまつねんしは やすみ）',
      en: 'Weekdays 9:00–12:00 and 13:00–17:15 (closed on national and New Year holidays)',
    },
    source: { name: '神奈川県', url: 'https://www.pref.kanagawa.jp/docs/k2w/cnt/f544/' },
    verifiedOn: '2024-09-02',
  },
];

/** Ways to call for help without a voice, by name: where to sign up differs from place to place, so no address is given. */
export const VOICELESS_LINES: readonly BuiltinLine[] = [
  {
    id: 'builtin-110-app',
    role: 'voiceless',
    uses: ['anyone'],
    name: { ja: '110番アプリ', 'ja-x-yasashii': '110ばん アプリ', en: '110 app (police)' },
  },
  {
    id: 'builtin-net119',
    role: 'voiceless',
    uses: ['anyone'],
    name: { ja: 'Net119', 'ja-x-yasashii': 'Net119', en: 'Net119 (ambulance and fire)' },
  },
  { id: 'builtin-fax', role: 'voiceless', uses: ['anyone'], name: { ja: 'FAX', 'ja-x-yasashii': 'FAX', en: 'Fax' } },
  {
    id: 'builtin-relay',
    role: 'voiceless',
    uses: ['anyone'],
    name: { ja: '電話リレーサービス', 'ja-x-yasashii': 'でんわ リレー サービス', en: 'Telephone relay service' },
  },
];

/** Every built-in line. */
export const BUILTIN_LINES: readonly BuiltinLine[] = [
  ...DANGER_LINES,
  ...TALK_LINES,
  ...CHILD_LINES,
  ...VIOLENCE_LINES,
  ...LANGUAGE_LINES,
  ...VOICELESS_LINES,
];
