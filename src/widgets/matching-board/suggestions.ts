/** Offers that could answer a need. Only public entries: everything in a feed is public. Loaded where a page asks for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import type { Feed, Trusted } from '../../feed/types.js';
import { suggestPairs, type Pair } from '../../model/exchange/suggest-pairs.js';
import type { Reason } from '../../model/exchange/reasons.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { parseFeedDate } from '../../model/time/japan-time.js';
import { describeReason } from '../../text/exchange/describe-reason.js';
import type { MatchingBoardText } from '../../text/catalogues/matching-board.js';
import { vocabularyLabel } from '../../text/vocabulary-label.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { feedText, ruby } from '../../ui/ruby.js';

type NeedPair = Pair<Trusted<'needs'>, Trusted<'offers'>>;

/** Most offers under one need. */
const MOST = 3;

const known = new WeakMap<Feed, { on: string; byNeed: ReadonlyMap<string, readonly NeedPair[]> }>();

/** Worked out once per feed and day. */
function pairsOf(feed: Feed, on: string): ReadonlyMap<string, readonly NeedPair[]> {
  const found = known.get(feed);
  if (found?.on === on) return found.byNeed;
  const byNeed = new Map<string, NeedPair[]>();
  for (const pair of suggestPairs(feed.needs, feed.offers, { on, limit: MOST }))
    byNeed.set(pair.need.key, [...(byNeed.get(pair.need.key) ?? []), pair]);
  known.set(feed, { on, byNeed });
  return byNeed;
}

/** The offers that may answer a need, each with the reasons; nothing where there are none. */
export function suggestions(
  need: Trusted<'needs'>,
  feed: Feed,
  areas: AreaIndex,
  on: string,
  now: Date,
  language: LanguageController<MatchingBoardText>,
): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  const pairs = pairsOf(feed, on).get(need.key) ?? [];
  if (pairs.length === 0) return nothing;
  const nameOf = (code: Reason['code'], value: string): string => {
    if (code === 'same-area') return areas.label(value, language.language);
    if (code === 'same-region') return ownValue(words.exchange.regions, value) ?? '';
    if (code === 'same-kind') return ownValue(words.exchange.resourceKinds, value) ?? '';
    const rows = code === 'shared-theme' ? feed.themes : feed.topics;
    return (
      vocabularyLabel(value, code === 'shared-topic' ? words.topics : words.exchange.themes, rows, language.language) ??
      ''
    );
  };
  const days = (from: string, through: string): string => {
    const [first, last] = [parseFeedDate(from), parseFeedDate(through)];
    const day = (date: Date): string => words.dates.date(date, now);
    if (first && last)
      return words.dates.range({ start: first.instant, dateOnly: true, end: last.instant, endDateOnly: true }, now);
    return last ? words.until(day(last.instant)) : first ? words.since(day(first.instant)) : '';
  };
  return html`<div part="suggestions">
    <p><strong>${ruby(words.suggestions, furigana)}</strong></p>
    <ul class="stack">
      ${pairs.map(
        ({ offer, reasons }) => html`<li><strong>${feedText(offer.name, language)}</strong>
          <ul class="row">${reasons
            // Vocabulary of the office.
            .filter(({ code }) => code !== 'shared-connection')
            .map(
              (reason) =>
                html`<li class="tag">${ruby(describeReason(reason, words.reasons, { nameOf, days, join: words.common.join }), furigana)}</li>`,
            )}</ul>
        </li>`,
      )}
    </ul>
  </div>`;
}
