/** What the name of a place says of taking part from home. */
import { nfkc } from '../repairs.js';

export interface OnlinePlace {
  isOnline: boolean;
  /** There is no place to go to. */
  isOnly: boolean;
  /** Address of the meeting, where the place is one. */
  url?: string;
}

const MEETING =
  /^https?:\/\/(?:[\w-]+\.)*(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|youtube\.com|youtu\.be)\/\S*$/iu;
const TOOL =
  '(?:オンライン|online|web|ウェブ|リモート|zoom|(?:microsoft\\s?)?teams|google\\s?meet|webex|skype|youtube|ユーチューブ|ウェビナー)';
/** 「オンライン」, 「オンライン（Zoom）」, 「Zoomミーティング」, "Microsoft Teams Meeting". */
const ONLY = new RegExp(
  `^(?:完全)?${TOOL}(?:[・/、,\\s]{0,2}${TOOL})?\\s?(?:会議|配信|開催|のみ|ミーティング|meetings?|ライブ配信)?(?:\\s?\\([^()]{0,60}\\))?$`,
  'iu',
);
const ALSO = /オンライン|zoom|ハイブリッド/iu;
const NOT = /な[しい]|ません|不可|中止|休止/u;

export function onlineIn(place: string): OnlinePlace {
  const text = nfkc(place).trim();
  if (MEETING.test(text)) return { isOnline: true, isOnly: true, url: text };
  if (NOT.test(text)) return { isOnline: false, isOnly: false };
  const isOnly = ONLY.test(text);
  return { isOnline: isOnly || ALSO.test(text), isOnly };
}

/** What is worth saying of such a place beside that it is online: the tool, how the address is got. */
export const toolIn = (place: string): string =>
  /^(?:完全)?(?:オンライン|online)(?:会議|開催|のみ)?$|^https?:/iu.test(nfkc(place).trim()) ? '' : place;
