/** Tables within JSON that say what the keys of its records mean: `{labels: {tel: "電話番号"}}`, `fields: [{id: "tel", info: {label: "電話番号"}}]`. */
import { asObject } from './json.js';

/** Key of the records → words. Names without keys (the headers of rows of cells) are keyed by their place. */
export type Labels = ReadonlyMap<string, string>;

const KEYS = ['id', 'key', 'field', 'fieldName', 'field_name', 'name', 'code', 'column', 'property', 'prop'];
const WORDS = [
  'label',
  'label_ja',
  'title',
  'title_ja',
  'alias',
  'displayName',
  'display_name',
  'caption',
  'text',
  'header',
  'headerName',
  'name_ja',
  'name',
  '項目名',
  '表示名',
];
const MOST = 1_000;

/** All such tables, down to `deepest`. */
export function labelTables(json: unknown, deepest: number, depth = 0): Labels[] {
  if (depth > deepest) return [];
  if (Array.isArray(json)) {
    const table = json.length <= MOST ? ofList(json as unknown[]) : undefined;
    return table ? [table] : [];
  }
  const object = asObject(json);
  if (!object) return [];
  const entries = Object.entries(object);
  const words = entries.flatMap(([key, value]): [string, string][] => {
    const said = typeof value === 'string' ? value : wordsOf(value);
    return said === undefined ? [] : [[key, said]];
  });
  const own = words.length >= 2 && words.length === entries.length ? [new Map(words)] : [];
  return [...own, ...entries.flatMap(([, value]) => labelTables(value, deepest, depth + 1))];
}

function ofList(list: readonly unknown[]): Labels | undefined {
  if (list.length < 2) return undefined;
  if (list.every((one) => typeof one === 'string')) return new Map(list.map((name, i) => [String(i), String(name)]));
  const labels = new Map<string, string>();
  for (const [i, one] of list.entries()) {
    const object = asObject(one);
    const words = wordsOf(one);
    if (!object || words === undefined) return undefined;
    const key = KEYS.map((name) => object[name]).find((value) => typeof value === 'string' && value !== words);
    labels.set(typeof key === 'string' ? key : String(i), words);
  }
  return labels;
}

function wordsOf(value: unknown): string | undefined {
  const object = asObject(value);
  if (!object) return undefined;
  const inner = asObject(object['info']) ?? asObject(object['label']);
  for (const source of [object, inner])
    for (const key of source === inner ? [...WORDS, 'ja'] : WORDS) {
      const words = source?.[key];
      if (typeof words === 'string' && words !== '' && words.length <= 60) {
        // CKAN: the column's own name is only a name; its `info` says it in words.
        if (source === object && key === 'name' && inner) continue;
        return words;
      }
    }
  const id = object['id'];
  return typeof id === 'string' && inner === undefined && 'type' in object ? id : undefined;
}
