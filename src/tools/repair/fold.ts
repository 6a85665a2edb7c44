/** Folding for codes, phones, dates and times only: names and sentences keep their own characters and never pass here. */

const DASHES = /[\u2010-\u2015\u2212\uff0d\u30fc\uff70\u2500\ufe63\u00ad]/gu;
const WAVES = /[\u301c\uff5e\u223c\u223e~]/gu;

/** Kana, kanji, ASCII and the signs of sentences: NFKC leaves them as they are, whatever stands beside them. Most cells hold nothing else. */
const SETTLED = /^[\n -~、。「」『』【】ぁ-ゖァ-ー一-龠]*$/u;

/** As `normalize('NFKC')`, at a third of its cost for most texts: a row is asked for its plain words dozens of times. */
export function nfkc(text: string): string {
  return SETTLED.test(text) ? text : text.normalize('NFKC');
}

/** Signs that number the parts of a text. Folded they would become digits of what follows: ①1月5日 is not 11月5日. */
const LIST_MARKS = /[\u2460-\u249b\u24ea\u24f5-\u24ff\u2776-\u2793]/gu;

/** The text without ①, ⑴, ⒈ and the like. */
export function withoutListMarks(text: string, instead = ' '): string {
  return text.replace(LIST_MARKS, instead);
}

/** Most texts hold no run of blanks, and cost no more than this. */
const RUN_OF_BLANKS = /\s\s|[^\S \n]/u;

/** One blank or one line end for each run of them: patterns of what follows need to allow for one only. */
export function oneBlank(text: string): string {
  return RUN_OF_BLANKS.test(text) ? text.replace(/\s+/gu, (blanks) => (blanks.includes('\n') ? '\n' : ' ')) : text;
}

/** A name that was written over several lines of its cell, in one. */
export function inOneLine(text: string): string {
  return text.includes('\n') ? text.replace(/(?<!\s)\s*\n\s*/gu, ' ') : text;
}

/** Half-width letters, digits and signs; every dash as `-`, every wave as `~`; blanks as `oneBlank`, ends trimmed. */
export function foldSigns(text: string): string {
  return oneBlank(nfkc(withoutListMarks(text).replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')))
    .replace(/(?<=[\d)\s:時分日])[\u30fc\uff70](?=[\s\d(])/gu, '-')
    .replace(/[\u2010-\u2015\u2212\uff0d\u2500\ufe63\u00ad]/gu, '-')
    .replace(WAVES, '~')
    .trim();
}

/** As `foldSigns`, for cells that hold nothing but digits and signs: there the long vowel mark is a dash too. */
export function foldDigits(text: string): string {
  return nfkc(withoutListMarks(text)).replace(DASHES, '-').replace(WAVES, '~').trim();
}

/** Whether folding changed a sign or digit, and not only blanks. */
export function wasFolded(text: string, folded: string): boolean {
  return text.replace(/[\s\u3000]/gu, '') !== folded.replace(/\s/gu, '');
}
