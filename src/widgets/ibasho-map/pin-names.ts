import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { plain } from '../../text/ruby.js';

/** What a place on the map is called: its name and its town, '' where none is known. */
export interface NamedPlace {
  name: string;
  town: string;
}

/**
 * Names for one pin, from short to long: a place by its name, then with its town; a group by the town of most of its places, then with one of
 * them.
 * @param places the place, or some of the group
 * @param count how many places the pin stands for
 */
export function pinNames(places: readonly NamedPlace[], count: number, words: IbashoMapText): string[] {
  const { name } = places[0]!;
  const town = mostFrequent(places.map((place) => place.town));
  if (count === 1) return town ? [name, name + plain(words.common.aside(town))] : [name];
  const about = town ? [town, plain(words.common.join([town, name]))] : [name];
  return about.map((near) => plain(words.group(count, near)));
}

/** The word that comes most often, the first of equals. */
function mostFrequent(words: readonly string[]): string {
  const times = (word: string): number => words.filter((one) => one === word).length;
  let [best = ''] = words;
  for (const word of words) if (times(word) > times(best)) best = word;
  return best;
}
