import type { Reason } from '../../model/exchange/reasons.js';
import type { ExchangeReasonsText } from '../ja/exchange-reasons.js';

/** Labels for the values of a reason; '' where a value has no label. */
export interface ReasonNames {
  /** Id or area code, by the code of its reason. */
  nameOf: (code: Reason['code'], value: string) => string;
  /** First and last common day, each `YYYY-MM-DD` or ''. */
  days: (from: string, through: string) => string;
  join: (names: readonly string[]) => string;
}

/** One reason in words. */
export function describeReason(
  { code, values }: Reason,
  text: ExchangeReasonsText,
  { nameOf, days, join }: ReasonNames,
): string {
  return text[code](
    code === 'periods-overlap'
      ? days(values[0] ?? '', values[1] ?? '')
      : join(values.map((value) => nameOf(code, value)).filter(Boolean)),
  );
}
