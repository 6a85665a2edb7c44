import { parseFeedDate } from '../model/time/japan-time.js';
import type { DatesText } from '../text/dates/dates-text.js';
import type { CommonText } from '../text/ja/common.js';

/** 「（確認日…）」, or that no date is given. May carry ruby marks. */
export function checkedWords(
  verifiedOn: string | undefined,
  { words: { common, dates } }: { words: { common: CommonText; dates: Pick<DatesText, 'fullDate'> } },
): string {
  const checked = parseFeedDate(verifiedOn);
  return checked ? common.checked(dates.fullDate(checked.instant)) : common.notChecked;
}
