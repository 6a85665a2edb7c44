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

/** The text, without what was found when `drop`; `found` masked, because a report must not spread what it warns of. */
export function readPersonal(text: string, drop: boolean | 'mask'): { text: string; found: string[] } {
  if (!/[@＠★☆■●]|at[］\])）_]|アット|[0０][-\s]?[6-9６-９][0０]|\+81/u.test(text)) return { text, found: [] };
  const found: string[] = [];
  const hide =
    (mask: (value: string) => string) =>
    (value: string): string => {
      const masked = mask(value);
      found.push(masked);
      return drop === 'mask' ? masked : drop ? '' : value;
    };
  const plain = withAtSigns(text.replace(WIDE_MAIL, (wide) => wide.normalize('NFKC')).replaceAll('＠', '@'));
  const cleaned = plain
    .replace(
      MOBILE,
      hide((value) => `${value.normalize('NFKC').replace(/\D/gu, '').replace(/^810?/u, '0').slice(0, 3)}-****-****`),
    )
    .replace(
      PRIVATE_MAIL,
      hide((value) => `${value[0] ?? ''}***@${value.split('@')[1] ?? ''}`),
    );
  if (found.length === 0) return { text, found };
  return {
    text:
      drop === 'mask'
        ? cleaned
        : drop
          ? cleaned
              .replace(/[（(]\s*[）)]/gu, '')
              .replace(/(?:携帯|TEL|電話|メール|E-?mail)\s*[:：]\s*(?=\n|$)/giu, '')
              .trim()
          : text,
    found,
  };
}
