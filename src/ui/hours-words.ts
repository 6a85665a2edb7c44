import type { LocalizedText } from '../feed/schema.js';
import { saysOnlyAllDay } from '../model/safety/line-order.js';
import type { SafetyText } from '../text/ja/safety.js';
import { pickText } from '../text/pick-text.js';
import type { Reader } from './language-controller.js';
import { feedText, ruby } from './ruby.js';

/**
 * Hours in the own words of a record. Where the reader does not have its language, and it says nothing but that it is at every hour, that is said in
 * words that the reader has.
 * @param checked added to these, where nothing else says how old they are
 */
export function hoursWords(
  note: LocalizedText,
  reader: Reader & { words: { safety: Pick<SafetyText, 'allDay'> } },
  checked = '',
): unknown {
  return pickText(note, reader.language)?.foreign && saysOnlyAllDay(note)
    ? ruby(reader.words.safety.allDay + checked, reader.furigana)
    : feedText(note, reader);
}
