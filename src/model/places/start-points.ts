/** Points from which somebody may count distances: found by name, and only in what the feed itself says. */
import type { Geo, LocalizedText } from '../../feed/schema.js';
import { fold } from '../search/fold.js';
import { findAreas } from './area-search.js';
import type { AreaIndex } from './areas.js';
import { isPoint } from './distance.js';

/** A point with what it is called. */
export interface StartPoint {
  /** `town`: the middle of it; `station` and `quarter`: about there, from the places that name it; `place`: one of the places. */
  kind: 'town' | 'station' | 'quarter' | 'place';
  /** Name; of a town its code. */
  name: string;
  /** Code of the town of a quarter, '' where it is not known. */
  town: string;
  geo: Geo;
}

/** A place that shows exactly where it is, and its words about that. */
export interface NamedPoint {
  geo: Geo;
  /** Code of its area, '' where it is not known. */
  area: string;
  name: LocalizedText;
  address: LocalizedText | undefined;
  access: LocalizedText | undefined;
}

/** The same, ready to be compared. */
interface Known {
  geo: Geo;
  town: string;
  names: readonly string[];
  name: string;
  address: string;
}

/** Of a station: where the places are that are nearest to it, and their minutes on foot. */
interface Station {
  folded: string;
  minutes: number;
  points: Geo[];
}

/** Name of a station with what follows it, before the next one: minutes on foot, or other ways from there. */
const STATION =
  /((?:(?!駅)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶヵ]){1,20})[」』]?駅(?=([^駅。\n]{0,24}))/gu;
/** What stands before a name without a gap: the line, or how it is reached. */
const BEFORE_NAME = /^.*(?:線|から|より|最寄りの|最寄の|最寄り|または|および|及び|で)/u;
const ON_FOOT = /(?:徒歩|歩いて|あるいて)\D{0,4}(\d{1,2})/u;
/** Who comes from there by these is not near it. */
const RIDES = /バス|車|タクシー|自転車/u;
/** Minutes on foot beyond which a place is not "near" a station. */
const FAR = 20;
const AROUND = /(?:駅前|駅|えき|周辺|付近|近く|あたり)$/u;
const MOST = 6;

/** Names of the feed from which distances can be counted. */
export class StartPoints {
  readonly #areas: AreaIndex;
  readonly #known: Known[] = [];
  readonly #stations = new Map<string, Station>();

  constructor(areas: AreaIndex) {
    this.#areas = areas;
  }

  /** Takes in a place: none that does not show exactly where it is. */
  add({ geo, area, name, address, access }: NamedPoint): void {
    const chain = this.#areas.chain(area);
    const written = wordsOf(name);
    // The town is found by its own name.
    let street = japaneseOf(address);
    for (const one of chain) street = street.replace(this.#areas.get(one)?.name ?? '', '');
    this.#known.push({
      geo,
      town: chain[0] ?? '',
      names: written.map(fold),
      name: japaneseOf(name) || (written[0] ?? ''),
      address: fold(street),
    });
    this.#takeStations(japaneseOf(access).normalize('NFKC'), geo);
  }

  #takeStations(access: string, geo: Geo): void {
    for (const [, run = '', behind = ''] of access.matchAll(STATION)) {
      if (RIDES.test(behind)) continue;
      const minutes = Number(ON_FOOT.exec(behind)?.[1] ?? FAR);
      const name = run.replace(BEFORE_NAME, '') || run;
      if (minutes > FAR) continue;
      const found = this.#stations.get(name);
      if (!found || minutes < found.minutes) this.#stations.set(name, { folded: fold(name), minutes, points: [geo] });
      else if (minutes === found.minutes) found.points.push(geo);
    }
  }

  /** The middle of a town: as the table of areas has it, else among the places that are in it. */
  town(code: string): StartPoint | undefined {
    const geo = this.#areas.get(code)?.geo;
    const there = isPoint(geo)
      ? [geo]
      : this.#known.filter((one) => this.#areas.within(one.town, code)).map((one) => one.geo);
    return there.length > 0 ? { kind: 'town', name: code, town: '', geo: middle(there) } : undefined;
  }

  /** What is called so, the likeliest first. Empty for what the feed does not know. */
  find(typed: string): StartPoint[] {
    const name = typed.normalize('NFKC').trim();
    const bare = name.replace(AROUND, '');
    const query = fold(bare);
    if (query === '') return [];
    const towns = findAreas(this.#areas, query, MOST).flatMap(({ code }) =>
      code.length > 2 ? (this.town(code) ?? []) : [],
    );
    const stations = ranked([...this.#stations], ([, { folded }]) => folded, query).map(
      ([name, { points }]): StartPoint => ({ kind: 'station', name: `${name}駅`, town: '', geo: middle(points) }),
    );
    const places = this.#known
      .filter(({ names }) => query.length > 1 && names.some((name) => name.includes(query)))
      .map(({ name, geo }): StartPoint => ({ kind: 'place', name, town: '', geo }));
    const isStation = bare !== name;
    const first = isStation ? [...stations, ...towns] : [...towns, ...stations];
    return [...first, ...this.#quarters(bare, query), ...places].slice(0, MOST);
  }

  /** Parts of addresses, one for every town that has such a quarter. */
  #quarters(name: string, query: string): StartPoint[] {
    const points = new Map<string, Geo[]>();
    for (const { address, town, geo } of query.length > 1 ? this.#known : [])
      if (address.includes(query)) points.set(town, [...(points.get(town) ?? []), geo]);
    return [...points].map(([town, there]) => ({ kind: 'quarter', name, town, geo: middle(there) }));
  }
}

/** What is called so, then what begins so, then what ends so: 小田急相模原 for 相模原. */
function ranked<T>(all: readonly T[], nameOf: (one: T) => string, query: string): T[] {
  const rank = (name: string): number =>
    name === query ? 0 : name.startsWith(query) ? 1 : name.endsWith(query) ? 2 : 9;
  return all.filter((one) => rank(nameOf(one)) < 9).sort((a, b) => rank(nameOf(a)) - rank(nameOf(b)));
}

/** Where most of the points are: one that lies far off does not move it. */
function middle(points: readonly Geo[]): Geo {
  const half = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
  return {
    latitude: half(points.map(({ latitude }) => latitude)),
    longitude: half(points.map(({ longitude }) => longitude)),
  };
}

const wordsOf = (text: LocalizedText | undefined): string[] =>
  typeof text === 'string' ? [text] : Object.values(text ?? {}).filter((one) => typeof one === 'string');

const japaneseOf = (text: LocalizedText | undefined): string => (typeof text === 'string' ? text : (text?.ja ?? ''));
