/** Finds areas by what somebody types. Kept apart from `areas.ts`, so that only widgets with such a field carry folding and romaji. */
import type { Area } from '../../feed/schema.js';
import type { AreaIndex } from './areas.js';
import { fold } from '../search/fold.js';
import { kanaSkeleton, romajiSkeleton } from '../search/romaji.js';

interface Names {
  area: Area;
  folds: string[];
  latin: string[];
}

const MUNICIPALITY = /[都道府県市区町村]$/;
const namesOf = new WeakMap<AreaIndex, Names[]>();

/** Areas whose name, kana or romaji begins with or holds what was typed; best first, in the table's order among equals. */
export const findAreas = (areas: AreaIndex, query: string, limit = 10): Area[] =>
  ranked(areas, query)
    .slice(0, limit)
    .map(({ area }) => area);

/** The area of which what was typed is the whole name, with or without its 市, 区, 町 or 村; undefined where that may be several. */
export function areaNamed(areas: AreaIndex, query: string): Area | undefined {
  const [first, second] = ranked(areas, query);
  return first?.rank === 0 && second?.rank !== 0 ? first.area : undefined;
}

function ranked(areas: AreaIndex, query: string): { area: Area; rank: number }[] {
  const typed = fold(query);
  if (!typed) return [];
  const latin = /^[a-z]+$/.test(typed) ? romajiSkeleton(query) : '';
  return searchable(areas)
    .map((names) => ({
      area: names.area,
      rank: Math.min(rankIn(names.folds, typed), latin ? rankIn(names.latin, latin) : 9),
    }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank);
}

function searchable(areas: AreaIndex): Names[] {
  let names = namesOf.get(areas);
  if (!names) {
    names = [...areas.entries()].map(([code, area]) => {
      const city = areas.cityOfWard(code)?.name.replace(MUNICIPALITY, '') ?? '';
      const spoken = [area.name, areas.label(code), city + area.name, area.kana ?? '', areas.kana(code)];
      const latin = [area.romaji ?? '', areas.label(code, 'en')]
        .filter((name) => /[a-z]/i.test(name))
        .map(romajiSkeleton);
      latin.push(kanaSkeleton(area.kana ?? ''), kanaSkeleton(areas.kana(code)));
      return {
        area,
        folds: bare(spoken.map(fold), MUNICIPALITY),
        latin: bare(latin, /(shi|ku|machi|cho|mura|son|ken)$/),
      };
    });
    namesOf.set(areas, names);
  }
  return names;
}

/** Each name also without its last word (横須賀 for 横須賀市). */
function bare(names: readonly string[], ending: RegExp): string[] {
  return [...new Set(names.flatMap((name) => [name, name.replace(ending, '')]).filter(Boolean))];
}

/** 0 exact, 1 beginning, 2 inside, 9 not at all. */
function rankIn(names: readonly string[], typed: string): number {
  let best = 9;
  for (const name of names) {
    const rank = name === typed ? 0 : name.startsWith(typed) ? 1 : typed.length >= 2 && name.includes(typed) ? 2 : 9;
    if (rank < best) best = rank;
  }
  return best;
}
