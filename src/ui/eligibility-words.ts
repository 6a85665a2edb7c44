import { html, nothing, type TemplateResult } from 'lit';
import type { Eligibility } from '../feed/schema.js';
import type { CommonText } from '../text/ja/common.js';
import { textValue } from '../text/pick-text.js';
import { plain } from '../text/ruby.js';
import type { Reader } from './language-controller.js';
import { feedText, ruby } from './ruby.js';

/**
 * For whom a record is, as its limits say; undefined where it has none. Gender and residence are said where they exclude somebody: visitors are
 * not asked for them, so that only the card can tell.
 * @param areaName name of an area code, '' when unknown
 */
export function limitsOf(
  eligibility: Eligibility | undefined,
  reader: Reader & { words: { common: CommonText } },
  areaName = (_code: string): string => '',
): TemplateResult | undefined {
  if (!eligibility) return undefined;
  const { ageFrom = 0, ageTo, gender = '', residence = [], note, match } = eligibility;
  const { common } = reader.words;
  const said: unknown[] = [];
  // The office's own words may say the same: once is enough.
  const say = (words: string): void =>
    void (words && !textValue(note, reader.language).includes(plain(words)) && said.push(ruby(words, reader.furigana)));
  say(
    ageTo === undefined
      ? ageFrom > 0
        ? common.ageFrom(ageFrom)
        : ''
      : ageFrom > 0
        ? common.ageFromTo(ageFrom, ageTo)
        : common.ageTo(ageTo),
  );
  if (match === 'only') {
    say(/^(wom|fem|女)/i.test(gender) ? common.women : /^(m[ae]n|male|男)/i.test(gender) ? common.men : gender);
    if (!Array.isArray(residence)) said.push(feedText(residence, reader));
    else if (residence.some(areaName)) say(common.livesIn(common.join(residence.map(areaName).filter(Boolean))));
  }
  if (note) said.push(feedText(note, reader));
  return said.length > 0 ? html`${said.map((one, at) => html`${at > 0 ? ' / ' : nothing}${one}`)}` : undefined;
}
