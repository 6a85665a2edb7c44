/** What every repair gives back: a value, with the code of the finding when it was not written as it should be; or why there is none. */
import type { MessageCode } from '../messages/ja.js';

export interface Repaired<T> {
  value: T;
  repaired?: MessageCode;
}

export interface Refused {
  refused: MessageCode;
}

/** The cell says that there is none (「なし」): nothing to report. */
export interface NothingSaid {
  refused: 'nothing-said';
}

export type Read<T> = Repaired<T> | Refused;
