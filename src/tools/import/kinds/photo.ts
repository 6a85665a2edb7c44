/** The picture of a record. */
import type { ActivityReport } from '../../../feed/schema.js';
import { defined } from '../defined.js';
import type { TableRow } from '../table-row.js';
import { pictureUrlOf } from './web-addresses.js';
import { yes } from './yes-no.js';

/** A picture. It is shown only where the people in it and its maker agreed. */
export function photoOf(row: TableRow): ActivityReport['photo'] {
  const url = pictureUrlOf(row);
  return url === undefined
    ? undefined
    : defined({
        url,
        alt: row.text('画像の説明') || undefined,
        consent: yes(row.text('画像の承諾')) ?? (row.text('画像_ライセンス') || undefined),
      });
}
