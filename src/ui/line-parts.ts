import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl, telUrl } from '../feed/safe-url.js';
import type { Feed } from '../feed/types.js';
import { nextWindowChange } from '../model/hours/window-status.js';
import { takesNobody } from '../model/safety/line-order.js';
import type { Visitor } from '../model/people/eligibility.js';
import { hardMomentLines, type HardMomentLine } from '../model/safety/hard-moment.js';
import { withBuiltinFacts } from '../model/safety/one-record.js';
import { hoursRecord, isByText, lineStatus, safetyLines, type SafetyLine } from '../model/safety/safety-lines.js';
import type { DatesText } from '../text/dates/dates-text.js';
import type { CommonText } from '../text/ja/common.js';
import type { OpeningStatusText } from '../text/ja/opening-status.js';
import type { SafetyText } from '../text/ja/safety.js';
import { describeOpening } from '../text/opening-status/describe.js';
import type { Reader } from './language-controller.js';
import { checkedWords } from './checked-words.js';
import { hoursWords } from './hours-words.js';
import { isLasting } from './lasting-status.js';
import { feedText, ruby } from './ruby.js';

/** A reader for whom a widget has the words of safety. */
export type SafetyReader = Reader & {
  words: { safety: SafetyText; common: CommonText; opening: OpeningStatusText; dates: DatesText };
};

/** What the words about a line depend on. */
export interface SafetyParts {
  /** Undefined without a feed: then only the built-in lines are known. */
  feed: Feed | undefined;
  now: Date;
  /** Has all of it drawn again at an instant: a line that has closed must not stand there as open. */
  wakeAt: (instant: Date) => void;
  language: SafetyReader;
  visitor: Visitor;
  /** The visitor asked for ways without voice. */
  withoutVoice: boolean;
  onUse: () => void;
}

/** What a status of a line is computed with. */
export const contextOf = ({ feed, now }: SafetyParts): { holidays: Feed['holidays']; feedUpdated: Date } => ({
  holidays: feed?.holidays,
  feedUpdated: feed?.updated ?? now,
});

/** The lines for a person in despair, now and for this visitor. */
export function hardMomentOf(parts: SafetyParts): HardMomentLine[] {
  const lines = safetyLines(parts.feed && withBuiltinFacts(parts.feed), parts.now);
  watch(lines.talk, parts);
  return hardMomentLines(lines, { ...contextOf(parts), ...parts });
}

/** Draws again when any of the lines opens or closes. */
export function watch(lines: readonly SafetyLine[], parts: SafetyParts): void {
  for (const line of lines) parts.wakeAt(nextWindowChange(hoursRecord(line), parts.now, contextOf(parts)));
}

/** Where a press on a line leads; undefined while it certainly takes nobody. */
export function lineUrl(line: SafetyLine, parts: SafetyParts): string | undefined {
  const { channel } = line;
  if (takesNobody(lineStatus(line, parts.now, contextOf(parts)))) return undefined;
  return (isByText(line) ? undefined : telUrl(channel?.dial ?? channel?.number)) ?? safeUrl(channel?.url);
}

/** Whether it is certain that a line answers now, or that it does not. */
export function isSure(line: SafetyLine, parts: SafetyParts): boolean {
  const status = lineStatus(line, parts.now, contextOf(parts));
  return (status.trust === 'current' && status.status.kind === 'open') || takesNobody(status);
}

/** A line's hours in few words: its status where that is certain, else its own sentence. */
export function lineHours(line: SafetyLine, parts: SafetyParts): unknown {
  const { language, now } = parts;
  const status = lineStatus(line, now, contextOf(parts));
  const { hoursNote } = hoursRecord(line);
  const checked = (line.record ?? line).verifiedOn;
  const note = hoursNote ? hoursWords(hoursNote, language, checkedWords(checked, language)) : nothing;
  if (hoursNote && !isSure(line, parts)) return note;
  const said = ruby(describeOpening(language.words.opening, language.words.dates, status, now), language.furigana);
  return isLasting(status) ? said : html`<span class="no-print">${said}</span><span class="print-only">${note}</span>`;
}

/** The source of a line and the day of its check. */
export function lineSource({ record, source, verifiedOn }: SafetyLine, reader: SafetyReader): TemplateResult {
  const from = record ?? { source, verifiedOn };
  return html`${ruby(reader.words.common.source, reader.furigana)}${feedText(from.source?.name ?? record?.publisher.name, reader)}${ruby(checkedWords(from.verifiedOn, reader), reader.furigana)}`;
}

/** Of the ambulance and of the police. */
export const NUMBERS = ['119', '110'] as const;

/** 119 and 110 as buttons that say what they do. */
export function dangerButtons({ language: { words, furigana }, onUse }: SafetyParts): TemplateResult[] {
  const { call119, call110 } = words.safety;
  return NUMBERS.map(
    (number, at) =>
      html`<a class="button emergency" href=${telUrl(number)!} @click=${onUse}><b>${number}</b> ${ruby([call119, call110][at]!, furigana)}</a>`,
  );
}
