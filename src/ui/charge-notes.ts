import type { Channel } from '../feed/schema.js';
import { callCharge } from '../model/matching/call-charge.js';
import type { CommonText } from '../text/ja/common.js';
import type { Reader } from './language-controller.js';
import { feedText, ruby } from './ruby.js';

/** What a call costs, in words; empty where nothing is known. A record's own sentence goes before ours, but not before what its number says. */
export function chargeNotes(
  channel: Pick<Channel, 'number' | 'dial' | 'charge'>,
  reader: Reader & { words: { common: CommonText } },
): unknown[] {
  const { common } = reader.words;
  const charge = callCharge(channel);
  const note = channel.charge?.note && feedText(channel.charge.note, reader);
  if (charge === 'navi-dial') return [ruby(common.naviDial, reader.furigana), ...(note ? [note] : [])];
  if (note) return [note];
  return charge ? [ruby(charge === 'free' ? common.free : common.charged, reader.furigana)] : [];
}
