/** Places within places: whom a window serves and what is nearest. */
import type { Area } from '../../feed/schema.js';
import type { Language } from '../../feed/vocabulary.js';
import { areaCode, areaCodes, enclosingByCode, NATION } from './area-codes.js';

/** Ward ⊂ city ⊂ prefecture ⊂ nation. */
export type AreaLevel = 'ward' | 'municipality' | 'prefecture' | 'nation';

/**
 * Whom a window serves, seen from an area: `all` of its people, `part` of them (a window of one ward, seen from its city), `no`ne,
 * or `unknown`: the record does not say, so nothing is claimed and it comes last.
 */
export type Service = 'all' | 'part' | 'no' | 'unknown';

/** How near a record is to an area; smaller is nearer. */
export const NEARNESS = { here: 0, city: 1, region: 2, prefecture: 3, nation: 4, elsewhere: 5, unknown: 6 } as const;
export type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

/** Areas of one region, for a list to pick from. */
export interface AreaGroup {
  /** Region, or the city whose wards these are. */
  heading: string;
  areas: Area[];
}

/**
 * Answers all questions about areas (finding one by name is in area-search.ts) from the feed's table, and by the rules of the codes where the
 * table says nothing.
 */
export class AreaIndex {
  #rows = new Map<string, Area>();
  #chains = new Map<string, readonly string[]>();
  #named: ReadonlyMap<string, number> | undefined;

  constructor(table: readonly Area[]) {
    for (const row of table) {
      const code = areaCode(row.code);
      if (code && !this.#rows.has(code)) this.#rows.set(code, row);
    }
  }

  /** The row of an area, by a code in any of its forms. */
  get(code: string): Area | undefined {
    const clean = areaCode(code);
    return clean ? this.#rows.get(clean) : undefined;
  }

  /** The area and all that enclose it, smallest first, the nation last. Empty for what is no code. */
  chain(code: string): readonly string[] {
    let chain = this.#chains.get(code);
    if (!chain) {
      const clean = areaCode(code);
      if (!clean) return [];
      const found = [clean];
      for (let above = this.#above(clean); above && !found.includes(above); above = this.#above(above))
        found.push(above);
      if (found.at(-1) !== NATION) found.push(NATION);
      this.#chains.set(code, (chain = found));
    }
    return chain;
  }

  #above(code: string): string | undefined {
    const parent = this.#rows.get(code)?.parent;
    return (parent && areaCode(parent)) || enclosingByCode(code);
  }

  level(code: string): AreaLevel {
    const [clean = NATION, above = ''] = this.chain(code);
    if (clean === NATION) return 'nation';
    return clean.length === 2 ? 'prefecture' : above.length === 5 ? 'ward' : 'municipality';
  }

  /** True when `inner` is `outer` or lies in it. */
  within(inner: string, outer: string): boolean {
    const clean = areaCode(outer);
    return clean !== undefined && this.chain(inner).includes(clean);
  }

  /**
   * Whom a window with these `serviceAreas` serves. A code serves everybody in it, so laws that split city and prefecture need no rule here:
   * a window for towns and villages lists them one by one, and a ward is served by its city's window. `00` is the nation.
   */
  serves(serviceAreas: readonly string[] | undefined, area: string): Service {
    const codes = areaCodes(serviceAreas);
    if (codes.length === 0) return 'unknown';
    const chain = this.chain(area);
    if (chain.length === 0) return 'unknown';
    if (codes.some((code) => chain.includes(code))) return 'all';
    return codes.some((code) => this.chain(code).includes(chain[0]!)) ? 'part' : 'no';
  }

  /** Whether a record serves a whole prefecture or the nation, so that it is for somebody of whom no town is known. */
  isWide(serviceAreas: readonly string[] | undefined): boolean {
    return areaCodes(serviceAreas).some((code) => ['prefecture', 'nation'].includes(this.level(code)));
  }

  /** How near the nearest of a record's areas is. */
  nearness(codes: readonly string[] | undefined, area: string): Nearness {
    const chain = this.chain(area);
    const clean = areaCodes(codes);
    if (clean.length === 0 || chain.length === 0) return NEARNESS.unknown;
    return Math.min(...clean.map((code) => this.#nearnessOf(code, chain))) as Nearness;
  }

  #nearnessOf(code: string, chain: readonly string[]): Nearness {
    const own = this.chain(code);
    const area = chain[0]!;
    if (own.includes(area) && area !== NATION) return NEARNESS.here;
    if (code === NATION) return area === NATION ? NEARNESS.here : NEARNESS.nation;
    const city = this.#municipalityOf(chain);
    if (city && own.includes(city)) return NEARNESS.city;
    const region = this.region(area);
    if (region && code.length === 5 && this.region(code) === region) return NEARNESS.region;
    const prefecture = chain.find((part) => part.length === 2 && part !== NATION);
    if (prefecture && own.includes(prefecture)) return NEARNESS.prefecture;
    return area === NATION ? NEARNESS.here : NEARNESS.elsewhere;
  }

  #municipalityOf(chain: readonly string[]): string | undefined {
    return chain.filter((code) => code.length === 5).at(-1);
  }

  /** Region of an area (県央 …); a ward has its city's. */
  region(code: string): string | undefined {
    for (const part of this.chain(code)) {
      const region = this.#rows.get(part)?.region;
      if (region) return region;
    }
    return undefined;
  }

  /** The prefecture in which an area lies. */
  prefectureOf(code: string): string | undefined {
    return this.chain(code).find((part) => part.length === 2 && part !== NATION);
  }

  /**
   * Its name; a ward with its city before it, since 緑区 and 南区 exist more than once, and 府中市 with its prefecture where the table has
   * two, with its reading for who reads やさしい日本語. The code where the table has no name.
   */
  label(code: string, language: Language = 'ja'): string {
    const clean = areaCode(code) ?? code;
    const row = this.#rows.get(clean);
    if (!row) return clean === NATION ? '' : clean;
    const above =
      this.#cityOfWard(clean) ?? (this.#hasNamesake(row) ? this.#rows.get(this.prefectureOf(clean) ?? '') : undefined);
    const latin = !language.startsWith('ja') && row.romaji;
    if (latin)
      return above?.romaji && !row.romaji!.includes(above.romaji) ? `${row.romaji}, ${above.romaji}` : row.romaji!;
    const of = above && !row.name.startsWith(above.name) ? above : undefined;
    const name = (of?.name ?? '') + row.name;
    const isRead = language === 'ja-x-yasashii' && row.kana && (!of || of.kana);
    return isRead ? `{${name}|${hiragana((of && !row.kana!.startsWith(of.kana!) ? of.kana! : '') + row.kana!)}}` : name;
  }

  #hasNamesake({ name }: Area): boolean {
    if (!this.#named) {
      const named = new Map<string, number>();
      for (const [code, row] of this.#rows)
        if (code.length === 5 && !this.#cityOfWard(code)) named.set(row.name, (named.get(row.name) ?? 0) + 1);
      this.#named = named;
    }
    return (this.#named.get(name) ?? 0) > 1;
  }

  /** Its reading in kana, a ward's with its city's. */
  kana(code: string): string {
    const row = this.get(code);
    const city = this.#cityOfWard(areaCode(code) ?? '');
    return row?.kana ? (city?.kana && !row.kana.startsWith(city.kana) ? city.kana + row.kana : row.kana) : '';
  }

  #cityOfWard(code: string): Area | undefined {
    return code && this.level(code) === 'ward' ? this.#rows.get(this.chain(code)[1]!) : undefined;
  }

  /** Every area of the table with its code in the short form. */
  entries(): Iterable<readonly [string, Area]> {
    return this.#rows.entries();
  }

  /** The city of a ward; undefined for any other area. */
  cityOfWard(code: string): Area | undefined {
    return this.#cityOfWard(code);
  }

  /** All municipalities and wards under their region, for a list to pick from: a city first, then its wards. */
  grouped(within?: string): AreaGroup[] {
    const groups = new Map<string, Area[]>();
    for (const [code, area] of this.#rows) {
      if (code.length !== 5 || (within !== undefined && !this.within(code, within))) continue;
      const heading = this.region(code) ?? this.#cityOfWard(code)?.name ?? this.#rows.get(code.slice(0, 2))?.name ?? '';
      const group = groups.get(heading);
      if (group) group.push(area);
      else groups.set(heading, [area]);
    }
    return [...groups].map(([heading, areas]) => ({ heading, areas }));
  }
}

const hiragana = (kana: string): string =>
  kana.replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60));
