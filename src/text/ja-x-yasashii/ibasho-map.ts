import { yasashii as common } from './common.js';
import { yasashii as dates } from './dates.js';
import { yasashiiPlace as opening } from './opening-status.js';
import { yasashii as regularHours } from './opening-hours.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { accessibility } from './vocabulary/accessibility.js';
import { audiences } from './vocabulary/audiences.js';
import { costKinds } from './vocabulary/cost-kinds.js';
import { ibashoKinds } from './vocabulary/ibasho-kinds.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import { welcomes } from './vocabulary/welcomes.js';
import type { IbashoMapText } from '../ja/ibasho-map.js';

/** Words of the 居場所 list and map in やさしい日本語 with readings. */
export const yasashii: IbashoMapText = {
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
  languageNames: LANGUAGE_NAMES,
  heading: '{居場所|いばしょ}を さがす',
  intro:
    '{行|い}って みる ことが できる ところです。インターネットで {参加|さんか}できる ところも あります。{行|い}く {前|まえ}に、{日|ひ}と {時間|じかん}を {確|たし}かめて ください。',
  kindGroups: {
    eat: '{食|た}べる・お{茶|ちゃ}を {飲|の}む',
    stay: 'ゆっくり {過|す}ごす',
    young: '{子|こ}ども・{若|わか}い {人|ひと}・{赤|あか}ちゃん',
    try: '{習|なら}う・やってみる・{手伝|てつだ}う',
    care: 'お{年寄|としよ}り・{介護|かいご}・{障害|しょうがい}',
    peers: '{同|おな}じ {経験|けいけん}の {人|ひと}と {話|はな}す',
  },
  kind: 'どんな ところ',
  openNow: '{今|いま} {開|ひら}いて いる {時間|じかん}の ところ',
  weekday: '{曜日|ようび}',
  openDays: {
    today: '{今日|きょう} {開|ひら}いて いる',
    weekend: '{今週|こんしゅう}の {土曜日|どようび}か {日曜日|にちようび}に {開|ひら}いて いる',
    mo: '{月曜日|げつようび}',
    tu: '{火曜日|かようび}',
    we: '{水曜日|すいようび}',
    th: '{木曜日|もくようび}',
    fr: '{金曜日|きんようび}',
    sa: '{土曜日|どようび}',
    su: '{日曜日|にちようび}',
  },
  unsure: (count) => `ほかの ${count}の ところは まだ わかりません。{行|い}く {前|まえ}に {聞|き}いて ください。`,
  seeUnsure: 'まだ わからない ところも {見|み}る',
  joinWay: '{参加|さんか}の しかた',
  language: '{使|つか}える ことば',
  results: (count) => `{行|い}ける ところが ${count} あります`,
  announce: (count) => `{行|い}ける ところが ${count} あります。`,
  announceNear: (count, from) => `{行|い}ける ところが ${count} あります。${from}から {近|ちか}い {順|じゅん}です。`,
  nothingIn: (town, hasMore) =>
    hasMore
      ? `${town}には、えらんだ ことに {合|あ}う ところが、まだ ありません。`
      : `${town}の ところは、まだ {書|か}いて ありません。`,
  near: '{近|ちか}い {順|じゅん}に する',
  nearOff: '{近|ちか}い {順|じゅん}を やめる',
  nearNote:
    'あなたの {場所|ばしょ}は、この スマートフォンや パソコンの {中|なか}だけで {使|つか}います。{送|おく}りません。',
  nearWait: '{場所|ばしょ}を {調|しら}べて います…',
  nearFailed: '{場所|ばしょ}が わかりませんでした。{地域|ちいき}を えらんで さがす ことも できます。',
  here: '{今|いま} いる ところ',
  nearHere: '{今|いま} いる ところから {近|ちか}い {順|じゅん}',
  nearFrom: (from) => `${from}から {近|ちか}い {順|じゅん}です。`,
  distance: (km, from) => `${from}から まっすぐ だいたい ${km}km`,
  mapOpen: '{地図|ちず}で {見|み}る',
  mapClose: '{地図|ちず}を {閉|と}じる',
  mapNote: '{押|お}すと、{国土地理院|こくどちりいん}の {地図|ちず}を {読|よ}みこみます。',
  mapNoteOwn: '{押|お}すと、{地図|ちず}を {読|よ}みこみます。',
  mapLabel: '{居場所|いばしょ}の {地図|ちず}',
  mapCanvas:
    '{地図|ちず}（{矢印|やじるし}の キーで {動|うご}きます。プラスと マイナスの キーで {大|おお}きさが {変|か}わります）',
  mapHelp: '{指|ゆび}で {動|うご}かす ときは、2{本|ほん}の {指|ゆび}で さわって ください。',
  mapLoading: '{地図|ちず}を {読|よ}みこんで います…',
  mapFailed:
    'この ページでは {地図|ちず}を {見|み}る ことが できません。{下|した}の {一覧|いちらん}を {見|み}て ください。',
  tilesFailed: '{地図|ちず}の {絵|え}を {読|よ}みこむ ことが できませんでした。{一覧|いちらん}を {見|み}て ください。',
  zoomIn: '{大|おお}きく する',
  zoomOut: '{小|ちい}さく する',
  moveLeft: '{地図|ちず}を {左|ひだり}へ {動|うご}かす',
  moveUp: '{地図|ちず}を {上|うえ}へ {動|うご}かす',
  moveDown: '{地図|ちず}を {下|した}へ {動|うご}かす',
  moveRight: '{地図|ちず}を {右|みぎ}へ {動|うご}かす',
  zoomFit: 'ぜんぶ {見|み}る',
  tilesBy: '{地図|ちず}を {作|つく}った ところ：',
  gsi: '{地理院|ちりいん}タイル',
  notOnMap: (count) =>
    `{地図|ちず}に ない ところが ${count} あります（インターネットの {集|あつ}まり など）。{一覧|いちらん}を {見|み}て ください。`,
  group: (count, near) => `${near}の {近|ちか}く ${count}つの ところ。{押|お}すと くわしく {見|み}る ことが できます`,
  onMap: '{地図|ちず}で {見|み}る',
  ownPage: '{大|おお}きい ページで {見|み}る',
  chosen: '{地図|ちず}で えらんだ ところ',
  approximate: '{地図|ちず}の {場所|ばしょ}は、だいたいです。',
  addressHidden: '{場所|ばしょ}は {書|か}いて ありません。{聞|き}いて ください。',
  addressDistrict: 'くわしい {場所|ばしょ}は、{聞|き}いて ください。',
  onlinePage: 'オンラインで {参加|さんか}する ページ',
  route: '{行|い}き{方|かた}を {見|み}る（ほかの {地図|ちず}サイト）',
  hours: '{開|ひら}いて いる {日|ひ}と {時間|じかん}',
  ways: 'こんな {来|き}{方|かた}が できます',
  equipment: '{建物|たてもの}や {手伝|てつだ}い',
  firstVisit: 'はじめて {行|い}く とき',
  reservation: '{予約|よやく}が いります',
  atmosphere: 'どんな {感|かん}じ',
  operator: '{開|ひら}いて いる {団体|だんたい}',
  contact: '{聞|き}きたい とき',
  contactForm: '{聞|き}く ための ページ',
  capacity: (count) => `${count}{人|にん}くらいまで`,
  capacityLabel: '{人|ひと}の {数|かず}',
};
