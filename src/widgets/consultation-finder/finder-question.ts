import type { ReactiveControllerHost } from 'lit';
import { each, inSlices } from '../../feed/slices.js';
import type { Feed, WindowRecord } from '../../feed/types.js';
import { isViolenceTopic, TOPICS, VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import type { AgeBand } from '../../model/people/ages.js';
import type { Visitor } from '../../model/people/eligibility.js';
import { ageBandOf } from '../../model/people/suits.js';
import { VOICELESS, type FilterName, type Filters } from '../../model/filters/filters.js';
import { orderWindows, windowsFor } from '../../model/matching/find-windows.js';
import { LINE_RANK, rankByWays, ranksByWays, type LineRank } from '../../model/safety/line-order.js';
import type { WaysOn } from '../../model/matching/ways-on.js';
import { byWays } from '../../model/hours/opening-hours.js';
import { nextWindowChange, windowStatus, type WindowStatus } from '../../model/hours/window-status.js';
import { hardMomentLines } from '../../model/safety/hard-moment.js';
import { linesFor, safetyLines } from '../../model/safety/safety-lines.js';
import { onlyListed } from '../../model/filters/include-exclude.js';
import type { RecordSelection, SelectedRecords } from '../../model/filters/record-selection.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { accuses, type HarmAsked } from '../../model/matching/reporting-harm.js';
import type { Meaning, SearchIndex } from '../../model/search/search-index.js';
import { plainWords } from '../../model/search/plain-words.js';
import type { ViolenceTopic } from '../../model/search/violence-words.js';
import { MINUTE_MS } from '../../model/time/japan-time.js';
import { PerMinute } from '../../model/time/per-minute.js';
import { substitutesFor, type Substitutes } from '../../model/matching/substitutes.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import type { ClockController } from '../../ui/clock-controller.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { LanguageController } from '../../ui/language-controller.js';
import type { Later } from '../../ui/later.js';
import { SelectionCache } from '../../ui/selection-cache.js';
import { WINDOW_FACETS } from './finder-facets.js';
import type * as FinderLater from './finder-later.js';

type Host = ReactiveControllerHost & { include: string; exclude: string };

/** Windows for a question, best first, and how many of them are open. */
export interface Answer {
  selection: RecordSelection<WindowRecord>;
  selected: SelectedRecords;
  windows: WindowRecord[];
  open: number;
  /** People to turn to where nothing matches, or only some of the words do. None of them is among `windows`. */
  waysOn?: WaysOn;
  /** Topics that were chosen or named and that no window of the feed serves; empty where one of them is served. */
  unserved: readonly string[];
}

/** Whether each window answers in this minute, for the ways that were chosen. */
interface Ranks {
  of: (index: number) => LineRank;
  isOpen: (desk: WindowRecord, index: number) => boolean;
}

interface Parts {
  filters: FilterController;
  clock: ClockController;
  language: LanguageController<ConsultationFinderText>;
  /** The second stage, which has the search and the people to turn to. */
  later: Pick<Later<typeof FinderLater>, 'part'>;
}

/** What the words typed say, by what can be heard so far. */
interface Said {
  of: readonly unknown[];
  /** Words of despair are never searched, so that nothing repeats, counts or highlights them. */
  isCall: boolean;
  meant: readonly string[];
  violence: readonly ViolenceTopic[];
}

/** What the controls that stand from the first are counted by. */
const FIRST_FACETS = ['topic', 'channel'] as const;

/** Filters that are never proposed for removal: what somebody can bear, who they are, what they understand. */
const NEVER_GIVEN_UP: readonly FilterName[] = ['channel', 'audience', 'language'];

/** What the visitor asks of the finder, and the answer. Nothing of it is kept anywhere else. */
export class FinderQuestion {
  readonly cache = new SelectionCache<WindowRecord>();
  readonly #host: Host;
  readonly #parts: Parts;
  #query = '';
  #ageBand: AgeBand | '' = '';
  /** Topics of the words typed. Until the dictionary is loaded only those of violence are known, which must never come too late. */
  #meaning: Meaning = (query) => this.#heard.violenceTopicsIn(query);
  #topicRows: Feed['topics'] = [];
  /**
   * The last answer, kept until the question changes or the visitor was away: cards must not move under a reader's eyes merely because time
   * passes.
   */
  #answer: (Answer & { key: string }) | undefined;
  #lastSaid?: Said;
  #named?: { query: string; areas: AreaIndex; part: unknown; code: string | undefined };
  readonly #ranks = new PerMinute<Ranks>();

  constructor(host: Host, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** The words typed. */
  get query(): string {
    return this.#query;
  }

  set query(query: string) {
    this.#query = query;
    this.#host.requestUpdate();
  }

  /** What hears words of despair and violence: the plainest of them before the second stage is there. */
  get #heard(): Pick<typeof FinderLater, 'callsForHelp' | 'violenceTopicsIn'> {
    return this.#parts.later.part ?? plainWords;
  }

  /** Whether words were typed before the search was loaded; they are answered once it is. */
  get isWaiting(): boolean {
    return !this.#parts.later.part && this.conditions.query.trim() !== '';
  }

  get ageBand(): AgeBand | '' {
    return this.#ageBand;
  }

  set ageBand(band: AgeBand | '') {
    this.#ageBand = band;
    this.#host.requestUpdate();
  }

  /** Who asks: by the age chosen, else by the audience chosen. */
  get visitor(): Visitor {
    const ageBand = this.#ageBand || ageBandOf(this.#parts.filters.value.audience);
    return ageBand ? { ageBand } : {};
  }

  /** Every card asks for it: worked out once for every word. */
  get #said(): Said {
    const heard = this.#heard;
    const of = [this.#query, heard, this.#meaning, this.#topicRows];
    const last = this.#lastSaid;
    if (last?.of.every((one, index) => one === of[index])) return last;
    const isCall = heard.callsForHelp(this.#query);
    const query = isCall ? '' : this.#query;
    const meant = this.#meaning(query);
    const named = [...heard.violenceTopicsIn(query), ...meant];
    const violence = [...new Set(named.filter((one): one is ViolenceTopic => isViolenceTopic(one)))];
    return (this.#lastSaid = { of, isCall, meant, violence });
  }

  /** Whether somebody in despair asks. */
  get isCrisis(): boolean {
    return this.#said.isCall || this.#parts.filters.value.topic.includes('life-hard');
  }

  /** Whether topics of violence were chosen or typed. Then nothing may stay behind: no map, no QR code, printing and copying out of sight. */
  get isDiscreet(): boolean {
    const { topic } = this.#parts.filters.value;
    return topic.some((one) => one === 'safety' || isViolenceTopic(one)) || this.#said.violence.length > 0;
  }

  /** Loads the dictionary of what people say. Without it the search still works. */
  async learnWords(): Promise<void> {
    try {
      const { learn, meaningOf } = await import('../../model/search/topics-in.js');
      await inSlices(learn());
      this.#meaning = (query) => meaningOf(query, this.#heard.violenceTopicsIn(query), this.#topicRows);
      // Without words there is nothing to understand.
      if (this.#query.trim() === '') return;
      this.#answer = undefined;
      this.#host.requestUpdate();
    } catch {
      // The words themselves are searched all the same.
    }
  }

  get wantsNoVoice(): boolean {
    const { channel, audience } = this.#parts.filters.value;
    return channel.includes(VOICELESS) || audience.includes('deaf-hoh');
  }

  /** Ids of the ways that were chosen; undefined for any. */
  get ways(): readonly string[] | undefined {
    const { channel } = this.#parts.filters.value;
    const chosen = this.wantsNoVoice ? [...channel, VOICELESS] : channel;
    return chosen.length > 0
      ? chosen.flatMap((one): readonly string[] => (one === VOICELESS ? VOICELESS_CHANNELS : [one]))
      : undefined;
  }

  /** All conditions, the words typed among them. */
  get conditions(): Filters {
    return { ...this.#parts.filters.value, query: this.#said.isCall ? '' : this.#query };
  }

  /** Code of the place that is asked about: the area chosen, else the one that the words name and nothing else; '' for none. */
  placeOf(feed: Feed): string {
    const { area, query } = this.conditions;
    const areas = this.cache.areas(feed);
    if (this.#named?.query !== query || this.#named.areas !== areas || !this.#named.part) {
      const { part } = this.#parts.later;
      this.#named = { query, areas, part, code: query === '' ? undefined : part?.areaNamed(areas, query)?.code };
    }
    return area[0] ?? this.#named.code ?? '';
  }

  /** Works out the answer in steps: whether each of thousands of windows answers now decides their order. */
  *prepare(feed: Feed): Generator<void, void> {
    const selection = this.#select(feed);
    const ranks = this.#ranksOf(selection, feed);
    yield* each(selection.records, (_, index) => void ranks.of(index));
    yield* selection.prepare(FIRST_FACETS);
    this.answer(feed);
  }

  /** The same of what the second stage asks. */
  *prepareRest(feed: Feed): Generator<void, void> {
    yield* this.#select(feed).prepare();
  }

  answer(feed: Feed): Answer {
    const conditions = this.conditions;
    const selection = this.#select(feed);
    const { isCall: isCrisis, violence } = this.#said;
    const { visit } = this.#parts.clock;
    const key = [...Object.values(conditions).map(String), this.#ageBand, isCrisis, visit].join('|');
    if (this.#answer && this.#answer.key === key && this.#answer.selection === selection) return this.#answer;
    const ranks = this.#ranksOf(selection, feed);
    const selected = selection.select(
      conditions,
      ranks.isOpen,
      new Set([...this.#parts.filters.locked, ...NEVER_GIVEN_UP]),
    );
    const ordered = orderWindows(selection, selected, {
      rankOf: ranks.of,
      areas: this.cache.areas(feed),
      area: conditions.area[0] ?? '',
      visitor: this.visitor,
      query: conditions.query,
      asked: this.#asked(conditions),
      first: violence,
    });
    // Lines that take reports of harm serve nobody who spoke of none: where nothing else is left, people who listen to anything come before them.
    const [leading] = ordered.windows;
    const isAccused = leading !== undefined && accuses(leading, this.#asked(conditions));
    const unserved = this.#unserved(conditions, selection, isAccused);
    const answer: Answer = { selection, selected, ...ordered, unserved };
    const { part } = this.#parts.later;
    const isPartly = conditions.query.trim() !== '' && part?.isMissingWords(selection, conditions.query);
    if (part && (selected.total === 0 || ((isPartly || isAccused) && unserved.length > 0))) {
      const ways = (answer.waysOn = this.#waysOn(part, selection, feed));
      answer.windows = answer.windows.filter((one) => ![...ways.listening, ...ways.general].includes(one));
    }
    if (isCrisis) answer.windows = this.#besideTheLines(answer.windows, feed);
    this.#answer = { key, ...answer };
    return this.#answer;
  }

  /** Windows beside the lines for somebody in despair: those for exactly that, if any, without repeating the lines. */
  #besideTheLines(windows: readonly WindowRecord[], feed: Feed): WindowRecord[] {
    const { now } = this.#parts.clock;
    const shown = hardMomentLines(safetyLines(feed, now), {
      now,
      visitor: this.visitor,
      withoutVoice: this.wantsNoVoice,
      holidays: feed.holidays,
      feedUpdated: feed.updated,
    }).map(({ line }) => line.record?.key);
    const others = windows.filter(({ key }) => !shown.includes(key));
    const fitting = others.filter(({ topics = [] }) => topics.includes('life-hard'));
    return fitting.length > 0 ? fitting : others;
  }

  /** Whether it is about harm done to somebody: by what was chosen, by the age, by the words. */
  #asked({ topic }: Filters): HarmAsked {
    const topics = [...topic, ...this.#said.violence];
    return {
      topics,
      reportsHarm: topics.includes('child-safety') || (this.#ageBand === 'under-18' && topics.includes('safety')),
    };
  }

  #unserved({ topic }: Filters, { records }: RecordSelection<WindowRecord>, isAccused: boolean): readonly string[] {
    const meant = this.#said.meant.flatMap((one) => one.split('|'));
    const named = [...topic, ...meant].filter((one) => one in TOPICS);
    const served = topicsOf(records);
    return !isAccused && named.some((one) => served.has(one)) ? [] : named;
  }

  /** Whether any window serves a topic. Words that lead to none are not offered as examples of what to type. */
  serves(topic: string, feed: Feed): boolean {
    return topicsOf(this.#select(feed).records).has(topic);
  }

  #waysOn({ waysOn }: typeof FinderLater, { records }: RecordSelection<WindowRecord>, feed: Feed): WaysOn {
    const { now } = this.#parts.clock;
    const { area, topic } = this.#parts.filters.value;
    const channels = this.ways;
    const context = { holidays: feed.holidays, feedUpdated: feed.updated };
    const own = safetyLines(feed, now);
    const violence = [...this.#said.violence, ...topic.filter((one): one is ViolenceTopic => isViolenceTopic(one))];
    return waysOn(records, {
      areas: this.cache.areas(feed),
      area: area[0] ?? '',
      visitor: this.visitor,
      channels,
      rankOf: (desk) => rankByWays(desk, channels, now, context),
      lines: linesFor(own, 'anyone'),
      first: violence.flatMap((use) => linesFor(own, use)),
    });
  }

  /** Whom one can turn to instead of a window that does not answer at the moment. */
  substitutes(desk: WindowRecord, feed: Feed): Substitutes | undefined {
    const { now } = this.#parts.clock;
    const context = { holidays: feed.holidays, feedUpdated: feed.updated };
    // Others offered instead say that this one is closed: none are while it may be open.
    const statusOf = (one: WindowRecord): WindowStatus => windowStatus(byWays(one, this.ways), now, context);
    if (['open', 'ask', 'no-hours'].includes(statusOf(desk).status.kind)) return undefined;
    const area = this.#parts.filters.value.area[0];
    const voiceless = this.wantsNoVoice;
    const found = substitutesFor(desk, this.#select(feed).records, {
      areas: this.cache.areas(feed),
      statusOf,
      visitor: this.visitor,
      stamp: `${Math.floor(now.getTime() / MINUTE_MS)}|${area ?? ''}|${this.visitor.ageBand}|${this.ways}`,
      ...(area && { area }),
      ...(voiceless && { channels: VOICELESS_CHANNELS }),
    });
    for (const one of [found?.next, found?.otherMeans])
      if (one) this.#parts.clock.wakeAt(nextWindowChange(byWays(one.desk, this.ways), now, context));
    return found;
  }

  /** Asked by the order, by the count of those that are open, and by the slices that work it out. */
  #ranksOf(selection: RecordSelection<WindowRecord>, feed: Feed): Ranks {
    const { now } = this.#parts.clock;
    const { ways } = this;
    return this.#ranks.get(now, [selection, ways?.join()], () => {
      const of = ranksByWays(selection.records, ways, now, { holidays: feed.holidays, feedUpdated: feed.updated });
      return { of, isOpen: (_, index) => of(index) === LINE_RANK.open };
    });
  }

  #select(feed: Feed): RecordSelection<WindowRecord> {
    this.#topicRows = feed.topics;
    const { language, words } = this.#parts.language;
    const areas = this.cache.areas(feed);
    const key = [this.#ageBand, this.#host.include, this.#host.exclude, language].join('|');
    const records = (): readonly WindowRecord[] =>
      windowsFor(onlyListed(feed.consultationWindows, this.#host), this.#ageBand ? { ageBand: this.#ageBand } : {});
    const { part } = this.#parts.later;
    const search =
      part && ((all: readonly WindowRecord[]): SearchIndex<WindowRecord> => part.windowSearch(all, words, areas, feed));
    const options = { facets: WINDOW_FACETS, ...(search && { search }) };
    const selection = this.cache.selection(feed, key, records, options, part ? 'search' : '');
    if (selection.search) selection.search.meaning = this.#meaning;
    if (selection.search && !selection.search.ready) void inSlices(selection.search.build());
    return selection;
  }
}

const topics = new WeakMap<readonly WindowRecord[], ReadonlySet<string>>();

/** All topics of a list. */
function topicsOf(records: readonly WindowRecord[]): ReadonlySet<string> {
  let found = topics.get(records);
  if (!found) topics.set(records, (found = new Set(records.flatMap((desk) => desk.topics ?? []))));
  return found;
}
