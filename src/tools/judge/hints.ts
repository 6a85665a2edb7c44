/**
 * Letters without which no pattern of `words.ts` fits: most cells (names, addresses, 「駐車場は3台あります」) hold none of them, and one look
 * at their letters is all they cost. A test takes every pattern apart and names those that could fit without.
 */

/** One of them stands in whatever fits a pattern that is enough by itself. */
const ALONE =
  '/BDFGLNUVXYbdfglnuvxyきぐけげせたっつてみめオゴズダメャュロ不今仮休体使修候偶再冬処別制動卸取古合営土変夏奇季定実工平年廃延建引待慮打掃接控撤改散整断日旧早旬春曜替最月期染案検欠次止流消済満準無燻留療盆短祝票秋移稼第粛終統縮繋繰考臨蒸行見認譲貸送途週運避閉開間限除隔電';
/** A limit counts only in a sentence that also speaks of days or occasions: one of each. */
const LIMIT =
  'BDLNVYbdlnvy×→⇒✕✖ぎずせそぞだちでてなねばへみわダナ不主互以但例修則基変工引後慮成掃控早替検概欠次毒減無留移終縮翌貸週遅違限除';
const TIME =
  ')/0:DFGJKMRdfgjkmrだはばゴバベマ・今令休会修偶元冬午台合土夏夕奇平年強当念悪成挙授日早旬春昼時暴曜月期末本校次正毎猛現皇盆祝秋第節終総荒行試謝警足週間雨雪震）';

const hints = new Uint8Array(0x1_0000);
for (const [letters, bit] of [
  [ALONE, 1],
  [LIMIT, 2],
  [TIME, 4],
] as const)
  for (const letter of letters) hints[letter.charCodeAt(0)] = (hints[letter.charCodeAt(0)] ?? 0) | bit;

/** What the letters of a text (in NFKC) may be part of: 1 a pattern alone, 2 a limit, 4 a day or an occasion. */
export function hintsOf(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i += 1) found |= hints[text.charCodeAt(i)] ?? 0;
  return found;
}

/** False where no sentence of the text (in NFKC) can take time away. */
export function maySpeak(text: string): boolean {
  const found = hintsOf(text);
  return (found & 1) !== 0 || (found & 6) === 6;
}
