import { ja as common } from './common.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { audiences } from './vocabulary/audiences.js';
import { costKinds } from './vocabulary/cost-kinds.js';
import { ja as dates } from './dates.js';
import { eventKinds } from './vocabulary/event-kinds.js';
import { ja as status } from './event-status.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';

/** Words of the event list. */
export const ja = {
  common,
  dates,
  status,
  eventKinds,
  audiences,
  languageNames: LANGUAGE_NAMES as Record<string, string>,
  topicGroups,
  topics,
  costKinds,
  heading: 'イベント・講座',
  kind: '種類',
  when: '日時',
  where: '場所',
  organizer: '主催など',
  lecturer: '講師',
  programme: '内容',
  inquiry: '問い合わせ',
  capacity: (count: number) => `定員${count}人`,
  applyOnPage: '申込ページへ',
  applyBy: '申し込み',
  addToCalendar: 'カレンダーに入れる',
  downloadIcs: 'カレンダーファイル（.ics）',
  calendarServices: { google: 'Google カレンダー', outlook: 'Outlook', yahoo: 'Yahoo!カレンダー' },
  calendarNote: '外のサービスを選ぶと、この予定の名前・日時・場所がそのサービスに渡ります。',
  ongoing: '開催期間中',
  past: '終わったイベント',
  showPast: (count: number) => `終わったイベントを見る（${count}件）`,
  hidePast: '終わったイベントをかくす',
  sessions: (count: number) => `全${count}回`,
  flyer: 'ちらしを見る',
  result: (applied: number | undefined, attended: number | undefined) =>
    [applied === undefined ? '' : `申込${applied}人`, attended === undefined ? '' : `参加${attended}人`]
      .filter(Boolean)
      .join('・'),
  results: '参加の状況',
  roles: { 主催: '主催', 共催: '共催', 後援: '後援', 協力: '協力', 実施: '実施', 委託: '委託' } as Record<
    string,
    string
  >,
  periods: { 'this-week': '今週', weekend: '今週末', 'this-month': '今月', 'next-month': '来月' },
  fromDay: 'いつから',
  toDay: 'いつまで',
  withinDays: (days: number) => `${days}日以内`,
  fromTo: (from: string | undefined, to: string | undefined) =>
    `${from === undefined ? '' : `${from}から`}${to === undefined ? '' : `${to}まで`}`,
  attendance: { venue: '会場', online: 'オンライン', hybrid: '会場とオンラインの両方' },
  accepting: status.open(),
  theme: 'テーマ',
  views: { label: '表示のしかた', list: '一覧', month: 'カレンダー' },
  /** What opens a paper for the notice board and, where there is one, the calendar to subscribe to. */
  tools: (calendar: boolean): string => (calendar ? 'カレンダーへの登録・掲示用の印刷' : '掲示用の印刷'),
  forSupporters: '支援者向け',
  online: 'オンライン開催',
  onlinePage: '参加ページへ',
  announce: (count: number) => `イベントが${count}件あります。`,
  nothingIn: (town: string, hasMore: boolean) =>
    hasMore ? `${town}には、この条件に合うイベントがいまありません。` : `${town}のイベントは、いま掲載がありません。`,
  dateUnknown: '日時はお問い合わせください',
  originalDate: (date: string) => `はじめの予定：${date}`,
  /** Beside Japan's time, for a device in another zone. */
  ownClock: (when: string) => `お使いの端末の時刻では、${when}`,
};

export type EventListText = typeof ja;
