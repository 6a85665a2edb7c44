import { yasashii as common } from './common.js';
import { yasashii as dates } from './dates.js';
import { yasashii as regularHours } from './opening-hours.js';
import { yasashii as opening } from './opening-status.js';
import { yasashii as safety } from './safety.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { audiences } from './vocabulary/audiences.js';
import { channels } from './vocabulary/channels.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { ConsultationFinderText } from '../ja/consultation-finder.js';

/** Words of the consultation finder in やさしい日本語 with readings. */
export const yasashii: ConsultationFinderText = {
  common,
  dates,
  opening,
  regularHours,
  safety,
  audiences,
  languageNames: LANGUAGE_NAMES as Record<string, string>,
  channels,
  topicGroups,
  topics,
  heading: '{相談|そうだん}する ところを さがす',
  privacy: '{書|か}いた ことは、{残|のこ}しません。{送|おく}りません。',
  searchHint: (examples) => `{例|れい}：${[...examples, '{相談|そうだん}する ところの {名前|なまえ}'].join('、')}`,
  hintWords: [
    ['money', 'おかね'],
    ['foreign-resident', 'ビザ'],
    ['work', 'しごと'],
    ['school', 'がっこう'],
    ['lonely-talk', 'さびしい'],
  ],
  toResults: 'けっかへ',
  groups: 'どんな ことですか',
  topicsOf: (group) => `「${group}」の どんな ことですか`,
  means: '{使|つか}える {方法|ほうほう}',
  voiceless: '{声|こえ}を {出|だ}さない（{文字|もじ}・FAX・{手話|しゅわ}）',
  openNow: '{今|いま} {相談|そうだん}できる ところ',
  areaChoose: '{住|す}んで いる ところ',
  areaType: '{地域|ちいき}の {名前|なまえ}（ひらがな）',
  areaAny: 'えらばない（{県|けん}・{日本|にほん} ぜんぶ）',
  areaHere: '{今|いま} いる {場所|ばしょ}から えらぶ',
  areaHereNote: '{場所|ばしょ}は この スマホや パソコンの {中|なか}だけで {使|つか}います。{送|おく}りません。',
  areaHereFailed: '{場所|ばしょ}が わかりませんでした。{下|した}から えらんで ください。',
  age: '{何|なん}さい',
  ages: {
    '': 'こたえない',
    'under-18': '17さいまで',
    '18-39': '18〜39さい',
    '40-64': '40〜64さい',
    '65-over': '65さいから',
  },
  language: '{使|つか}う ことば',
  results: (count) => `{相談|そうだん}する ところが ${count} あります`,
  announce: (count, open) =>
    `{相談|そうだん}する ところが ${count} あります。${open > 0 ? `{今|いま} {相談|そうだん}できる {時間|じかん}の ところは ${open} です。` : '{相談|そうだん}できる {時間|じかん}は、それぞれの ところを {見|み}て ください。'}`,
  noneFits:
    '{合|あ}う ところが {見|み}つかりませんでした。{次|つぎ}の ところは、どんな {相談|そうだん}も {聞|き}いて くれます。',
  unserved: (topic) =>
    `「${topic}」の ところは、まだ ここに ありません。{次|つぎ}の ところは、どんな {相談|そうだん}も {聞|き}いて くれます。`,
  byRelay:
    '{次|つぎ}の ところは、{電話|でんわ}リレーサービスを {使|つか}うと、{声|こえ}を {出|だ}さないで {相談|そうだん}できます（{前|まえ}もって {登録|とうろく}が いります）。',
  areaAlso: '{住|す}んで いる ところを えらぶと、{市役所|しやくしょ}や {町|まち}の {役場|やくば}も {出|で}ます。',
  notListed: 'リンクの ところは、{今|いま}は ここに ありません。ほかの ところを {見|み}て ください。',
  announceLines: '{話|はなし}を {聞|き}く {人|ひと}が いる ところを はじめに {出|だ}して います。',
  callShort: '{電話|でんわ}する',
  chat: 'チャットを {開|ひら}く',
  sns: 'SNSで {相談|そうだん}する',
  line: 'LINEで {相談|そうだん}する',
  webForm: 'フォームを {開|ひら}く',
  mail: 'メールを {書|か}く',
  map: '{行|い}き{方|かた}を {見|み}る（ほかの {地図|ちず}サイト）',
  askPlace: '{場所|ばしょ}は、{電話|でんわ}や {公式|こうしき}ページで {聞|き}いて ください。',
  askWay: '{使|つか}い{方|かた}は、{電話|でんわ}や {公式|こうしき}ページで {聞|き}いて ください。',
  fax: (number) => `FAX ${number}`,
  qr: '{電話番号|でんわばんごう}の QRコード',
  qrHint: 'スマホの カメラで {見|み}ると、{電話|でんわ}できます。',
  ipPhone: (number) => `IP{電話|でんわ}は ${number}`,
  callerId: '{番号|ばんごう}を {知|し}らせて ください（{番号|ばんごう}の {前|まえ}に 186）',
  registration: '{登録|とうろく}（{友|とも}だち{追加|ついか} など）が いります',
  lastAccepted: (time) => `${time}までに {電話|でんわ}して ください`,
  anonymous: '{名前|なまえ}を {言|い}わなくて いい',
  reservation: '{予約|よやく}が いります',
  noReservation: '{予約|よやく}は いりません',
  hours: '{時間|じかん}',
  languages: '{使|つか}える ことば',
  serves: 'どこの {人|ひと}の ため',
  nationwide: '{日本|にほん} ぜんぶ',
  servesUnknown: 'どこの {人|ひと}の ためか、{聞|き}いて ください',
  nextSteps: '{相談|そうだん}すると',
  instead: 'ほかの ところも {使|つか}えます',
  memo: 'メモに {入|い}れる',
  memoRemove: 'メモから {出|だ}す',
  memoTitle: 'メモ',
  memoCount: (count) => `メモ（${count}）`,
  memoNote: '{紙|かみ}に {出|だ}したり、{写|うつ}したり できます。この ページを {閉|と}じると {消|き}えます。',
  memoPrint: '{紙|かみ}に {出|だ}す',
  memoCopy: '{文字|もじ}を コピーする',
  memoCopyFailed: 'コピー できませんでした。{下|した}の {文字|もじ}を えらんで ください。',
  share: 'リンクを コピーする',
  otherWindows: 'ほかの {相談|そうだん}する ところ',
};
