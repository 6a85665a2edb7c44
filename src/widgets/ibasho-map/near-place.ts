/** The field for the place from which distances are counted; loaded when it is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, IbashoRecord } from '../../feed/types.js';
import { inSlices } from '../../feed/slices.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { StartPoints, type NamedPoint, type StartPoint } from '../../model/places/start-points.js';
import { nearPlaceText } from '../../text/catalogues/near-place.js';
import { callsForHelp, HardWords } from '../../ui/hard-words.js';
import { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';

const FIELD = 'near-place';

export class NearPlace {
  readonly #host: WidgetElement;
  readonly #language: LanguageController<typeof nearPlaceText.ja>;
  readonly #hardWords: HardWords;
  readonly #pointOf: (place: IbashoRecord) => NamedPoint | undefined;
  readonly #onChoose: (start: StartPoint | undefined) => void;
  #areas: AreaIndex | undefined;
  #feed: Feed | undefined;
  /** Names that can be found; undefined while they are gathered. */
  #starts: StartPoints | undefined;
  #typed = '';

  /** @param pointOf passed in, so that this file imports nothing from the widget's own */
  constructor(
    host: WidgetElement,
    pointOf: (place: IbashoRecord) => NamedPoint | undefined,
    onChoose: (start: StartPoint | undefined) => void,
  ) {
    this.#host = host;
    this.#pointOf = pointOf;
    this.#onChoose = onChoose;
    this.#language = new LanguageController(host, nearPlaceText);
    this.#hardWords = new HardWords(host);
  }

  /** What a start is called in a sentence, with its readings. */
  nameOf({ kind, name, town }: StartPoint): string {
    const { words, language } = this.#language;
    const label = (code: string): string => this.#areas?.label(code, language) ?? code;
    return words.starts[kind](kind === 'town' ? label(name) : name, town && label(town));
  }

  /** @param town code of the town that is chosen, '' for none */
  render(feed: Feed, areas: AreaIndex, town: string, chosen: StartPoint | undefined): TemplateResult {
    if (this.#feed !== feed) this.#gather(feed, areas);
    const { words, furigana, ready } = this.#language;
    if (!ready) return html``;
    const isHard = callsForHelp(this.#typed);
    const found = isHard ? [] : this.#found(town, chosen);
    const isAsked = this.#typed.trim() !== '' && !isHard && this.#starts !== undefined;
    return html`<label for=${FIELD}>${ruby(words.label, furigana)}</label>
      <input
        class="field ph-no-capture" id=${FIELD} aria-describedby="near-place-hint" data-clarity-mask="true" data-hj-suppress data-dd-privacy="mask" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="200"
        @input=${this.#onInput} @compositionend=${this.#onInput}
      />
      <p class="muted small" id="near-place-hint">${ruby(words.hint, furigana)}</p>
      ${isHard ? this.#hardWords.lines(feed) : nothing}
      <p role="status" class="small">${isAsked ? ruby(found.length > 0 ? words.choose(found.length) : words.none, furigana) : nothing}</p>
      ${found.length > 0 ? html`<ul class="starts">${found.map((start) => this.#renderStart(start, isSame(start, chosen)))}</ul>` : nothing}`;
  }

  #renderStart(start: StartPoint, isChosen: boolean): TemplateResult {
    return html`<li><button class="button" type="button" aria-pressed=${String(isChosen)} @click=${() => this.#onChoose(isChosen ? undefined : start)}><span>${ruby(this.nameOf(start), this.#language.furigana)}</span></button></li>`;
  }

  /** Matches; before anything is typed, the chosen town and the last starting point. */
  #found(town: string, chosen: StartPoint | undefined): StartPoint[] {
    if (this.#typed.trim() !== '') return this.#starts?.find(this.#typed) ?? [];
    const own = town.length === 5 ? this.#starts?.town(town) : undefined;
    return [own, chosen && own && isSame(own, chosen) ? undefined : chosen].filter((start) => start !== undefined);
  }

  #gather(feed: Feed, areas: AreaIndex): void {
    this.#feed = feed;
    this.#areas = areas;
    this.#starts = undefined;
    void inSlices(startsOf(feed.ibasho, areas, this.#pointOf)).then((starts) => {
      if (this.#feed !== feed) return;
      this.#starts = starts;
      this.#host.requestUpdate();
    });
  }

  readonly #onInput = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    this.#typed = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };
}

function* startsOf(
  places: readonly IbashoRecord[],
  areas: AreaIndex,
  pointOf: (place: IbashoRecord) => NamedPoint | undefined,
): Generator<void, StartPoints> {
  const starts = new StartPoints(areas);
  for (const place of places) {
    const point = pointOf(place);
    if (point) starts.add(point);
    yield;
  }
  return starts;
}

const isSame = (one: StartPoint, other: StartPoint | undefined): boolean =>
  one.kind === other?.kind && one.name === other.name && one.town === other.town;
