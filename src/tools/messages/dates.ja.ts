/** Findings about days and hours: which were put right, and which could not be read and why. */
import type { MessageParams, Messages } from './message.js';
import { quoted } from './quoted.ja.js';

const became = ({ value, now }: MessageParams): string =>
  now === undefined ? quoted(value) : `${quoted(value)}を${quoted(now)}`;

export const dateMessages = {
  'era-converted': (p) => ({
    message: `和暦の${became(p)}と読みました`,
    remedy: '西暦（2026-10-10 の形）で書くと確実です',
  }),
  'date-serial': (p) => ({
    message: `Excelの通し番号になっていた日付${became(p)}と読みました`,
    remedy: 'Excelでこの列の表示形式を「日付」にしてください',
  }),
  'year-by-weekday': (p) => ({
    message: `年のない日付${became(p)}と読みました（曜日が合う年）`,
    remedy: '年も書いてください',
  }),
  'year-from-neighbour': (p) => ({
    message: `年のない日付${became(p)}と読みました（前の行か、ほかの日付の年から）`,
    remedy: '年も書いてください',
  }),
  'year-from-title': (p) => ({
    message: `年のない日付${became(p)}と読みました（表の題名かファイル名の年から）`,
    remedy: '年も書いてください',
  }),
  'year-from-past': (p) => ({
    message: `年のない日付${became(p)}と読みました（確認日や更新日なので、最近の日として）`,
    remedy: '年も書いてください',
  }),
  'year-from-date': (p) => ({
    message: `年のない日付${became(p)}と読みました（指定された日付から数えて）`,
    remedy: '年も書いてください',
  }),
  'weekday-contradicts': (p) => ({
    message: `日付と曜日が合いません。${became(p)}として載せます`,
    remedy: '日付と曜日のどちらが正しいか確かめてください',
  }),
  'date-year-missing': ({ value }) => ({
    message: `${quoted(value)}には年がなく、曜日や前の行からも決められません`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-weekday-doubtful': ({ value }) => ({
    message: `${quoted(value)}は、いちばん近いその日の曜日と合いません。年の書き忘れか曜日の書きまちがいか決められないため、取り込みません`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-impossible': ({ value }) => ({
    message: `${quoted(value)}という日付はありません`,
    remedy: '日付を確かめて直してください',
  }),
  'date-order-unclear': ({ value }) => ({
    message: `${quoted(value)}は、どちらが月でどちらが日か決められません`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-year-last': (p) => ({
    message: `年が最後の日付${became(p)}と読みました`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-order-of-column': (p) => ({
    message: `年・月・日の順を列全体から判断し、${became(p)}と読みました`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-unreadable': ({ value }) => ({
    message: `${quoted(value)}は日付として読めません`,
    remedy: '2026-10-10 の形で書いてください',
  }),
  'date-undecided': ({ value }) => ({
    message: `日付が${quoted(value)}で決まっていないため、日程に載せられません`,
    remedy: '決まったら 2026-10-10 の形で書いてください',
  }),
  'date-vague': ({ value }) => ({
    message: `${quoted(value)}では日が決まらないため、日程に載せられません`,
    remedy: '日が決まったら 2026-10-10 の形で書いてください',
  }),
  'date-recurring': ({ value }) => ({
    message: `${quoted(value)}は繰り返しの書き方で、日が決まりません`,
    remedy: '開催日を1日ずつ書くか、定例の集まりなら「居場所」の表に書いてください',
  }),
  'date-of-other-matter': ({ value }) => ({
    message: `${quoted(value)}にあるのは締切や休みなどの日で、開催する日がありません`,
    remedy: '開催日を 2026-10-10 の形で書いてください',
  }),
  'date-as-words': ({ value }) => ({
    message: `${quoted(value)}からは、どの日に開催するのか決められません。日時としては使わず、文のまま載せます`,
    remedy: '開催する日だけを 2026-10-10 の形で書き、ほかのことは「日時特記事項」に書いてください',
  }),
  'days-as-words': ({ value, word }) => ({
    message: `${quoted(value)}の期間のうち、どの日に開催するのか、${quoted(word)}からは決められません。時刻は文のまま添えます`,
    remedy: '開催日を1日ずつ書くか、毎日開催なら「日時特記事項」に「毎日」と書いてください',
  }),
  'daily-hours': ({ start, end, opens, closes }) => ({
    message: `${String(start)}から${String(end)}まで、各日${String(opens)}～${String(closes)}と読みました`,
    remedy: '開催しない日があれば「日時特記事項」に書いてください（例: 月曜休館）',
  }),
  'event-not-held': ({ value }) => ({
    message: `${quoted(value)}と書かれている（開催しない）ため、載せません`,
    remedy: '載せるときは日付と「状態」（中止など）を書いてください',
  }),
  'time-unreadable': ({ value }) => ({
    message: `${quoted(value)}は時刻として読めないため、文のまま添えます`,
    remedy: '13:30 の形で書いてください',
  }),
  'time-fraction': (p) => ({
    message: `Excelの数値になっていた時刻${became(p)}と読みました`,
    remedy: 'Excelでこの列の表示形式を「時刻」にしてください',
  }),
  'time-without-colon': (p) => ({ message: `時刻${became(p)}と読みました`, remedy: '13:30 の形で書いてください' }),
  'width-folded': (p) => ({
    message: `全角の数字や記号を半角にしました: ${became(p)}`,
    remedy: 'もとの表も半角で書いてください',
  }),
} satisfies Messages;
