/** Columns for the days of what takes place: named here alone, so that all who look for them look into the same. */
import type { Canonical } from './header-aliases.js';

/** Where it begins, in the order in which they are asked. */
export const START_COLUMNS = ['開始日時', '開始日', '開催日', '開催日時'] as const satisfies readonly Canonical[];

/** Where it begins and ends. */
export const EVENT_DAY_COLUMNS = [...START_COLUMNS, '終了日', '終了日時'] as const;
