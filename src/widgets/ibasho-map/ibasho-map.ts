import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ibashoReader } from '../../feed/readers/ibasho.js';
import type { Feed, IbashoRecord } from '../../feed/types.js';
import { ACCESSIBILITY, IBASHO_KINDS, WELCOMES } from '../../feed/vocabulary.js';
import { attribute, oneOf, page, text, textOr } from '../../internal/attributes.js';
import { TsunagariSelectEvent } from '../../internal/events.js';
import { reveal, uncover } from '../../internal/reveal.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { MapPoint } from '../../model/places/clusters.js';
import { placeCodes } from '../../model/filters/facet-values.js';
import { NEEDS, ON, OPEN_DAYS, type Filters } from '../../model/filters/filters.js';
import { OPEN, orderIbasho, pointOf, standingOfPlace } from '../../model/matching/find-ibasho.js';
import { shownKm } from '../../model/matching/near-ibasho.js';
import { openDays } from '../../model/hours/open-days.js';
import { PerMinute } from '../../model/time/per-minute.js';
import { nextWindowChange, windowStatus, type StatusContext } from '../../model/hours/window-status.js';
import type { RecordSelection, SelectedRecords } from '../../model/filters/record-selection.js';
import { japanDayNumber } from '../../model/time/japan-time.js';
import { ibashoMapText, type IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardStyles } from '../../ui/card-styles.js';
import { cardId } from '../../ui/card-id.js';
import { cards } from '../../ui/cards.js';
import { filterStyles } from '../../ui/filter-panel.js';
import { headingTag } from '../../ui/frame.js';
import { kindIcon } from '../../ui/kind-icon.js';
import { later } from '../../ui/later.js';
import { agreedPicture } from '../../ui/photo.js';
import { Pager } from '../../ui/pager.js';
import { searchStyles } from '../../ui/record-search.js';
import { RecordListElement } from '../../ui/record-list-element.js';
import { RecordList } from '../../ui/record-list.js';
import { ruby } from '../../ui/ruby.js';
import { ibashoCard } from './ibasho-card.js';
import { IBASHO_FACETS } from './ibasho-facets.js';
import type * as IbashoLater from './ibasho-later.js';
import { ibashoMapStyles } from './ibasho-map.styles.js';
import { MapController, type MapView } from './map-controller.js';
import { NearMe } from './near-me.js';
import { linkedView, pageLink } from './page-link.js';

const FIRST = 10;
/** Most places of one spot of the map that are listed at once. */
const TOGETHER = 30;
/** A standing that is not worked out yet. */
const UNKNOWN = 255;
/** Finds a route where the page names no service of its own. */
const ROUTE = 'https://www.google.com/maps/dir/?api=1&destination={latitude},{longitude}';

/** `standingOfPlace` by position, and whether a place is open. The same ones within a minute, with the same answers. */
interface Standings {
  of: (index: number) => number;
  isOpen: (place: IbashoRecord, index: number) => boolean;
}

/** An answered question, kept until another is asked or the visitor was away: time alone moves no card under a reader's eyes. */
interface Ordered {
  key: string;
  selection: RecordSelection<IbashoRecord>;
  selected: SelectedRecords;
  places: IbashoRecord[];
  /** How many of them are on the map, and where. */
  onMap: number;
  points: () => readonly MapPoint[];
}

const rest = later(() => import('./ibasho-later.js'));

/**
 * 居場所マップ: places where one may be, as a list with a map beside it, also those that are online or nowhere on a map.
 *
 * @summary List and map of places to be
 * @attr kind - Ids of kinds chosen at first
 * @attr topic - Ids of topics or groups of topics chosen at first, separated by spaces
 * @attr audience - Ids of audiences chosen at first
 * @attr tag - Tags chosen at first
 * @attr network - Ids of partner networks chosen at first
 * @attr service-language - Languages of the service chosen at first
 * @attr cost - `free`, `donation` or `paid`, chosen at first
 * @attr open-on - Days on which a place is open, chosen at first: `today` and `weekend` (from now on), `mo` … `su`
 * @attr welcomes - What the operator has confirmed for a visit, chosen at first; all of them
 * @attr accessibility - Equipment that the operator has confirmed, chosen at first; all of it
 * @attr online - Shows at first only what is held online
 * @attr is-online - The same as `online`, for Svelte and Preact, which take a name that begins with "on" for an event
 * @attr open-now - Shows at first only what is open now
 * @slot - Fallback (e.g. a link to the list of places), shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The list shows its data
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @fires {TsunagariSelectEvent} tsunagari-select - A pin, a link or the map button of a place was used
 * @fires {TsunagariFilterChangeEvent} tsunagari-filter-change - The visitor changed the filters
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart notice - What must be known before reading
 * @csspart error - Message when nothing can be shown
 * @csspart filters - Filters
 * @csspart empty - What is said instead of results
 * @csspart near - What is said where the chosen area has nothing, with areas nearby
 * @csspart map-button - Button that opens the map
 * @csspart map - The map with its controls and attribution
 * @csspart map-error - Message when the map cannot be shown
 * @csspart tile-attribution - Source of the map images
 * @csspart page-link - Link to the same view on its own page
 * @csspart unsure - What is said of places that have not confirmed what is asked for
 * @csspart card - One place
 * @csspart status - Opening status of a card
 * @csspart source - Source line of a card
 * @csspart more - Button for more results
 * @csspart foot - Attribution and disclaimer
 */
export class IbashoMap extends RecordListElement {
  static override styles = [baseStyles, cardStyles, filterStyles, searchStyles, ibashoMapStyles];

  /** Beside the list where there is room (56em) and else behind a button; always behind the button, so that no tile is asked for before a press; not at all. */
  @attribute(oneOf('auto', 'on-demand', 'none')) map: 'auto' | 'on-demand' | 'none' = 'auto';

  /** Tile URL with `{z}`, `{x}` and `{y}` (also `{-y}`, `{s}`, `{r}`), https or of the page's own origin; 地理院タイル when not set. */
  @attribute(text) tiles = '';

  /** Words that name the source of the page's own tiles, shown under the map. */
  @attribute({ ...text, attribute: 'tile-attribution' }) tileAttribution = '';

  /** Page about the page's own tiles, to which their source is linked. */
  @attribute({ ...page, attribute: 'tile-attribution-url' }) tileAttributionUrl = '';

  /** URL with `{latitude}` and `{longitude}` that finds a route; an empty value hides the link. */
  @attribute(textOr(ROUTE)) route: string = ROUTE;

  /** Page on which this list stands by itself: where set, a link leads to the same view there, and its QR code stands on the paper that is printed. */
  @attribute({ ...page, attribute: 'page-url' }) pageUrl = '';

  @state() private chosen: readonly string[] = [];

  /** @internal */
  protected readonly list: RecordList<IbashoRecord, IbashoMapText, typeof IbashoLater> = new RecordList(this, {
    text: ibashoMapText,
    rest,
    readers: [ibashoReader],
    filters: ['area', 'openNow', ...IBASHO_FACETS],
    known: { kind: IBASHO_KINDS, openOn: OPEN_DAYS, welcomes: WELCOMES, accessibility: ACCESSIBILITY },
    facets: IBASHO_FACETS,
    size: (feed) => feed.ibasho.length,
    records: (feed) => feed.ibasho,
    // What is open today is another tomorrow.
    dependsOn: () => [japanDayNumber(this.list.clock.now)],
    searched: ({ topics, ibashoKinds, audiences, common, ...words }) => ({
      topics,
      kinds: ibashoKinds,
      audiences,
      facts: {
        cost: words.costKinds,
        welcomes: words.welcomes,
        accessibility: words.accessibility,
        language: words.languageNames,
        online: { [ON]: common.online },
      },
      meaning: (query, rows) => this.list.rest?.understand(query, rows) ?? [],
    }),
    options: (feed) => ({ openOn: (place) => openDays(place, this.list.clock.now, this.#context(feed)) }),
    look: (place, feed) => void windowStatus(place, this.list.clock.now, this.#context(feed)),
    lookOn: (place, feed) => void nextWindowChange(place, this.list.clock.now, this.#context(feed)),
    select: (selection, filters, feed) => this.#select(selection, filters, feed),
    onChoice: () => {
      this.#pager.reset();
      this.chosen = [];
      this.#isPointed = false;
    },
  });
  readonly #pager = new Pager(this, FIRST);
  readonly #standing = new PerMinute<Standings>();
  readonly #near = new NearMe(this, () => this.#pager.reset());
  readonly #map = new MapController(this, this.list.language);
  #ordered?: Ordered;
  #tools?: IbashoLater.PlaceTools;
  /** The card in sight was asked for by a pin, or by the page. */
  #isPointed = false;
  /** Id of the place that the page's address names. */
  #wanted: string | undefined;

  /**
   * Marks a listed place in the list and on the map, as a press on its pin does, and brings it into sight; the focus stays where it is. By an id
   * that is not listed the mark goes.
   * @returns whether the place is listed
   */
  select(id: string): boolean {
    const place = this.#ordered?.places.find((one) => one.id === id || one.key === id);
    this.chosen = place ? [place.key] : [];
    this.#isPointed = !!place;
    if (!place) return false;
    this.#map.goTo(place.key);
    const { words, language } = this.list.language;
    this.list.live.say(plain(words.chosen + words.common.colon) + textValue(place.name, language));
    void this.updateComplete.then(() => {
      const card = this.#cardOf(place.key);
      if (card) uncover(card);
    });
    return true;
  }

  /** A link may ask for a view; where it does, a page that leads to another one does not follow it itself. */
  override connectedCallback(): void {
    super.connectedCallback();
    const view = this.hasUpdated || this.pageUrl ? undefined : linkedView();
    if (!view) return;
    this.filters = { ...this.filters, ...view.filters };
    this.list.feed.includeAreas(this.filters.area);
    this.#wanted = view.place;
  }

  protected override updated(): void {
    const id = this.#wanted;
    if (id === undefined || !this.#ordered) return;
    this.#wanted = undefined;
    this.select(id);
  }

  /** @internal */
  protected override renderReady(feed: Feed): TemplateResult {
    const { list } = this;
    const { words, furigana } = list.language;
    const ordered = this.#order(feed);
    const { selection, selected, places, onMap, points } = ordered;
    const { here } = this.#near;
    const count = places.length;
    const found = here ? words.announceNear(count, this.#near.from(list.language)) : words.announce(count);
    list.settle(count === 0 ? words.common.noResults : found, feed, here);
    const map = this.#map.render({
      count: onMap,
      points,
      missing: count - onMap,
      chosen: this.chosen,
      outlines: this.#outlines(feed, list.areas(feed)),
      describe: ({ at }) => this.#describe(places[at], list.areas(feed)),
      onChoose: this.#onPin,
    });
    const title = headingTag(this.headingLevel, 1, ruby(words.results(count), furigana), 'results-title');
    const results = html`${count > 0 ? title : nothing}
      <div class=${classMap({ places: true, 'with-map': this.#map.isShown(onMap) })}>
        ${map}
        <div class="list" @pointerover=${this.#map.onPoint} @pointerleave=${this.#map.onPoint} @focusin=${this.#map.onPoint} @focusout=${this.#map.onPoint} @keydown=${this.#map.onKey}>
          ${list.near(feed, selected)} ${count === 0 ? list.empty(feed, selected) : nothing}
          ${cards(
            this.#listed(ordered),
            (place) => place.key,
            (place) => this.#renderCard(place, feed),
          )}
          ${this.#pager.render(count, list.language)} ${this.#renderUnsure(ordered, feed)} ${this.#renderPageLink(ordered)} ${this.#renderTools(ordered, feed)}
        </div>
      </div>`;
    const panel = list.panel(feed, selected, count, () => list.search.field(list.language, feed));
    const near = selection.records.some(pointOf)
      ? this.#near.render(list.language, feed, list.areas(feed), list.filters.value.area[0] ?? '')
      : nothing;
    return html`<p class="intro">${ruby(words.intro, furigana)}</p>${list.columns(feed, html`${near}${panel}`, results)}`;
  }

  /** Where something is asked for that only some places have confirmed: the others are no "no". */
  #renderUnsure({ selected }: Ordered, feed: Feed): TemplateResult | typeof nothing {
    const { words, furigana } = this.list.language;
    const filters = this.list.filters.value;
    const needs = NEEDS.filter((name) => filters[name].length > 0);
    if (needs.length === 0) return nothing;
    const without = { ...filters, ...Object.fromEntries(needs.map((name) => [name, []])) };
    const count = this.list.select(feed, without).total - selected.total;
    if (count <= 0) return nothing;
    const isFixed = needs.some((name) => this.list.filters.locked.has(name));
    return html`<div class="notice stack" part="unsure">
      <p>${ruby(words.unsure(count), furigana)}</p>
      ${isFixed ? nothing : html`<p><button class="button" type="button" @click=${() => this.list.filters.show(without)}>${ruby(words.seeUnsure, furigana)}</button></p>`}
    </div>`;
  }

  #renderPageLink({ places }: Ordered): TemplateResult | typeof nothing {
    const { words, furigana } = this.list.language;
    const chosen = places.find(({ key }) => key === this.chosen[0]);
    const url = pageLink(this.pageUrl, this.list.filters.value, chosen?.id);
    return url
      ? html`<p class="no-print"><a href=${url} referrerpolicy="no-referrer" part="page-link">${ruby(words.ownPage, furigana)}</a></p>`
      : nothing;
  }

  #renderTools(ordered: Ordered, feed: Feed): unknown {
    const { list } = this;
    const { rest, language, filters, clock } = list;
    this.#tools ??= rest && new rest.PlaceTools(this);
    return this.#tools?.render({
      places: this.#listed(ordered),
      heading: plain(this.heading || language.words.heading),
      conditions: filters.named((one) => list.labelOf(one, feed)).map(({ label }) => label),
      pageUrl: this.pageUrl,
      demo: feed.demo,
      now: clock.now,
      language,
    });
  }

  #select(selection: RecordSelection<IbashoRecord>, filters: Filters, feed: Feed): SelectedRecords {
    return selection.select(filters, this.#standings(selection.records, feed).isOpen, this.list.filters.locked);
  }

  /** Pictures are fetched while nobody has looked for anything: which ones are asked for would tell their host what it was. */
  get #mayFetch(): boolean {
    return this.list.filters.isAsSet && !this.#near.here && !this.#isPointed;
  }

  #renderCard(place: IbashoRecord, feed: Feed): TemplateResult {
    const context = this.#context(feed);
    const { here } = this.#near;
    const km = here && shownKm(place, here);
    this.list.clock.wakeAt(nextWindowChange(place, this.list.clock.now, context));
    return ibashoCard({
      place,
      now: this.list.clock.now,
      context,
      language: this.list.language,
      headingLevel: this.headingLevel,
      icon: kindIcon(this.list.rest?.kindIcons, place.kind),
      pictureUrl: this.#mayFetch ? agreedPicture(place.photo) : undefined,
      distance:
        km === undefined ? undefined : this.list.language.words.distance(km, this.#near.from(this.list.language)),
      isChosen: this.chosen.includes(place.key),
      route: this.route,
      onMap: this.#map.isOffered ? this.#onMap : undefined,
      details: (parts) => this.list.inFold(({ ibashoDetails }) => ibashoDetails(parts)),
      onUse: (action, { id }) => this.dispatchEvent(new TsunagariSelectEvent(action, id)),
    });
  }

  /** The first page; what was chosen on the map comes before it, together, where not all of it would be in sight. */
  #listed({ places }: Ordered): IbashoRecord[] {
    const { shown } = this.#pager;
    const page = places.slice(0, shown);
    const keys = new Set(this.chosen);
    const chosen = keys.size === 0 ? [] : places.filter(({ key }) => keys.has(key));
    if (chosen.every((place) => page.includes(place))) return page;
    // Hundreds at one spot come in pages, too.
    if (chosen.length > Math.max(TOGETHER, shown)) return chosen.slice(0, shown);
    return [...chosen, ...page.filter(({ key }) => !keys.has(key))];
  }

  #outlines({ outlines: url }: Feed, areas: AreaIndex): MapView['outlines'] {
    const { area } = this.list.filters.value;
    if (!url || area.length === 0) return undefined;
    return { url, key: [url, ...area].join(' '), isIn: (code) => area.some((one) => areas.within(code, one)) };
  }

  #describe(place: IbashoRecord | undefined, areas: AreaIndex): { name: string; town: string } {
    const { language } = this.list.language;
    const [code = ''] = place ? placeCodes(place) : [];
    return { name: textValue(place?.name, language), town: areas.get(code) ? plain(areas.label(code, language)) : '' };
  }

  #context(feed: Feed): StatusContext {
    return { holidays: feed.holidays, feedUpdated: feed.updated };
  }

  #order(feed: Feed): Ordered {
    const filters = this.list.filters.value;
    const selection = this.list.selection(feed);
    const { here } = this.#near;
    const { visit } = this.list.clock;
    const key = [...Object.values(filters).map(String), here?.latitude, here?.longitude, visit].join('|');
    if (this.#ordered && this.#ordered.key === key && this.#ordered.selection === selection) return this.#ordered;
    const selected = this.list.select(feed, filters);
    const before = this.#ordered;
    // The search or its words have come: the same places stand as they are.
    if (
      before?.key === key &&
      before.selection.records === selection.records &&
      isSame(before.selected.indices, selected.indices)
    )
      return (this.#ordered = { ...before, selection, selected });
    const places = orderIbasho(selection.records, selected.indices, {
      standingOf: this.#standings(selection.records, feed).of,
      areas: this.list.areas(feed),
      area: filters.area[0] ?? '',
      here,
    });
    let onMap = 0;
    for (const place of places) if (pointOf(place)) onMap++;
    let points: readonly MapPoint[] | undefined;
    return (this.#ordered = { key, selection, selected, places, onMap, points: () => (points ??= pointsOf(places)) });
  }

  /** How each place stands: asked of thousands at every choice, and worked out once a minute. */
  #standings(records: readonly IbashoRecord[], feed: Feed): Standings {
    const { now } = this.list.clock;
    return this.#standing.get(now, [records, feed], () => {
      const known = new Uint8Array(records.length).fill(UNKNOWN);
      const context = this.#context(feed);
      const of = (index: number): number =>
        known[index] === UNKNOWN ? (known[index] = standingOfPlace(records[index]!, now, context)) : known[index]!;
      return { of, isOpen: (_place, index) => of(index) === OPEN };
    });
  }

  #cardOf(key: string): HTMLElement | null | undefined {
    return this.renderRoot.querySelector(`#${cardId(key)}`)?.closest<HTMLElement>('[data-result]');
  }

  /** A pin was pressed: its card is marked and gets the focus. */
  readonly #onPin = (keys: readonly string[]): void => {
    this.chosen = keys;
    this.#isPointed = true;
    const place = this.#ordered?.places.find((one) => one.key === keys[0]);
    if (place) this.dispatchEvent(new TsunagariSelectEvent('pin', place.id));
    void this.updateComplete.then(() => {
      const wanted = new Set(keys);
      const first = this.#ordered?.places.find((one) => wanted.has(one.key));
      if (first) reveal(this.#cardOf(first.key));
    });
  };

  /** A card's 「地図で見る」: its pin is marked and gets the focus. */
  readonly #onMap = (place: IbashoRecord): void => {
    this.chosen = [place.key];
    this.#map.open(place.key);
    this.dispatchEvent(new TsunagariSelectEvent('map', place.id));
  };
}

/** Where places are on the map, of those that may be shown there. */
function pointsOf(places: readonly IbashoRecord[]): MapPoint[] {
  const points: MapPoint[] = [];
  places.forEach((place, at) => {
    const point = pointOf(place);
    if (point) points.push({ key: place.key, at, latitude: point.latitude, longitude: point.longitude });
  });
  return points;
}

const isSame = (one: Uint32Array, other: Uint32Array): boolean =>
  one.length === other.length && one.every((index, at) => index === other[at]);

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-ibasho-map': IbashoMap;
  }
}
