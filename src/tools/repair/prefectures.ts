/** The first two digits of an area code for the prefecture that a name or an address begins with. */

const NAMES = [
  '北海道',
  '青森県',
  '岩手県',
  '宮城県',
  '秋田県',
  '山形県',
  '福島県',
  '茨城県',
  '栃木県',
  '群馬県',
  '埼玉県',
  '千葉県',
  '東京都',
  '神奈川県',
  '新潟県',
  '富山県',
  '石川県',
  '福井県',
  '山梨県',
  '長野県',
  '岐阜県',
  '静岡県',
  '愛知県',
  '三重県',
  '滋賀県',
  '京都府',
  '大阪府',
  '兵庫県',
  '奈良県',
  '和歌山県',
  '鳥取県',
  '島根県',
  '岡山県',
  '広島県',
  '山口県',
  '徳島県',
  '香川県',
  '愛媛県',
  '高知県',
  '福岡県',
  '佐賀県',
  '長崎県',
  '熊本県',
  '大分県',
  '宮崎県',
  '鹿児島県',
  '沖縄県',
] as const;

/** `14` for 「神奈川県横浜市…」; undefined when no text begins with a prefecture. */
export function prefectureOf(...texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const index = NAMES.findIndex((name) => text.trim().startsWith(name));
    if (index >= 0) return String(index + 1).padStart(2, '0');
  }
  return undefined;
}
