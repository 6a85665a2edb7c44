/** Findings of the repairs. */
import type { repairMessages as Japanese } from './repairs.ja.js';
import type { InEnglish, MessageParams } from './message.js';
import { quoted } from './quoted.en.js';

const became = ({ value, now }: MessageParams): string =>
  now === undefined ? quoted(value) : `${quoted(value)} as ${quoted(now)}`;

export const repairMessages: InEnglish<typeof Japanese> = {
  'code-float': (p) => ({
    message: `A code written as a fraction was repaired: ${became(p)} (its check digit fits)`,
    remedy: 'Format the column as text in Excel',
  }),
  'code-zero-restored': (p) => ({
    message: `A code that had lost its zero was repaired: ${became(p)} (its check digit fits)`,
    remedy: 'Format the column as text in Excel',
  }),
  'code-digits-lost': ({ value }) => ({
    message: `The code ${quoted(value)} has lost digits and is not used`,
    remedy: 'Write it again as text',
  }),
  'area-code-check': ({ value }) => ({
    message: `The check digit of the area code ${quoted(value)} is wrong; its first five digits are used`,
    remedy: 'Correct the code',
  }),
  'area-code-ambiguous': ({ value }) => ({
    message: `The area code ${quoted(value)} may have lost a zero or its check digit; it is not used`,
    remedy: 'Write six digits as text',
  }),
  'area-code-unreadable': ({ value }) => ({
    message: `${quoted(value)} is no area code and is not used`,
    remedy: 'Write six digits (Yokohama: 141003)',
  }),
  'coordinates-swapped': {
    message: 'Latitude and longitude were swapped and have been put right',
    remedy: 'Swap them in the table',
  },
  'coordinates-point-restored': ({ value }) => ({
    message: `The lost decimal point of ${quoted(value)} was put back`,
    remedy: 'Write the point in the table',
  }),
  'coordinates-sexagesimal': ({ value }) => ({
    message: `Degrees, minutes and seconds ${quoted(value)} were made decimal`,
    remedy: 'Decimal degrees are safer',
  }),
  'address-was-date': ({ column, value, now }) => ({
    message: `${quoted(column)}: ${quoted(value)} seems to be a house number that the spreadsheet turned into a date; read as ${quoted(now)}`,
    remedy: 'Give the cell the format "Text" and write the house number anew',
  }),
  'address-without-quarter': ({ value, now }) => ({
    message: `The address ${quoted(value)} names no quarter, and its number may be that of another place; only ${quoted(now)} is published`,
    remedy: 'Write the address with its quarter, and see whether a spreadsheet changed the number',
  }),
  'address-unreadable': ({ column, value }) => ({
    message: `${quoted(column)}: ${quoted(value)} is no address; it is not used`,
    remedy:
      'Write the address from the municipality on; where the spreadsheet made a date of it, give the cell the format "Text"',
  }),
  'address-house-number': ({ column, value }) => ({
    message: `${quoted(column)} is ${quoted(value)} only, without town; it is left out`,
    remedy: 'Write the address from the municipality on',
  }),
  'coordinates-coarse': ({ value }) => ({
    message: `The coordinates ${quoted(value)} give whole degrees only, which is no place; they are left out (it stays in the list)`,
    remedy: 'Write the decimals too, such as 35.4477',
  }),
  'coordinates-ambiguous': ({ value }) => ({
    message: `The coordinates ${quoted(value)} may be degrees, minutes and seconds or have lost their decimal point; they are left out (it stays in the list)`,
    remedy: 'Write decimal degrees, such as 35.4477',
  }),
  'coordinates-outside': ({ value }) => ({
    message: `The point ${quoted(value)} is outside of Japan and left out`,
    remedy: 'Correct it',
  }),
  'coordinates-zero': { message: 'The point is 0, 0 and left out', remedy: 'Give it or leave the cells empty' },
  'coordinates-incomplete': {
    message: 'Only one of latitude and longitude is given; the point is left out',
    remedy: 'Give both',
  },
  'coordinates-unreadable': ({ value }) => ({
    message: `The point ${quoted(value)} cannot be read and is left out`,
    remedy: 'Write decimal degrees',
  }),
  'phone-folded': (p) => ({
    message: `The signs of a phone number were put right: ${became(p)}`,
    remedy: 'Write it half-width with -',
  }),
  'phones-split': (p) => ({
    message: `Several numbers in one cell were parted: ${became(p)}`,
    remedy: 'See that they were parted rightly',
  }),
  'phone-regrouped': (p) => ({
    message: `The hyphens of a phone number were put right: ${became(p)}`,
    remedy: 'The number itself is unchanged. Mend the table too',
  }),
  'phone-no-area-code': ({ value, proposed }) => ({
    message: `${quoted(value)} has no area code, so it is no link`,
    remedy:
      proposed === undefined
        ? 'Write the area code'
        : `With the publisher's area code it would be ${quoted(proposed)}. Make sure, and write the area code`,
  }),
  'phone-digit-count': ({ value, digits, need }) => ({
    message: `The phone number ${quoted(value)} has ${digits} digits instead of ${need}; it is left out, lest it reach a stranger`,
    remedy: 'Check the number and write it again with its area code',
  }),
  'phone-not-in-use': ({ value }) => ({
    message: `There is no phone number ${quoted(value)} in Japan; it is left out`,
    remedy: 'Check the number and write it again with its area code',
  }),
  'phone-zero-lost': ({ value }) => ({
    message: `${quoted(value)} seems to have lost its first zero and is left out: one wrong digit reaches a stranger`,
    remedy: 'Format the column as text and write it again',
  }),
  'phone-digits-lost': ({ value }) => ({
    message: `The number ${quoted(value)} has lost digits and is left out`,
    remedy: 'Write it again as text',
  }),
  'phone-in-doubt': ({ value, label }) => ({
    message: `The number ${quoted(value)} may not be in use${label ? ` (${label})` : ''}; it is not made a link to call`,
    remedy: 'Write the number of today alone; take out old numbers and notes of a change',
  }),
  'phone-not-public': ({ value }) => ({
    message: `The number ${quoted(value)} seems not to be for the public; it is left out`,
    remedy: 'If it may be published, change the words beside it',
  }),
  'phone-unreadable': ({ value }) => ({
    message: `${quoted(value)} is no phone number`,
    remedy: 'Write it such as 045-000-0000',
  }),
  'url-scheme-added': (p) => ({
    message: `https:// was added to an address: ${became(p)}`,
    remedy: 'See that it opens, and write it with https://',
  }),
  'url-slashes': (p) => ({ message: `A slip in an address was put right: ${became(p)}`, remedy: 'See that it opens' }),
  'url-first-of-several': (p) => ({
    message: `Of several addresses the first is the link, the others go into the description: ${became(p)}`,
    remedy: 'Write one address per cell',
  }),
  'url-words-removed': (p) => ({
    message: `Words around an address were left out: ${became(p)}`,
    remedy: 'Write nothing but the address',
  }),
  'url-is-mail': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} is a mail address and no link`,
    remedy: 'Put it into the column for mail',
  }),
  'phone-mobile': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} is a mobile number; it is published as it stands`,
    remedy: 'If it is private, ask whether it may be published',
  }),
  'range-was-typed': ({ column, value, now }) => ({
    message: `${quoted(value)} in ${quoted(column)} seems to be a pair such as 6-12 that a spreadsheet made a date of; read as "${now}"`,
    remedy: 'Set the cell to text and write it anew',
  }),
  'cell-was-typed': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} has become a date; what it was is not known, and it is left out`,
    remedy: 'Set the cell to text and write it anew',
  }),
  'cell-digits-lost': ({ column, value }) => ({
    message: `${quoted(value)} in ${quoted(column)} has lost its digits and is left out`,
    remedy: 'Set the cell to text and write it anew',
  }),
  'mobile-left-out': ({ column, value }) => ({
    message: `The mobile number in ${quoted(column)} (${value}) is not shown, for there is a line of the office`,
    remedy: 'To show it too, ask its owner first and write it into the column 電話番号',
  }),
  'area-code-prefecture': ({ value }) => ({
    message: `The code ${quoted(value)} of the place is that of a prefecture, so it cannot be found by municipality`,
    remedy: 'Write the code of the municipality (6 digits)',
  }),
  'url-cut-off': ({ value }) => ({
    message: `${quoted(value)} is cut off (it ends in …) and is left out`,
    remedy: 'Write the whole address',
  }),
  'url-unreadable': ({ value }) => ({
    message: `${quoted(value)} is no web address and is left out`,
    remedy: 'Write it with https://',
  }),
  'mail-at-restored': (p) => ({ message: `The @ of a mail address was put back: ${became(p)}`, remedy: 'Write @' }),
  'mail-first-of-several': (p) => ({
    message: `Of several mail addresses the first is used: ${became(p)}`,
    remedy: 'Write one per cell',
  }),
  'mail-is-url': ({ value }) => ({
    message: `${quoted(value)} is a web page and no mail address`,
    remedy: 'Put it into the column for forms',
  }),
  'mail-unreadable': ({ value }) => ({
    message: `${quoted(value)} is no mail address and is left out`,
    remedy: 'Write it such as name@example.lg.jp',
  }),
};
