/** 五十音: the row of the index under which an organisation is found. */

/** Rows in their order; `other` is for readings in other letters and for none. */
export const KANA_ROWS = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ', 'other'] as const;
export type KanaRow = (typeof KANA_ROWS)[number];

/** What each row holds, without marks and small letters. */
const LETTERS: readonly string[] = [
  'あいうえお',
  'かきくけこ',
  'さしすせそ',
  'たちつてと',
  'なにぬねの',
  'はひふへほ',
  'まみむめも',
  'やゆよ',
  'らりるれろ',
  'わゐゑをん',
];
const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE = 'あいうえおつやゆよわかけ';

/** Legal forms before a name: nobody looks for an organisation under 「とくていひえいり…」. */
const FORMS =
  /^(?:(?:にんてい)?(?:とくていひえいりかつどう|えぬぴいお(?:う|お)?|えぬぴーおー)ほうじん|しやかいふくしほうじん|(?:いつぱん|こうえき)(?:しやだん|ざいだん)ほうじん|(?:しやだん|ざいだん)ほうじん|がつこうほうじん|いりようほうじん(?:しやだん)?|しゆうきようほうじん|ろうどうしやきようどうくみあい|かぶしき[がか]いしや|ゆうげん[がか]いしや|ごうどう[がか]いしや|ごうし[がか]いしや)/;

/** Hiragana with marks, small letters made large, nothing between. */
function reading(text: string): string {
  const hiragana = text
    .normalize('NFKC')
    .replace(/[\s・.、,()（）「」『』]/g, '')
    .replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  return [...hiragana].map((letter) => LARGE[SMALL.indexOf(letter)] ?? letter).join('');
}

/** Sort key of a member: its reading in hiragana without its legal form, else a name that is written in kana; '' where neither is known. */
export function kanaKey({ kana, name }: { kana?: string | undefined; name: string }): string {
  const own = reading(kana ?? '');
  const key = own.replace(FORMS, '') || own;
  if (rowOfKey(key) !== 'other') return key;
  const spelled = reading(
    name.replace(
      /^(?:(?:認定)?(?:NPO|ＮＰＯ|特定非営利活動)|(?:一般|公益)?(?:社団|財団)|社会福祉|学校|医療)法人\s*|^(?:株式|有限|合同)会社\s*/u,
      '',
    ),
  );
  return rowOfKey(spelled) === 'other' ? '' : spelled;
}

/** The row of a key. */
export function rowOfKey(key: string): KanaRow {
  // が is か with a mark.
  const [letter = ' '] = key.normalize('NFD');
  const row = LETTERS.findIndex((letters) => letters.includes(letter));
  return KANA_ROWS[row] ?? 'other';
}
