/** Entries of a calendar that are nobody's event: private, not yet decided, a block in somebody's diary, a day on which a house is closed. */
import { readTitleMark } from '../import/repairs.js';
import type { MessageCode } from '../messages/ja.js';
import { textOf, valueOf, type Property } from './ical-text.js';

export interface Unfit {
  code: MessageCode;
  column: string;
  value: string;
  /** It may be an event that the office wants to show. */
  lost: boolean;
}

/** What programs write for an appointment whose subject they keep to themselves. */
const BUSY =
  /^(?:busy|free|tentative|ooo|out of office|working elsewhere|private(?: appointment)?|予定[あ有]り|仮の?予定|仮押さえ|取り込み中|外出中?|不在|空き時間?|他の場所で作業中|予約済み?|非公開(?:の?予定)?)$/iu;
const CLOSING_DAY =
  /^[^\s、。]{0,12}(?:休[館室園所校診業]|閉[館庁所園室]|定休)日?(?:です|となります|(?:いた)?します|のお知らせ)?(?:\([^()]{0,30}\))?$|^[^、。]{0,20}(?:(?:年末年始|お?盆|夏季|冬季|臨時|振替|正月|連休)(?:の|は|中)?お?休み|は\s?お?休み)(?:です|となります|(?:いた)?します|のお知らせ)?$|^お?休み$|^(?:館内|図書|資料|特別)?整理(?:日|期間)$|^(?:蔵書|館内|設備)点検日?$|^closed$|^[^。]{1,24}(?<![春夏秋冬])(?:お?休み|な[しい]|ありません|開催なし|休止)$|^(?:終日)?貸し?切り?$/iu;

/** Why an entry is none; undefined when it may well be one. */
export function unfitFor(properties: readonly Property[]): Unfit | undefined {
  const title = textOf(properties, 'SUMMARY');
  const because = (code: MessageCode, column: string, lost = false): Unfit => ({ code, column, value: title, lost });
  if (isPrivate(properties)) return because('ics-private', 'CLASS', true);
  const busy = valueOf(properties, 'X-MICROSOFT-CDO-BUSYSTATUS') ?? '';
  if (BUSY.test(title.normalize('NFKC')) || /^(?:oof|workingelsewhere)$/iu.test(busy))
    return because('ics-busy', 'SUMMARY');
  // What was put off is tentative too, and says so in its title.
  if (isTentative(properties) && readTitleMark(title).eventStatus === undefined)
    return because('ics-tentative', 'STATUS', true);
  return CLOSING_DAY.test(title.normalize('NFKC')) ? because('ics-closing-day', 'SUMMARY') : undefined;
}

/** Not yet fixed, by its status or by Outlook's. */
export function isTentative(properties: readonly Property[]): boolean {
  return [valueOf(properties, 'STATUS'), valueOf(properties, 'X-MICROSOFT-CDO-BUSYSTATUS')].some((status) =>
    /^tentative$/iu.test(status ?? ''),
  );
}

export function isPrivate(properties: readonly Property[]): boolean {
  return /^(?:private|confidential)$/iu.test(valueOf(properties, 'CLASS') ?? '');
}
