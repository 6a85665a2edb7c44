/** Why two entries go together, in the office's words. */
import { REGIONS } from '../../../feed/regions.js';
import type { Reason } from '../../../model/exchange/reasons.js';
import { areaOf } from '../../../model/places/area-book.js';
import { describeReason } from '../../../text/exchange/describe-reason.js';
import { ja as reasons } from '../../../text/ja/exchange-reasons.js';
import { regions } from '../../../text/ja/vocabulary/regions.js';
import { optionText } from './answers.js';
import { dayText } from './dates.js';

/** 場（場所・会場） → 場 */
const short = (label: string): string => label.replace(/（.*$/, '');

function nameOf(code: Reason['code'], value: string): string {
  if (code === 'same-kind') return short(optionText('resourceKind', value));
  if (code === 'same-area') return areaOf(value)?.name ?? value;
  if (code === 'same-region')
    return value in REGIONS ? regions[value as keyof typeof REGIONS].replace(/地域$/, '') : value;
  if (code === 'shared-theme') return optionText('themes', value);
  if (code === 'shared-connection') return optionText('connections', value);
  return value;
}

const days = (from: string, through: string): string =>
  from || through ? `${from ? dayText(from) : ''}〜${through ? dayText(through) : ''}` : '';

export const reasonText = (reason: Reason): string =>
  describeReason(reason, reasons, { nameOf, days, join: (names) => names.join('、') });
