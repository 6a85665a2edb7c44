import type { ReactiveControllerHost } from 'lit';
import { inSlices } from '../../feed/slices.js';
import type { Feed } from '../../feed/types.js';
import { isViolenceTopic, VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import { callsForHelp } from '../../model/search/crisis-words.js';
import type { AgeBand, Visitor } from '../../model/matching/eligibility.js';
import { VOICELESS, type Filters } from '../../model/filters/filters.js';
import { orderWindows, windowsFor, type WindowRecord } from '../../model/matching/find-windows.js';
import { isOpenNow, windowStatus } from '../../model/hours/window-status.js';
import { onlyListed } from '../../model/filters/include-exclude.js';
import type { RecordSelection, Selection } from '../../model/filters/record-selection.js';
import type { HarmAsked } from '../../model/matching/reporting-harm.js';
import { searchFields } from '../../model/filters/search-fields.js';
import { SearchIndex } from '../../model/search/search-index.js';
import { violenceTopicsIn } from '../../model/search/violence-words.js';
import { substitutesFor, type Substitutes } from '../../model/matching/substitutes.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import type { ClockController } from '../../ui/clock-controller.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { SelectionCache } from '../../ui/selection-cache.js';
import { WINDOW_FACETS } from './finder-filters.js';

type Host = ReactiveControllerHost & { include: string; exclude: string };

/** Windows for a question, best first, and how many of them are open. */
export interface Answer {
  selection: RecordSelection<WindowRecord>;
  selected: Selection;
  windows: WindowRecord[];
  open: number;
}

interface Parts {
  filters: FilterController;
  clock: ClockController;
  language: LanguageController<ConsultationFinderText>;
}

/** What the visitor asks of the finder, and what answers it. Nothing of it is kept anywhere else. */
export class FinderQuestion {
  readonly cache = new SelectionCache<WindowRecord>();
  readonly #host: Host;
  readonly #parts: Parts;
  #query = '';
  #ageBand: AgeBand | '' = '';
  /** The last answer, kept until something else is asked: time alone moves no card under a reader's eyes. */
  #answer: (Answer & { key: string }) | undefined;

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

  get ageBand(): AgeBand | '' {
    return this.#ageBand;
  }

  set ageBand(band: AgeBand | '') {
    this.#ageBand = band;
    this.#host.requestUpdate();
  }

  get visitor(): Visitor {
    return this.#ageBand === '' ? {} : { ageBand: this.#ageBand };
  }

  /** Words that call for help are never searched, so that nothing repeats, counts or marks them. */
  get isCrisis(): boolean {
    return callsForHelp(this.#query) || this.#parts.filters.value.topic.includes('life-hard');
  }

  /** A topic under which nothing may stay behind: no map, no QR, print and copy out of sight. */
  get isDiscreet(): boolean {
    return this.#parts.filters.value.topic.some((topic) => topic === 'safety' || isViolenceTopic(topic));
  }

  get wantsNoVoice(): boolean {
    const { channel, audience } = this.#parts.filters.value;
    return channel.includes(VOICELESS) || audience.includes('deaf-hoh');
  }

  /** All conditions together. */
  get conditions(): Filters {
    return { ...this.#parts.filters.value, query: callsForHelp(this.#query) ? '' : this.#query };
  }

  count(feed: Feed): number {
    return this.#select(feed).select(this.conditions).total;
  }

  answer(feed: Feed): Answer {
    const conditions = this.conditions;
    const selection = this.#select(feed);
    const key = [...Object.values(conditions).map(String), this.#ageBand].join('|');
    if (this.#answer && this.#answer.key === key && this.#answer.selection === selection) return this.#answer;
    const { now } = this.#parts.clock;
    const selected = selection.select(
      conditions,
      (window) => isOpenNow(window, now, { holidays: feed.holidays, feedUpdated: feed.updated }),
      this.#parts.filters.locked,
    );
    const ordered = orderWindows(selection, selected, {
      feed,
      now,
      areas: this.cache.areas(feed),
      area: conditions.area[0] ?? '',
      visitor: this.visitor,
      query: conditions.query,
      asked: this.#asked(conditions),
    });
    this.#answer = { key, selection, selected, ...ordered };
    return this.#answer;
  }

  /** Whether it is about harm done to somebody: by what was chosen, by the age, by the words. */
  #asked({ topic, query }: Filters): HarmAsked {
    const topics = [...topic, ...violenceTopicsIn(query)];
    return {
      topics,
      reportsHarm: topics.includes('child-safety') || (this.#ageBand === 'under-18' && topics.includes('safety')),
    };
  }

  /** Whom one can turn to instead of a window that does not answer at the moment. */
  substitutes(window: WindowRecord, feed: Feed): Substitutes | undefined {
    const { now } = this.#parts.clock;
    const context = { holidays: feed.holidays, feedUpdated: feed.updated };
    // 「いまは受付時間外です」 stands above them: never beside hours that may well be running.
    if (['open', 'ask', 'no-hours'].includes(windowStatus(window, now, context).status.kind)) return undefined;
    const area = this.#parts.filters.value.area[0];
    const voiceless = this.wantsNoVoice;
    return substitutesFor(window, this.#select(feed).records, {
      areas: this.cache.areas(feed),
      statusOf: (one) => windowStatus(one, now, context),
      visitor: this.visitor,
      stamp: `${Math.floor(now.getTime() / 60_000)}|${area ?? ''}|${this.#ageBand}|${voiceless}`,
      ...(area && { area }),
      ...(voiceless && { channels: VOICELESS_CHANNELS }),
    });
  }

  #select(feed: Feed): RecordSelection<WindowRecord> {
    const { language, words } = this.#parts.language;
    const areas = this.cache.areas(feed);
    const key = [this.#ageBand, this.#host.include, this.#host.exclude, language].join('|');
    const records = (): readonly WindowRecord[] =>
      windowsFor(onlyListed(feed.consultationWindows, this.#host), this.visitor);
    const search = (all: readonly WindowRecord[]): SearchIndex<WindowRecord> =>
      new SearchIndex(
        all,
        searchFields({
          topics: words.topics,
          channels: words.channels,
          audiences: words.audiences,
          areas,
          topicRows: feed.topics,
        }),
      );
    const selection = this.cache.selection(feed, key, records, { facets: WINDOW_FACETS, search });
    if (selection.search && !selection.search.ready) void inSlices(selection.search.build());
    return selection;
  }
}
