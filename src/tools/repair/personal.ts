/** Private contacts in free text: mobile numbers, and mail addresses of providers that private people use. */
import { withAtSigns } from './urls.js';

const DIGIT = '[0-9０-９]';
const PARTED = '[-\\s‐-―−－ー()（）・.]{0,2}';
const ZERO = '(?:\\+81[-\\s]?(?:\\(0\\))?|[0０])';
/** 0800 is free to call and nobody's own. */
const START = `(?:[679６７９][0０]|[8８][0０](?!${PARTED}[0０]))`;
const MOBILE = new RegExp(
  `(?<!${DIGIT})(?<!${DIGIT}[-‐－ー])(?:[(（]${ZERO}${START}[)）]|${ZERO}${START})${PARTED}${DIGIT}{4}${PARTED}${DIGIT}{4}(?!${DIGIT})`,
  'gu',
);
const PRIVATE_MAIL =
  /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,4}(?:gmail\.com|googlemail\.com|yahoo\.(?:co\.jp|ne\.jp|com)|ymail\.ne\.jp|hotmail\.(?:co\.jp|com)|outlook\.(?:jp|com)|live\.jp|msn\.com|icloud\.com|me\.com|mac\.com|docomo\.ne\.jp|ezweb\.ne\.jp|au\.com|softbank\.(?:ne\.)?jp|i\.softbank\.jp|vodafone\.ne\.jp|ymobile\.ne\.jp|disney\.ne\.jp|willcom\.com|nifty\.(?:com|ne\.jp)|ocn\.ne\.jp|biglobe\.ne\.jp|so-net\.ne\.jp|plala\.or\.jp|jcom\.home\.ne\.jp|jcom\.zaq\.ne\.jp|infoseek\.jp|excite\.co\.jp|mail\.goo\.ne\.jp|proton(?:mail)?\.(?:com|me))(?![\w-]|\.\w)/giu;
/** A mail address, perhaps in full-width letters. */
const WIDE_MAIL = /[\w.+！-～-]{1,64}[@＠][\w.！-～-]{1,254}/gu;

/** The text with private contacts made unreadable: what a report may quote. */
export function withPersonalMasked(text: string): string {
  return readPersonal(text, 'mask').text;
}

/** What is done with private contacts: told only, taken out, masked, or `own`: mobiles taken out that nobody is asked to call. */
type PersonalMode = boolean | 'mask' | 'own';

/** Words that ask to call the number behind them. */
const INVITES =
  /申し?込|予約|問い?合|受付|参加|当日|事務局|連絡先|ご連絡|お電話|電話相談|相談電話|ダイヤル|ホットライン|専用|直通/u;
/** The number itself, and behind it 「にお問合せください」. */
const INVITES_BEHIND = /^[\d()\s-]{10,18}[^。\n]{0,24}(?:問い?合|ご連絡|お電話|申し?込|予約)/u;
/** Words that say whose it is, or that it is for one case. */
const OWN =
  /自宅|個人|私用|私物|携帯|スマホ|緊急|会長|代表|役員|担当|世話人|責任者|委員|職員|内部|庁内|会員のみ|非公開/u;

/** Whether a mobile number stands in a sentence that gives it to the public. */
function isInvited(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  const near = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1).normalize('NFKC');
  return (INVITES.test(near) || INVITES_BEHIND.test(text.slice(at, at + 48).normalize('NFKC'))) && !OWN.test(near);
}

/** The text by the mode; `found` masked, because a report must not spread what it warns of; `isLess`: something was taken out. */
export function readPersonal(text: string, mode: PersonalMode): { text: string; found: string[]; isLess: boolean } {
  if (!/[@＠★☆■●]|at[］\])）_]|アット|[0０][-\s]?[6-9６-９][0０]|\+81/u.test(text))
    return { text, found: [], isLess: false };
  const found: string[] = [];
  let isLess = false;
  const hide =
    (mask: (value: string) => string, isOwn: (at: number, whole: string) => boolean) =>
    (value: string, at: number, whole: string): string => {
      const masked = mask(value);
      found.push(masked);
      if (mode === 'mask') return masked;
      if (mode !== true && !(mode === 'own' && isOwn(at, whole))) return value;
      isLess = true;
      return '';
    };
  const plain = withAtSigns(text.replace(WIDE_MAIL, (wide) => wide.normalize('NFKC')).replaceAll('＠', '@'));
  const cleaned = plain
    .replace(
      MOBILE,
      hide(
        (value) => `${value.normalize('NFKC').replace(/\D/gu, '').replace(/^810?/u, '0').slice(0, 3)}-****-****`,
        (at, whole) => !isInvited(whole, at),
      ),
    )
    .replace(
      PRIVATE_MAIL,
      hide(
        (value) => `${value[0] ?? ''}***@${value.split('@')[1] ?? ''}`,
        () => false,
      ),
    );
  if (mode === 'mask') return { text: found.length === 0 ? text : cleaned, found, isLess };
  if (!isLess) return { text, found, isLess };
  return {
    text: cleaned
      .replace(/[（(]\s*[）)]/gu, '')
      .replace(/(?:携帯|TEL|電話|メール|E-?mail)\s*[:：]\s*(?=\n|$)/giu, '')
      .trim(),
    found,
    isLess,
  };
}
