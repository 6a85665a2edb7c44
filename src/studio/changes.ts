/** What is new, changed and gone between two feeds, by the names that a clerk knows. */

type AnyRecord = Record<string, unknown>;
/** Collection → its records. */
export type Collections = Readonly<Record<string, readonly AnyRecord[]>>;

export interface Changes {
  collection: string;
  added: string[];
  changed: string[];
  gone: string[];
}

/** The same content gives the same text, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as AnyRecord)[key])}`).join(',')}}`;
}

function nameOf(record: AnyRecord): string {
  const { name } = record;
  const text = typeof name === 'object' && name !== null ? (name as AnyRecord)['ja'] : name;
  return typeof text === 'string' ? text : String(record['id']);
}

/** Records are the same by their id. Collections without any change are left out. */
export function changesBetween(before: Collections, after: Collections): Changes[] {
  const all: Changes[] = [];
  for (const collection of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = new Map((before[collection] ?? []).map((record) => [record['id'], record]));
    const now = new Map((after[collection] ?? []).map((record) => [record['id'], record]));
    const changes: Changes = { collection, added: [], changed: [], gone: [] };
    for (const [id, record] of now) {
      const twin = old.get(id);
      if (!twin) changes.added.push(nameOf(record));
      else if (canonical(twin) !== canonical(record)) changes.changed.push(nameOf(record));
    }
    for (const [id, record] of old) if (!now.has(id)) changes.gone.push(nameOf(record));
    if (changes.added.length + changes.changed.length + changes.gone.length > 0) all.push(changes);
  }
  return all;
}
