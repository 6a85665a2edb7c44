import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../../feed/types.js';
import { AreaIndex } from '../../model/places/areas.js';
import type { SupportGuideText } from '../../text/catalogues/support-guide.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { locate } from '../../ui/locate.js';
import { ruby } from '../../ui/ruby.js';

export interface ChoiceParts {
  /** Whose towns can be chosen; none without a feed. */
  feed: Feed | undefined;
  /** The prefecture or city whose towns can be chosen; all of the feed's when ''. */
  within: string;
  language: LanguageController<SupportGuideText>;
  onAnswer: (value: string) => void;
  /** Finds the town on a press; undefined where nobody could tell it. */
  onLocate: (() => void) | undefined;
  /** '' or a sentence about why the place was not found. */
  locateNote: string;
}

const NOWHERE = new AreaIndex([]);
const known = new WeakMap<Feed, AreaIndex>();

/** The areas of a feed. */
export function areasOf(feed: Feed | undefined): AreaIndex {
  if (!feed) return NOWHERE;
  let areas = known.get(feed);
  if (!areas) known.set(feed, (areas = new AreaIndex(feed.areaTable)));
  return areas;
}

/** The town in which the device is; undefined where nobody can tell it, or where it is none of those within. */
export async function areaHere(feed: Feed, within: string): Promise<string | undefined> {
  const code = await locate(feed.outlines!);
  return code !== undefined && (within === '' || areasOf(feed).within(code, within)) ? code : undefined;
}

/** A list to choose from and a button to answer with: arrow keys in the list must not already lead to the results. */
export function areaChoice({ feed, within, language, onAnswer, onLocate, locateNote }: ChoiceParts): TemplateResult {
  const areas = areasOf(feed);
  const { words, furigana } = language;
  const onPress = (event: Event): void => {
    const group = (event.target as HTMLElement).closest('.filter-group')!;
    const list = group.querySelector('select')!;
    if (list.value) onAnswer(list.value);
    else {
      group.querySelector<HTMLElement>('[role="status"]')!.textContent = plain(words.chooseFirst);
      list.focus();
    }
  };
  return html`<div class="filter-group row">
    <label class="legend" for="guide-area">${ruby(words.chooseArea, furigana)}</label>
    <select class="field" id="guide-area">
      <option value="">${plain(words.chooseFirst)}</option>
      ${areas.grouped(within || undefined).map(({ heading, areas: members }) => html`<optgroup label=${plain(heading)}>${members.map(({ code }) => html`<option value=${code}>${plain(areas.label(code, language.language))}</option>`)}</optgroup>`)}
    </select>
    <button class="button" type="button" @click=${onPress}>${ruby(words.searchHere, furigana)}</button>
    <p class="small" role="status"></p>
    ${
      onLocate
        ? html`<button class="button plain" type="button" aria-describedby="guide-locate-note" @click=${onLocate}>${ruby(words.areaHere, furigana)}</button>
          <span class="small muted" id="guide-locate-note" role="status">${ruby(locateNote || words.areaHereNote, furigana)}</span>`
        : nothing
    }
  </div>`;
}
