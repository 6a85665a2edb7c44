import { isEntryList } from '../../join/fields.js';
import type { PartName } from '../../join/exchange-entry.js';
import type { Problem } from '../../join/validate.js';

/** Days that were typed in part: the browser gives no value for them, and they would be lost in silence. */
export function unreadableDates(root: ParentNode): Problem[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[type="date"]')].flatMap((input): Problem[] => {
    const [, field = '', entry, part] = input.id.split('-');
    if (!input.validity.badInput || !isEntryList(field)) return [];
    return [{ field, code: 'date', entry: Number(entry), part: part as PartName }];
  });
}
