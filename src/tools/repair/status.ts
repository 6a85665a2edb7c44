/** Whether something takes place: from a column for it, or from an unmistakable mark of a title. Never from prose such as 「雨天中止」. */

export interface Status {
  eventStatus?: 'cancelled' | 'postponed' | 'moved-online' | 'scheduled';
  full?: boolean;
}

const MARK =
  /[【[［〔<＜《〈]\s*([^】\]］〕>＞》〉]{2,30})\s*[】\]］〕>＞》〉]|^[（(]\s*((?:開催)?(?:中止|延期)(?:のお知らせ|になりました|します|しました)?)\s*[）)]|[（(]\s*((?:開催)?(?:中止|延期)(?:になりました|しました)?)\s*[）)]$/gu;

const CONDITION = /雨天|荒天|悪天|場合|可能性|とき|時は|なければ|小雨|決行|恐れ|おそれ|警報|状況/u;

/** The title without its mark, and what the mark says. */
export function readTitleMark(title: string): Status & { name: string } {
  let status: Status = {};
  const name = title
    .replace(MARK, (whole, a?: string, b?: string, c?: string) => {
      const said = markSays(a ?? b ?? c ?? '');
      if (!said) return whole;
      status = { ...status, ...said };
      return ' ';
    })
    .replace(/\s{2,}/gu, ' ')
    .trim();
  // A title that is nothing but its mark keeps it: there must be a name.
  return name === '' ? { name: title, ...status } : { name, ...status };
}

function markSays(words: string): Status | undefined {
  const plain = words.normalize('NFKC').replace(/[\s※!！]/gu, '');
  const because =
    /^[^\d]{1,16}(?:のため|により|に伴い|の影響で|の影響により)、?(?:開催)?(中止|延期)(?:に?なりました|と?なりました|します|しました)?$/u.exec(
      plain,
    )?.[1];
  if (because && !/場合|可能性|おそれ|恐れ/u.test(plain))
    return { eventStatus: because === '中止' ? 'cancelled' : 'postponed' };
  if (CONDITION.test(plain)) return undefined;
  if (
    /^(?:開催|今年度?は?|本年度?は?)*(?:中止|休止|取りやめ)(?:決定|のお知らせ|になりました|となりました|します|しました)?$/u.test(
      plain,
    )
  )
    return { eventStatus: 'cancelled' };
  if (/^(?:開催)?延期\((?:日程|時期|開催日)?(?:は?未定|調整中)\)$/u.test(plain)) return { eventStatus: 'postponed' };
  if (/^(?:開催)?延期(?:決定|のお知らせ|になりました|となりました|します|しました)?$/u.test(plain))
    return { eventStatus: 'postponed' };
  if (/^(?:満員|満席|満席御礼|満員御礼|定員(?:に達しました|に達したため.*|となりました|満了|締切))$/u.test(plain))
    return { full: true };
  if (/^オンライン(?:開催)?に?(?:変更|切り?替え)(?:になりました|しました)?$/u.test(plain))
    return { eventStatus: 'moved-online' };
  return undefined;
}

/** What a status column says; `unknown` when it says something else than whether the event takes place. */
export function readStatus(text: string): Status & { unknown?: boolean } {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (plain === '') return {};
  if (CONDITION.test(plain)) return { unknown: true };
  // 「中止しない」「一部中止」: somebody should look.
  if (/(?:中止|延期)(?:は|に)?(?:しない|しません|なし|なく|せず)|一部/u.test(plain)) return { unknown: true };
  if (/中止|取りやめ|cancell?ed|^休止|^開催なし|^不開催/iu.test(plain)) return { eventStatus: 'cancelled' };
  if (/延期|postponed/iu.test(plain)) return { eventStatus: 'postponed' };
  if (/満員|満席|定員に達し|キャンセル待ち|受付終了\(定員/u.test(plain)) return { full: true };
  if (/オンライン(?:開催)?に?(?:変更|切)|movedonline|moved-online/iu.test(plain))
    return { eventStatus: 'moved-online' };
  if (
    /予定|開催|実施|確定|公開|募集|受付|申込|申し込み|終了|済|通常|有|○|scheduled|confirmed|active|published|open|true|^[01]$|継続|運営中|営業|活動中|review_required/iu.test(
      plain,
    )
  )
    return {};
  return { unknown: true };
}
