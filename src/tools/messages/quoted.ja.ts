/** How findings name what stands in a table. */
import type { MessageParams } from './message.js';

type Param = MessageParams[string];

/** 「…」; nothing for what is not known. */
export const quoted = (value: Param): string => (value === undefined || value === '' ? '' : `「${value}」`);

/** 「…」の; nothing for what is not known. */
export const of = (name: Param): string => quoted(name) && `${quoted(name)}の`;

/** 「列」の「値」: a column without a header has no name. */
export const cellOf = (column: Param, value: Param): string => of(column) + quoted(value);
