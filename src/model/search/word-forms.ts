/**
 * The same word in kana, in one kanji or another, and with any ending: 怖い, 恐い, こわい, こわくて. Works on folded text, where small kana are large.
 * The endings named tell a word from what only begins alike: こわい from こわれる, たたかれる from たたかう, けられる from 受けられる.
 */
const FORMS: readonly (readonly [form: RegExp, same: string])[] = [
  [/(?:こわ|恐)(?=[いくかさがすそ])/g, '怖'],
  [/(?:さび|さみ|淋)(?=し)/g, '寂'],
  [/つら(?=[いくかさすそ])/g, '辛'],
  [/たた(?=か[れなさ]|く|い[てた]|き)/g, '叩'],
  [/(?:なぐ|撲)(?=[りるれろ]|ら[れなさ]|つ[てた])/g, '殴'],
  [/(^|[にをがでもか])けら(?=れ)/g, '$1蹴ら'],
  [/どな(?=[るりれ]|ら[れな]|つ[てた])/g, '怒鳴'],
  [/おどさ(?=れ)/g, '脅さ'],
  [/ひとり|独り|[1１]人/g, '一人'],
  [/だれ/g, '誰'],
  [/(?:いや|イヤ)(?=だ|に|がらせ)/g, '嫌'],
  [/ねむ(?=[れくい])/g, '眠'],
  [/つかれ/g, '疲れ'],
  [/くるし/g, '苦し'],
  [/かなし/g, '悲し'],
  [/はらえ/g, '払え'],
  [/はたら(?=[かきくけこい])/g, '働'],
  [/はな(?=[しせす])/g, '話'],
  [/子供|こども|お子さん/g, '子ども'],
  [/むりやり|無理矢理/g, '無理やり'],
  [/ごはん/g, 'ご飯'],
  [/(?<=[るいくむぶう])とこ(?=な|が|も|に|$)/g, 'ところ'],
];

/** A folded text with such words in one form. */
export function sameForm(folded: string): string {
  let text = folded;
  for (const [form, same] of FORMS) text = text.replace(form, same);
  return text;
}

/** Stems of `sameForm` as texts spell them as well. */
const SPELT: readonly (readonly [same: string, other: string])[] = [
  ['怖', 'こわ'],
  ['寂し', 'さびし'],
  ['寂し', 'さみし'],
  ['寂し', '淋し'],
  ['辛', 'つら'],
  ['叩', 'たた'],
  ['殴', 'なぐ'],
  ['一人', 'ひとり'],
];

/** How a word that has such a stem may stand in a text instead: 怖くて → 怖い, こわい. */
export function otherForms(folded: string): string[] {
  const same = sameForm(folded);
  const found = new Set<string>();
  for (const form of [same, same.replace(/(怖|寂し|辛)(?:く|か|さ|け|す|そ).*$/, '$1い')]) {
    found.add(form);
    for (const [stem, other] of SPELT) if (form.includes(stem)) found.add(form.replaceAll(stem, other));
  }
  found.delete(folded);
  return [...found];
}
