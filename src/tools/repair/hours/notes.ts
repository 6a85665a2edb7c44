/** Remarks that stand among hours and change nothing of when it is open: 「（要予約）」, 「※参加無料」, 「なくなり次第終了」. */

const APPLYING = '(?:予約|お?申し?込み?|申込|事前連絡)';
/** Folded words of which each alone is such a remark. What limits or closes is none of them, and 「予約」 alone may be the hours for it. */
const REMARK = new RegExp(
  `^(?:${[
    `(?:要|完全|事前)(?:事前)?${APPLYING}制?|${APPLYING}(?:制|優先|不要|(?:が|は)?必要|(?:は)?いりません|は不要)(?:です)?`,
    '(?:な|無)くなり次第(?:終了)?|売り?切れ次第(?:終了)?|定員に?(?:なり|達し)次第(?:締め?切り?|終了)?',
    '(?:参加|入場|入館|利用|相談|見学)?(?:費|料)?は?無料|(?:参加費|会費|お?茶代|茶菓代|お菓子代|材料費|資料代|食事代|利用料|参加料)?[:は]?\\s?\\d{1,5}円(?:程度)?',
    '(?:各回|各日)?(?:定員|先着)\\s?\\d{1,4}\\s?(?:名|人|組)(?:程度|様)?|先着順',
    '(?:途中|当日|見学のみの|自由)?(?:参加|見学|出入り|入退[場室出])(?:可|自由|可能|ok|歓迎)',
    '雨天決行|どなたでも(?:参加可|歓迎)?|駐車場(?:あり|有り?|なし|無し?)',
  ].join('|')})$`,
  'u',
);
const BRACKET = /([([【〔<])([^()[\]【】〔〕<>\n]{1,60})([)\]】〕>])/gu;

const partsOf = (words: string): string[] => words.split(/[・、,/。\s]/u).filter((part) => part !== '');
const isRemark = (words: string): boolean => {
  const parts = partsOf(words);
  return parts.length > 0 && parts.every((part) => REMARK.test(part));
};

/** 「（年末年始を除く・予約不要）」 keeps what is no such remark. */
function ofBracket(whole: string, start: string, words: string, end: string): string {
  const parts = partsOf(words);
  const others = parts.filter((part) => !REMARK.test(part));
  if (others.length === parts.length) return whole;
  return others.length === 0 ? ' ' : `${start}${others.join('、')}${end}`;
}

/** Most hours have none and cost no more than this. */
const HINT = /予約|申|連絡|無料|円|次第|定員|先着|参加|見学|出入|入退|決行|どなた|駐車/u;

/** Folded prose without such remarks: in brackets, as a sentence of their own, or as the last words of one. What has none is given back. */
export function withoutRemarks(folded: string): string {
  if (!HINT.test(folded)) return folded;
  const bare = folded.replace(BRACKET, ofBracket);
  const left = bare.split(/([※\n。])/u).map((sentence) => {
    const plain = sentence.trim();
    if (isRemark(plain)) return '';
    // Behind a time only: 「土 予約制」 says of Saturday that it has no hours.
    const last = /(?<=[\d時分半)])[\s、,]([^\s、,]{2,20})$/u.exec(plain);
    return last && isRemark(last[1] ?? '') ? plain.slice(0, last.index) : sentence;
  });
  const isSame = bare === folded && left.join('') === folded;
  return isSame ? folded : left.join('').replace(/[※。\n\s]{1,9}$/u, '');
}
