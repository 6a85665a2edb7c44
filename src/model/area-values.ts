import { NATION } from '../feed/area-code.js';
import type { Area } from '../feed/schema.js';

/**
 * The codes under which a record in these areas is found: its own, and those that enclose it (ward → city → prefecture).
 * What is nationwide or stands for the whole prefecture is found only there.
 */
export function areasOf(codes: readonly string[] | undefined, table: readonly Area[]): string[] {
  const found = new Set<string>();
  for (const code of codes ?? []) {
    for (let at: string | undefined = code, steps = 0; at && steps < 4; at = parentOf(at, table), steps++) found.add(at);
  }
  return [...found];
}

const parents = new WeakMap<readonly Area[], Map<string, Area>>();

function rowsOf(table: readonly Area[]): Map<string, Area> {
  let rows = parents.get(table);
  if (!rows) {
    rows = new Map(table.map((area) => [area.code, area]));
    parents.set(table, rows);
  }
  return rows;
}

/** The area that encloses another: by the table, else a municipality's prefecture. */
export function parentOf(code: string, table: readonly Area[]): string | undefined {
  const parent = rowsOf(table).get(code)?.parent;
  if (parent && parent !== code) return parent;
  return code.length === 5 ? code.slice(0, 2) : undefined;
}

/** Name of an area, a ward with its city (緑区 exists twice); undefined when the table does not know it. */
export function areaLabel(code: string, table: readonly Area[]): string | undefined {
  const area = rowsOf(table).get(code);
  if (!area) return undefined;
  const parent = area.parent && area.parent !== NATION ? rowsOf(table).get(area.parent) : undefined;
  return parent && parent.code.length === 5 && !area.name.startsWith(parent.name) ? parent.name + area.name : area.name;
}
