import { yasashii as common } from './common.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { audiences } from './vocabulary/audiences.js';
import { costKinds } from './vocabulary/cost-kinds.js';
import { yasashii as dates } from './dates.js';
import { eventKinds } from './vocabulary/event-kinds.js';
import { yasashii as status } from './event-status.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { EventListText } from '../ja/event-list.js';

/** Words of the event list in やさしい日本語 with readings. */
export const yasashii: EventListText = {
  common,
  dates,
  status,
  eventKinds,
  audiences,
  languageNames: LANGUAGE_NAMES,
  topicGroups,
  topics,
  costKinds,
  heading: 'イベント・{勉強会|べんきょうかい}',
  kind: 'どんな {会|かい}',
  when: 'いつ',
  where: 'どこ',
  organizer: '{開|ひら}く ところ',
  lecturer: '{話|はな}す {人|ひと}',
  programme: 'すること',
  inquiry: '{聞|き}きたい とき',
  capacity: (count) => `${count}{人|にん}まで`,
  applyOnPage: '{申|もう}しこみの ページへ',
  applyBy: '{申|もう}しこみ',
  addToCalendar: 'カレンダーに {入|い}れる',
  downloadIcs: 'カレンダーの ファイル（.ics）',
  calendarServices: { google: 'Google カレンダー', outlook: 'Outlook', yahoo: 'Yahoo!カレンダー' },
  calendarNote:
    '{外|そと}の サービスを {選|えら}ぶと、この {予定|よてい}の {名前|なまえ}・{日|ひ}・{場所|ばしょ}が その サービスに {伝|つた}わります。',
  ongoing: '{今|いま}は やって いる {期間|きかん}です',
  past: '{終|お}わった イベント',
  showPast: (count) => `{終|お}わった イベントを {見|み}る（${count}{件|けん}）`,
  hidePast: '{終|お}わった イベントを かくす',
  sessions: (count) => `ぜんぶで ${count}{回|かい}`,
  flyer: 'ちらしを {見|み}る',
  result: (applied, attended) =>
    [
      applied === undefined ? '' : `{申|もう}しこみ ${applied}{人|にん}`,
      attended === undefined ? '' : `{参加|さんか} ${attended}{人|にん}`,
    ]
      .filter(Boolean)
      .join('・'),
  results: '{来|き}た {人|ひと}',
  roles: {
    主催: '{主催|しゅさい}',
    共催: '{共催|きょうさい}',
    後援: '{後援|こうえん}',
    協力: '{協力|きょうりょく}',
    実施: '{実施|じっし}',
    委託: '{委託|いたく}',
  },
  periods: {
    'this-week': '{今週|こんしゅう}',
    weekend: '{今週|こんしゅう}の {土曜日|どようび}・{日曜日|にちようび}',
    'this-month': '{今月|こんげつ}',
    'next-month': '{来月|らいげつ}',
  },
  fromDay: 'いつから',
  toDay: 'いつまで',
  withinDays: (days) => `${days}{日|にち}の {間|あいだ}`,
  fromTo: (from, to) =>
    [from === undefined ? '' : `${from}から`, to === undefined ? '' : `${to}まで`].filter(Boolean).join(' '),
  attendance: {
    venue: '{会場|かいじょう}に {行|い}く',
    online: 'オンライン（インターネット）',
    hybrid: '{会場|かいじょう}でも オンラインでも いい',
  },
  accepting: '{今|いま} {申|もう}しこみが できる',
  theme: 'テーマ',
  views: { label: '{見|み}せかた', list: 'リスト', month: 'カレンダー' },
  tools: (calendar) =>
    calendar ? 'カレンダーに {登録|とうろく}する・{紙|かみ}に {印刷|いんさつ}する' : '{紙|かみ}に {印刷|いんさつ}する',
  forSupporters: '{支援|しえん}する {人|ひと}の ため',
  online: 'オンライン（インターネット）',
  onlinePage: 'オンラインで {参加|さんか}する ページ',
  announce: (count) => `イベントが ${count}{件|けん} あります。`,
  nothingIn: (town, hasMore) =>
    hasMore
      ? `${town}には、えらんだ ことに {合|あ}う イベントが、いま ありません。`
      : `${town}の イベントは、いま ありません。`,
  dateUnknown: '{日|ひ}と {時間|じかん}は {聞|き}いて ください',
  originalDate: (date) => `はじめの {予定|よてい}：${date}`,
  ownClock: (when) => `あなたの スマートフォンや パソコンの {時計|とけい}では ${when}`,
};
