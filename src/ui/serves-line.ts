import { html, nothing, type TemplateResult } from 'lit';
import { NATION } from '../feed/area-code.js';
import type { Eligibility } from '../feed/schema.js';
import type { AreaIndex } from '../model/places/areas.js';
import { areaCodes } from '../model/places/area-codes.js';
import type { CommonText } from '../text/ja/common.js';
import { plain } from '../text/ruby.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/** More names than these are counted. */
const NAMED = 3;

interface Served {
  serviceAreas?: readonly string[] | undefined;
  eligibility?: Eligibility | undefined;
}

/**
 * Whom a window serves, in one line below its name: a stranger's town hall must not look like one's own, and one's own not like a stranger's.
 * Where only those who live somewhere are taken, that is said as the limit it is.
 * @param chosen area that the visitor chose, '' for none
 */
export function servesLine(
  { serviceAreas, eligibility }: Served,
  chosen: string,
  areas: AreaIndex,
  reader: Reader & { words: { common: CommonText } },
): TemplateResult | typeof nothing {
  if (eligibility?.match === 'only' && eligibility.residence !== undefined) return nothing;
  const words = servedWords(areaCodes(serviceAreas), chosen, areas, reader);
  return words === '' ? nothing : html`<p class="serves">${ruby(words, reader.furigana)}</p>`;
}

function servedWords(
  codes: readonly string[],
  chosen: string,
  areas: AreaIndex,
  { language, words: { common } }: Reader & { words: { common: CommonText } },
): string {
  if (codes.length === 0) return '';
  const label = (code: string): string => areas.label(code, language);
  const isOnlyThere = codes.length === 1 && codes[0] === chosen;
  // Somebody who chose a town wants to know of that town, whatever else is served.
  if (chosen !== '' && !isOnlyThere && codes.every((code) => code.length > 2) && areas.serves(codes, chosen) === 'all')
    return label(chosen) ? common.servesToo(label(chosen)) : '';
  if (codes.includes(NATION)) return common.anywhere;
  const names = codes.map(label).filter(Boolean);
  if (names.length === 0) return '';
  const first = common.join(names.slice(0, NAMED));
  return names.length > NAMED ? common.livesInMany(first, names.length) : sentence(common.livesIn(first));
}

/** A line by itself begins with a capital where its language has them. */
const sentence = (words: string): string =>
  plain(words) === words ? words.charAt(0).toUpperCase() + words.slice(1) : words;
