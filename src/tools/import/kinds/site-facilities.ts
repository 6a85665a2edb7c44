/** What the site of a record offers: accessibility and parking. */
import type { Canonical } from '../header-aliases.js';
import { idOf, idsOf } from '../labels.js';
import { nfkc } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { SIGNS_ONLY, wordsOf } from './prose.js';
import { DENIED, yes } from './yes-no.js';

/** Accessibility that the table's own columns state; absent means unknown. */
export function accessibilityOf(row: TableRow): string[] | undefined {
  const ids = new Set<string>();
  const when = (id: string, ...canonicals: Canonical[]): void => {
    if (canonicals.some((canonical) => yes(row.text(canonical)) === true)) ids.add(id);
  };
  when('wheelchair', '車椅子可');
  when('accessible-toilet', 'バリアフリートイレ');
  when('elevator', 'スロープ、エレベータ、エスカレータ');
  when('writing', '筆談対応');
  when('sign-language', '手話対応');
  when('assistance-dog', '盲導犬・介助犬、聴導犬同伴');
  when('baby-room', '授乳室', 'おむつ替えコーナー');
  if (yes(row.text('優先駐車場')) === true || /^(?:有|あり|\d+\s*台|○)/u.test(nfkc(row.text('駐車場情報'))))
    ids.add('parking');
  const prose = row.text('バリアフリー情報');
  // Labels such as 「おむつ替え・授乳」 hold the dot that parts words elsewhere.
  for (const id of idsOf('accessibility', prose).ids) ids.add(id);
  for (const word of prose.split(/[;；、,\n・]/u)) {
    if (DENIED.test(word.trim())) continue;
    const id =
      idOf('accessibility', word) ??
      (/車い?椅?子|車いす/u.test(word) && !/トイレ|駐車/u.test(word)
        ? 'wheelchair'
        : /(?:多目的|多機能|みんなの|だれでも|バリアフリー|オストメイト).{0,6}(?:トイレ|便)|オストメイト/u.test(word)
          ? 'accessible-toilet'
          : /エレベータ/u.test(word)
            ? 'elevator'
            : undefined);
    if (id) ids.add(id);
  }
  return ids.size > 0 ? [...ids] : undefined;
}

/** 「駐車場：あり」 where the table has ○. */
export function parkingOf(row: TableRow): string {
  const text = row.text('駐車場情報');
  if (text === '') return '';
  const has = text.length <= 2 ? yes(text) : undefined;
  return has === undefined && SIGNS_ONLY.test(text)
    ? wordsOf(row, '駐車場情報', { header: row.header('駐車場情報'), value: text })
    : `駐車場：${has === undefined ? text : has ? 'あり' : 'なし'}`;
}
