import type { EventStatusText } from '../ja/event-status.js';

const checkedOn = (checked?: string): string =>
  checked === undefined ? '{確|たし}かめた {日|ひ}は {書|か}いて ありません' : `{確|たし}かめた {日|ひ} ${checked}`;

/** Words for where an event stands, in やさしい日本語. */
export const yasashii: EventStatusText = {
  notNeeded: '{申|もう}しこまなくて いいです',
  required: '{申|もう}しこみが {必要|ひつよう}です',
  notYet: (opens) => `まだ {申|もう}しこめません（${opens}から）`,
  open: (deadline) => (deadline === undefined ? '{申|もう}しこめます' : `{申|もう}しこめます（${deadline}まで）`),
  fewLeft: (asOf) => `あと {少|すこ}しです${asOf === undefined ? '' : `（${asOf}の {情報|じょうほう}）`}`,
  full: (waitingList) =>
    `{人数|にんずう}が いっぱいです${waitingList === undefined ? '' : waitingList ? '（キャンセルを {待|ま}つ ことが できます）' : '（キャンセルを {待|ま}つ ことは できません）'}`,
  closed: '{申|もう}しこみは {終|お}わりました',
  running: '{今|いま} やって います',
  inPeriod: '{今|いま}は やって いる {期間|きかん}です',
  today: '{今日|きょう} あります',
  past: '{終|お}わりました',
  cancelled: 'なくなりました（{中止|ちゅうし}）',
  postponed: (newStart) =>
    `{別|べつ}の {日|ひ}に なりました（{新|あたら}しい {日|ひ}：${newStart ?? 'まだ {決|き}まって いません'}）`,
  rescheduled: (newStart) => `{日|ひ}と {時間|じかん}が {変|か}わりました（{新|あたら}しい {日|ひ}：${newStart}）`,
  movedOnline: 'オンライン（インターネット）に {変|か}わりました',
  asListedOpen: (deadline, checked) =>
    `{書|か}いて ある {情報|じょうほう}では {申|もう}しこめます（${[deadline === undefined ? '' : `${deadline}まで`, checkedOn(checked)].filter(Boolean).join('・')}）`,
  asListedFewLeft: (asOf, checked) =>
    `{書|か}いて ある {情報|じょうほう}では あと {少|すこ}しです（${asOf === undefined ? checkedOn(checked) : `${asOf}の {情報|じょうほう}`}）`,
  // A calendar shows no ruby: plain words.
  calendar: {
    cancelled: '【なくなりました】',
    postponed: '【別の日になりました】',
    hours: (opens, closes) => `（${opens}${closes === undefined ? 'から' : `〜${closes}`}）`,
    online: 'オンライン',
    inquiry: '聞くところ：',
    source: '情報を出したところ：',
  },
};
