/** What every repair gives back: a value, with the code of the finding when it was not written as it should be; or why there is none. */

export interface Repaired<T> {
  value: T;
  repaired?: string;
}

export interface Refused {
  refused: string;
}

export type Read<T> = Repaired<T> | Refused;
