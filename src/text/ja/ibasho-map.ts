import { ja as common } from './common.js';
import { ja as dates } from './dates.js';
import { jaPlace as opening } from './opening-status.js';
import { ja as regularHours } from './opening-hours.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { accessibility } from './vocabulary/accessibility.js';
import { audiences } from './vocabulary/audiences.js';
import { costKinds } from './vocabulary/cost-kinds.js';
import { ibashoKinds } from './vocabulary/ibasho-kinds.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import { welcomes } from './vocabulary/welcomes.js';

/** Words of the 居場所 list and map. A place is a candidate: whether it suits is for the person to say. */
export const ja = {
  common,
  dates,
  opening,
  regularHours,
  accessibility,
  audiences,
  costKinds,
  ibashoKinds,
  topicGroups,
  topics,
  welcomes,
  languageNames: LANGUAGE_NAMES as Record<string, string>,
  heading: '居場所をさがす',
  intro:
    'ふらっと行ける場所、だれかと過ごせる場所、オンラインで参加できる場所の候補です。行く前に、日時などをお確かめください。',
  kind: '種類',
  kindGroups: {
    eat: '食べる・お茶を飲む',
    stay: 'ふらっと過ごす',
    young: '子ども・若者・子育て',
    try: '学ぶ・やってみる・手伝う',
    care: '高齢の方・介護・障害',
    peers: '同じ経験をした人と話す',
  },
  openNow: 'いま開いている時間のところ',
  weekday: '曜日',
  openDays: {
    today: '今日ひらいている',
    weekend: '今週末ひらいている',
    mo: '月曜日',
    tu: '火曜日',
    we: '水曜日',
    th: '木曜日',
    fr: '金曜日',
    sa: '土曜日',
    su: '日曜日',
  },
  /** Of places where nobody has confirmed what is looked for: that is no "no". */
  unsure: (count: number) => `ほかの${count}か所は、この条件に合うか、まだ確かめられていません。お問い合わせください。`,
  seeUnsure: 'まだ確かめられていない場所も見る',
  joinWay: '参加の方法',
  language: '使えることば',
  results: (count: number) => `行ける場所が${count}か所あります`,
  announce: (count: number) => `行ける場所が${count}か所あります。`,
  announceNear: (count: number, from: string) => `行ける場所が${count}か所あります。${from}から近い順です。`,
  nothingIn: (town: string, hasMore: boolean) =>
    hasMore ? `${town}には、この条件に合う場所がまだ載っていません。` : `${town}の場所は、まだ載っていません。`,
  near: '近い順にならべる',
  nearOff: '近い順をやめる',
  nearNote: 'いまいる場所は、この端末の中だけで使い、送信しません。',
  nearWait: '場所を調べています…',
  nearFailed: '場所が分かりませんでした。地域をえらんでさがすこともできます。',
  /** From where distances are counted when the device has told. */
  here: 'いまいる場所',
  /** Beside a field for the name of another start. */
  nearHere: 'いまいる場所から近い順',
  nearFrom: (from: string) => `${from}から近い順です。`,
  distance: (km: number, from: string) => `${from}から直線で約${km}km`,
  mapOpen: '地図で見る',
  mapClose: '地図を閉じる',
  mapNote: '押すと、国土地理院の地図を読み込みます。',
  /** Where the page has tiles of its own. */
  mapNoteOwn: '押すと、地図を読み込みます。',
  mapLabel: '居場所の候補の地図',
  mapCanvas: '地図（矢印キーで動かし、プラスとマイナスのキーで大きさを変えられます）',
  mapHelp: '指で動かすときは、2本の指を使ってください。',
  mapLoading: '地図を読み込んでいます…',
  mapFailed: 'このページでは地図を表示できません。一覧をご覧ください。',
  tilesFailed: '地図の画像を読み込めませんでした。場所は一覧でご覧ください。',
  zoomIn: '拡大する',
  zoomOut: '縮小する',
  moveLeft: '地図を左へ動かす',
  moveUp: '地図を上へ動かす',
  moveDown: '地図を下へ動かす',
  moveRight: '地図を右へ動かす',
  zoomFit: '全体を見る',
  tilesBy: '地図の出典：',
  gsi: '地理院タイル',
  notOnMap: (count: number) => `オンラインや、位置をのせていない候補が、ほかに${count}件あります。一覧でご覧ください。`,
  /** Behind where it is: a town, or one of the places. */
  group: (count: number, near: string) => `${near}あたり ${count}か所。押すと詳しく見られます`,
  onMap: '地図で見る',
  ownPage: 'この一覧を、大きなページで見る',
  chosen: '地図でえらんだ候補',
  approximate: '地図の位置は、おおよそです。',
  addressHidden: '場所は公開していません。お問い合わせください。',
  addressDistrict: 'くわしい場所は、お問い合わせください。',
  onlinePage: '参加ページへ',
  route: '行き方を見る（別の地図サイト）',
  hours: '開いている日時',
  ways: 'こんな来かたができます',
  equipment: '設備・配慮',
  firstVisit: 'はじめて行くとき',
  reservation: '予約が必要です',
  atmosphere: '雰囲気',
  operator: '運営',
  contact: '問い合わせ',
  contactForm: '問い合わせのページ',
  capacity: (count: number) => `${count}人くらいまで`,
  capacityLabel: '人数',
};

export type IbashoMapText = typeof ja;
