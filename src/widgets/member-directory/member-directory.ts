import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { membersReader } from '../../feed/readers/members.js';
import { needsReader } from '../../feed/readers/needs.js';
import { offersReader } from '../../feed/readers/offers.js';
import { safeUrl } from '../../feed/safe-url.js';
import type { Feed } from '../../feed/types.js';
import { SECTORS } from '../../feed/vocabulary.js';
import { attribute, page } from '../../internal/attributes.js';
import { TsunagariSelectEvent } from '../../internal/events.js';
import { exchangeStatus } from '../../model/exchange/exchange-state.js';
import type { RecordSelection, SelectedRecords } from '../../model/filters/record-selection.js';
import { kanaKey, KANA_ROWS, rowOfKey, type KanaRow } from '../../model/members/kana-index.js';
import { nextMidnight } from '../../model/time/japan-time.js';
import { memberDirectoryText, type MemberDirectoryText } from '../../text/catalogues/member-directory.js';
import { textValue } from '../../text/pick-text.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardStyles } from '../../ui/card-styles.js';
import { cards } from '../../ui/cards.js';
import { japanDate, type ExchangeRecord } from '../../ui/exchange-status-line.js';
import { filterStyles } from '../../ui/filter-panel.js';
import { headingTag } from '../../ui/frame.js';
import { later } from '../../ui/later.js';
import { Pager } from '../../ui/pager.js';
import { searchStyles } from '../../ui/record-search.js';
import { RecordListElement } from '../../ui/record-list-element.js';
import { RecordList } from '../../ui/record-list.js';
import { ruby } from '../../ui/ruby.js';
import { DIRECTORY_FACETS } from './directory-facets.js';
import type * as DirectoryLater from './directory-later.js';
import { memberCard } from './member-card.js';
import type { Member } from './member-card-parts.js';
import { memberDirectoryStyles } from './member-directory.styles.js';

const FIRST = 20;

/** All members of a list in the order of their readings, each with its row. */
type Shelved = { member: Member; row: KanaRow }[];

const rest = later(() => import('./directory-later.js'));

/**
 * 構成員名簿: the organisations of the network by 五十音, with 産・学・官・民, where they are active, and what they look for and can give.
 *
 * @summary Directory of members
 * @attr kind - `industry`, `academia`, `government` or `civil`, chosen at first
 * @attr topic - Ids of topics or groups of topics chosen at first, separated by spaces
 * @attr theme - Ids of themes chosen at first
 * @attr tag - Tags chosen at first
 * @attr network - Ids of partner networks chosen at first
 * @slot - Fallback (e.g. a link to the list of members), shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The directory shows its data
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @fires {TsunagariSelectEvent} tsunagari-select - The site of a member was opened
 * @fires {TsunagariFilterChangeEvent} tsunagari-filter-change - The visitor changed the filters
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart notice - What must be known before reading
 * @csspart error - Message when nothing can be shown
 * @csspart filters - Filters
 * @csspart index - Rows of the 五十音 index
 * @csspart empty - What is said instead of results
 * @csspart near - What is said where the chosen area has nothing, with areas nearby
 * @csspart card - One member
 * @csspart source - Source line of a card
 * @csspart more - Button for more results
 * @csspart foot - Attribution and disclaimer
 */
export class MemberDirectory extends RecordListElement {
  static override styles = [baseStyles, cardStyles, filterStyles, searchStyles, memberDirectoryStyles];

  /** Page with `<tsunagari-matching-board>`, to which the entries of a member are linked. */
  @attribute({ ...page, attribute: 'board-url' }) boardUrl = '';

  /** Row of the index that is shown; all where it is not set. */
  @state() private row?: KanaRow;

  /** @internal */
  protected readonly list: RecordList<Member, MemberDirectoryText, typeof DirectoryLater> = new RecordList(this, {
    text: memberDirectoryText,
    rest,
    readers: [membersReader, needsReader, offersReader],
    filters: ['area', ...DIRECTORY_FACETS],
    known: { kind: SECTORS },
    facets: DIRECTORY_FACETS,
    size: (feed) => feed.members.length,
    records: (feed) => feed.members,
    searched: ({ topics, sectors }) => ({ topics, kinds: sectors }),
    onChoice: () => this.#pager.reset(),
  });
  readonly #pager = new Pager(this, FIRST);
  #keys = new WeakMap<Member, string>();
  #entries?: { feed: Feed; on: string; byMember: ReadonlyMap<string, readonly ExchangeRecord[]> };

  /** @internal */
  protected override renderReady(feed: Feed): TemplateResult {
    const { list } = this;
    const { words, furigana } = list.language;
    // Some of what they look for is over tomorrow.
    list.clock.wakeAt(nextMidnight(list.clock.now));
    const selected = list.select(feed);
    const all = this.#shelved(list.selection(feed), selected);
    // A row without members under these filters does not stay chosen.
    const row = all.some((one) => one.row === this.row) ? this.row : undefined;
    const shown = row === undefined ? all : all.filter((one) => one.row === row);
    const sentence = shown.length === 0 ? words.common.noResults : words.announce(shown.length);
    list.settle(sentence, feed, row);
    const results =
      shown.length === 0
        ? list.empty(feed, selected)
        : html`${this.#renderIndex(all, row)}
          <p class="results-title">${ruby(sentence, furigana)}</p>
          ${this.#renderRows(shown.slice(0, this.#pager.shown), feed)} ${this.#pager.render(shown.length, list.language)}`;
    return list.columns(
      feed,
      html`${list.search.field(list.language, feed)}${list.panel(feed, selected, selected.total)}`,
      html`${list.near(feed, selected)} ${results}`,
    );
  }

  /** Index of the rows that have members; nothing where there is only one. */
  #renderIndex(all: Shelved, chosen: KanaRow | undefined): TemplateResult | typeof nothing {
    const { words, furigana } = this.list.language;
    const rows = KANA_ROWS.filter((row) => all.some((one) => one.row === row));
    if (rows.length < 2) return nothing;
    const button = (row: KanaRow | undefined, label: unknown): TemplateResult =>
      html`<li><button class="button" type="button" aria-pressed=${String(row === chosen)} @click=${() => this.#onRow(row)}>${label}</button></li>`;
    return html`<nav class="kana-index no-print" part="index" aria-labelledby="kana-index">
      <p class="legend" id="kana-index">${ruby(words.index, furigana)}</p>
      <ul class="row">${button(undefined, ruby(words.allRows, furigana))}${rows.map((row) => button(row, ruby(this.#nameOf(row), furigana)))}</ul>
    </nav>`;
  }

  #nameOf(row: KanaRow): string {
    const { words } = this.list.language;
    return row === 'other' ? words.otherRow : words.row(row);
  }

  #renderRows(shown: Shelved, feed: Feed): TemplateResult[] {
    return KANA_ROWS.map((row) => ({ row, members: shown.filter((one) => one.row === row) }))
      .filter(({ members }) => members.length > 0)
      .map(
        ({ row, members }) => html`<section>
          ${headingTag(this.headingLevel, 1, ruby(this.#nameOf(row), this.list.language.furigana), 'row-title')}
          ${cards(
            members,
            ({ member }) => member.key,
            ({ member }) => this.#renderCard(member, feed),
          )}
        </section>`,
      );
  }

  #renderCard(member: Member, feed: Feed): TemplateResult {
    const entries = this.#entriesOf(member, feed);
    const needs = new Set<ExchangeRecord>(feed.needs);
    return memberCard({
      member,
      needs: entries.filter((one) => needs.has(one)),
      offers: entries.filter((one) => !needs.has(one)),
      feed,
      areas: this.list.areas(feed),
      now: this.list.clock.now,
      language: this.list.language,
      headingLevel: this.headingLevel,
      hasPicture: this.list.filters.isAsSet && !this.row,
      boardUrl: safeUrl(this.boardUrl, document.baseURI),
      details: (parts) => this.list.inFold(({ memberDetails }) => memberDetails(parts)),
      onPage: (id) => this.dispatchEvent(new TsunagariSelectEvent('page', id)),
    });
  }

  /** What a member looks for and gives, by its id within its publisher's feed. */
  #entriesOf(member: Member, feed: Feed): readonly ExchangeRecord[] {
    const on = japanDate(this.list.clock.now);
    if (this.#entries?.feed !== feed || this.#entries.on !== on) {
      const byMember = new Map<string, ExchangeRecord[]>();
      for (const entry of [...feed.needs, ...feed.offers]) {
        if (!entry.memberId || exchangeStatus(entry, on) === 'expired') continue;
        const key = `${entry.publisher.id}/${entry.memberId}`;
        byMember.set(key, [...(byMember.get(key) ?? []), entry]);
      }
      this.#entries = { feed, on, byMember };
    }
    return this.#entries.byMember.get(member.key) ?? [];
  }

  /** The members found, in the order of their readings; those without one come last. */
  #shelved({ records }: RecordSelection<Member>, { indices }: SelectedRecords): Shelved {
    const found = [...indices].map((index) => records[index]!);
    const keyOf = (member: Member): string => {
      let key = this.#keys.get(member);
      if (key === undefined) {
        key = kanaKey({ kana: member.kana, name: textValue(member.name, 'ja') });
        this.#keys.set(member, key);
      }
      return key;
    };
    return found
      .map((member) => ({ member, key: keyOf(member), row: rowOfKey(keyOf(member)) }))
      .sort(
        (a, b) => KANA_ROWS.indexOf(a.row) - KANA_ROWS.indexOf(b.row) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
      );
  }

  #onRow(row: KanaRow | undefined): void {
    this.row = row;
    this.#pager.reset();
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-member-directory': MemberDirectory;
  }
}
