/** Sentences of a row that speak of calling an event off, of moving it, or of whom and when it is for; what becomes of them is judged by `event-doubt.ts`. */
import { Recall } from '../../judge/recall.js';
import {
  ABOUT_DAYS,
  beginsAt,
  closesThen,
  HELD_ON,
  isNotForAll,
  isOnlineOnly,
  maySpeakOfOff,
  nfkc,
  saysClosed,
  saysOff,
  saysOnline,
  sentencesOf,
  speaksOfOff,
  type Status,
} from '../repairs.js';

/** Most remarks hold none of these, and cost no more than this. */
const HINT =
  /[→⇒]|^(?:仮|案|予備|予定|保留|計画)|確認|別の?日程|昨年|前年|去年|無観客|中止|延期|順延|日延|先送|止め|やめ|見送|見合|休|(?<![交清源風渓合主一])流会|打ち?切|廃止|取消|取り消|キャンセル|開催なし|不開催|不実施|せず|しない|しません|行いません|行わ|変更|振り?替|切り?替|調整|未定|締め?切|〆切|終了|満[員席]|定員に達|cancel|postpone|以下|下記|ここから|これより|な[しい]|ありません|ございません|(?:いたし|致し|開き|やり)ません|閉|変わ|移[りし動転]|早ま|遅[くれ]|断念|[無な]く|でき|開け|改め|変え|かえ|白紙|仕切|停止|終[わえ]|いっぱい|一杯|縮小|短縮|時短|代替|代え|替え|かえ|替わ|代わ|異な|違い|繰|前倒|後ろ倒|別日|ずら|早|書面|紙面|誌上|来[年春夏秋冬月週]|次年度|翌[年日月週]|のみ|だけ|限|専用|不可|遠慮|控え|自粛|断|おりません|いません|オンライン|zoom|web|ウェ[ブビ]|youtube|ユーチューブ|リモート|配信|動画|時|:\d|：|に(?:開催|実施|行)/iu;
/** Whether a text may hold such a sentence. */
export const maySayOff = (text: string): boolean => maySpeakOfOff(text) && (HINT.test(text) || HINT.test(nfkc(text)));

const namesTime = (sentence: string): boolean =>
  closesThen(sentence) || /\d/u.test(ABOUT_DAYS.exec(sentence)?.[1] ?? '');

export interface SaidOfOff {
  sentence: string;
  /** It says nothing else. */
  status?: Status;
  /** It counts but in a column of whom it is for, at an event that is online anyway, or where it says of time or day what the row says. */
  unless?: 'of whom' | 'online' | { clock: string } | { day: string };
  /** A closed door, which counts where it names days of the event: 「12月8日はお休みです」. */
  ofDays?: true;
}

const NOTHING: readonly SaidOfOff[] = [];
const texts = new Recall<readonly SaidOfOff[]>();
const sentences = new Recall<{ said?: SaidOfOff }>(4_000);

/** Sentences that speak of calling off; the same remark, or a sentence of it, stands in many rows. */
export function saidOfOff(text: string): readonly SaidOfOff[] {
  if (!maySayOff(text)) return NOTHING;
  const before = texts.find(text);
  if (before) return before;
  let found: SaidOfOff[] | undefined;
  for (const sentence of sentencesOf(text)) {
    if (!maySpeakOfOff(sentence)) continue;
    const known = sentences.find(sentence);
    const said = known ? known.said : saidIn(sentence);
    if (!known) sentences.keep(sentence, said ? { said } : {});
    if (said) (found ??= []).push(said);
  }
  texts.keep(text, found ?? NOTHING);
  return found ?? NOTHING;
}

function saidIn(sentence: string): SaidOfOff | undefined {
  const eventStatus = saysOff(sentence);
  const status: Status | undefined = eventStatus
    ? { eventStatus }
    : (saysClosed(sentence) ?? (saysOnline(sentence) ? { eventStatus: 'moved-online' } : undefined));
  if (status) return { sentence, status };
  if (speaksOfOff(sentence)) return { sentence };
  const unless = otherwise(sentence);
  if (unless) return { sentence, unless };
  return namesTime(sentence) ? { sentence, ofDays: true } : undefined;
}

/** What a sentence says of time, day, place or guests and of nothing else: it is news where the row says something else. */
function otherwise(sentence: string): SaidOfOff['unless'] {
  if (isNotForAll(sentence)) return 'of whom';
  if (isOnlineOnly(sentence)) return 'online';
  const clock = beginsAt(sentence);
  if (clock !== undefined) return { clock };
  const day = HELD_ON.exec(sentence)?.[1];
  return day !== undefined && /\d/u.test(day) ? { day } : undefined;
}
