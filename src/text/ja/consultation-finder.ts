import { ja as common } from './common.js';
import { ja as dates } from './dates.js';
import { ja as regularHours } from './opening-hours.js';
import { ja as opening } from './opening-status.js';
import { ja as safety } from './safety.js';
import type { TopicId } from '../../feed/vocabulary.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { audiences } from './vocabulary/audiences.js';
import { channels } from './vocabulary/channels.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';

/** Words of the consultation finder. */
export const ja = {
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
  heading: '相談窓口をさがす',
  privacy: '選択・入力した内容は、保存も送信もしません。',
  searchHint: (examples: readonly string[]) => `例：${[...examples, '窓口の名前'].join('、')}`,
  /** Examples of what to type: the first two whose topic has windows. */
  hintWords: [
    ['housing', '家賃'],
    ['withdrawn', 'ひきこもり'],
    ['elder-care', '介護'],
    ['work', '仕事'],
    ['school', 'いじめ'],
    ['debt-legal', '借金'],
    ['lonely-talk', 'さびしい'],
  ] as readonly (readonly [TopicId, string])[],
  toResults: '結果へ',
  groups: 'どんなことですか',
  topicsOf: (group: string) => `「${group}」のどんなことですか`,
  means: '使えそうな方法',
  voiceless: '声を出さずに（文字・FAX・手話）',
  openNow: 'いま相談できる窓口',
  areaChoose: 'お住まいの地域',
  areaType: '地域の名前（かなでも）',
  areaAny: 'えらばない（県内・全国）',
  areaHere: 'いまいる場所からえらぶ',
  areaHereNote: '位置はこの端末の中だけで使い、送信しません。',
  areaHereFailed: '場所が分かりませんでした。地域の一覧からえらんでください。',
  age: '年代',
  ages: {
    '': 'こたえない',
    'under-18': '18歳未満',
    '18-39': '18〜39歳',
    '40-64': '40〜64歳',
    '65-over': '65歳以上',
  } as Record<string, string>,
  language: '使うことば',
  results: (count: number) => `窓口が${count}件あります`,
  announce: (count: number, open: number) =>
    `窓口が${count}件あります。${open > 0 ? `いま${opening.open()}は${open}件です。` : '受付時間は、それぞれの窓口をご覧ください。'}`,
  noneFits: '合う窓口が見つかりませんでした。次の窓口は、どんな相談も聞いてくれます。',
  unserved: (topic: string) =>
    `「${topic}」の窓口は、この一覧にはまだありません。次の窓口は、どんな相談も聞いてくれます。`,
  byRelay: '次の窓口には、電話リレーサービスを使うと、声を出さずに相談できます（前もって登録が必要です）。',
  areaAlso: 'お住まいの地域をえらぶと、市役所・町村役場の窓口も出ます。',
  notListed: 'リンク先の窓口は、いまは掲載されていません。ほかの窓口をご覧ください。',
  announceLines: '相談できる窓口を先に表示しています。',
  callShort: '電話する',
  chat: 'チャットを開く',
  sns: 'SNSで相談する',
  line: 'LINEで相談する',
  webForm: 'フォームを開く',
  mail: 'メールを書く',
  map: '行き方を見る（別の地図サイト）',
  askPlace: '場所は、電話や公式ページでご確認ください。',
  askWay: '利用のしかたは、電話や公式ページでご確認ください。',
  fax: (number: string) => `FAX ${number}`,
  qr: '電話番号のQRコード',
  qrHint: 'スマートフォンのカメラで読み取ると、電話をかけられます。',
  ipPhone: (number: string) => `IP電話などからは ${number}`,
  callerId: '番号を通知してかけてください（番号の前に186）',
  registration: '登録（友だち追加など）が必要です',
  lastAccepted: (time: string) => `受付は${time}まで`,
  anonymous: '名前を言わなくてよい',
  reservation: '予約が必要です',
  noReservation: '予約はいりません',
  hours: '受付時間',
  languages: '使えることば',
  serves: '対象の地域',
  nationwide: '全国',
  servesUnknown: '対象の地域はお問い合わせください',
  nextSteps: '相談すると',
  instead: '次の窓口も使えます',
  memo: '窓口メモに入れる',
  memoRemove: '窓口メモから外す',
  memoTitle: '窓口メモ',
  memoCount: (count: number) => `窓口メモ（${count}件）`,
  memoNote: '印刷したり、写して持ち歩いたりできます。このページを閉じると消えます。',
  memoPrint: '印刷する',
  memoCopy: '文字でコピーする',
  memoCopyFailed: 'コピーできませんでした。下の文字を選んで写してください。',
  share: 'この窓口のリンクをコピーする',
  otherWindows: 'ほかの窓口',
};

export type ConsultationFinderText = typeof ja;
