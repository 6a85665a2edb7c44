/** The lines for people in need, as plain HTML: they must be there where no script runs. */
import { fetchableUrl, telUrl } from '../feed/safe-url.js';
import type { Feed } from '../feed/types.js';
import type { Language } from '../feed/vocabulary.js';
import { isRoundTheClock } from '../model/safety/line-order.js';
import {
  hoursRecord,
  isByPhone,
  isByText,
  linesFor,
  lineStatus,
  safetyLines,
  type SafetyLine,
} from '../model/safety/safety-lines.js';
import { element, escaped, link, rubyHtml } from './html.js';
import type { SafetyText } from './ja/safety.js';
import { textValue } from './pick-text.js';

/** Danger to life first, then one line to speak on and one to write on. Without a feed, our own lines. */
export function safetyHtml(words: SafetyText, language: Language, feed: Feed | undefined, now: Date): string[] {
  const danger = words
    .danger('119', '110')
    .map((one) => element('p', rubyHtml(one.trim()).replace(/11[09]/, '<a href="tel:$&">$&</a>')));
  const talk = talkLines(feed, now).map(({ name, channel }) => {
    const { number, dial, url } = channel ?? {};
    const target = telUrl(dial ?? number) ?? fetchableUrl(url);
    const way = number ? link(target, number) : `<a href="${escaped(target ?? '')}">${rubyHtml(words.byText)}</a>`;
    return element('li', [escaped(textValue(name, language)), ' ', way]);
  });
  return [...danger, talk.length > 0 ? element('p', rubyHtml(words.talk)) : '', element('ul', talk)].filter(Boolean);
}

/** How to call for help without a voice; it opens without scripts. */
export function voicelessHtml({ voiceless, voicelessHow }: SafetyText): string {
  const how = voicelessHow.map((one) => element('li', rubyHtml(one)));
  return element('details', [element('summary', rubyHtml(voiceless)), element('ul', how)]);
}

/** One line by phone and one by text, both round the clock: this text is written once and may be read at any hour. */
function talkLines(feed: Feed | undefined, now: Date): SafetyLine[] {
  const always = linesFor(safetyLines(feed, now), 'anyone').filter((line) =>
    isRoundTheClock(
      lineStatus(line, now, { holidays: feed?.holidays, feedUpdated: feed?.updated ?? now }),
      hoursRecord(line).hoursNote,
    ),
  );
  return [always.find(isByPhone), always.find(isByText)].filter((line) => line !== undefined);
}
