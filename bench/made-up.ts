/** Records for measuring, of the size and variety of real ones. Names are plausible, no number belongs to anybody. */
import type { CommunityEvent, ConsultationWindow, Ibasho } from '../src/feed/schema.js';
import { AUDIENCES, CHANNELS, TOPICS } from '../src/feed/vocabulary.js';
import { buildEvent, buildIbasho, buildWindow } from '../test/fixtures/feed.js';

export const CITIES = [
  '横浜市鶴見区',
  '川崎市中原区',
  '相模原市緑区',
  '横須賀市',
  '藤沢市',
  '茅ヶ崎市',
  '小田原市',
  '大和市',
  '海老名市',
  '座間市',
  '綾瀬市',
  '箱根町',
];
export const DESKS = [
  'ひきこもり地域支援センター',
  '生活困窮者自立相談支援機関',
  '女性相談支援室',
  '子ども・若者総合相談',
  '地域包括支援センター',
  '法律相談',
  '多言語相談窓口',
  'こころの電話相談',
];
export const SENTENCES = [
  '家から出にくいと感じている方やそのご家族のお話を、ゆっくりうかがいます。',
  '仕事や家賃、借金など、暮らしのお困りごとをいっしょに整理します。',
  '秘密は守ります。名前を言わなくてもかまいません。',
  '電話、メール、チャットのどれでも受け付けています。',
  'ボランティアや地域の居場所についてもご案内できます。',
  '必要に応じて、弁護士や保健師などの専門職におつなぎします。',
  'お子さん連れでも、おひとりでも、気軽にお立ち寄りください。',
];
const AREAS = ['14', '14100', '14113', '14150', '14151', '14205', '14207', '14382'];
const HOURS = [
  ['09:00', '17:00'],
  ['08:30', '17:15'],
  ['10:00', '19:00'],
  ['13:00', '21:00'],
  ['17:00', '23:00'],
] as const;
const topics = Object.keys(TOPICS);

const of = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** What somebody types into the finder. */
export const QUERIES = [
  '横須賀',
  '相談',
  'ひきこもり',
  '法律',
  '弁護士',
  'ボランティア',
  '茅ヶ崎',
  '家賃 川崎',
  '多言語',
  'チャット',
];

export function manyWindows(size: number): ConsultationWindow[] {
  return Array.from({ length: size }, (_, n) => {
    const [opens, closes] = of(HOURS, n);
    return buildWindow({
      id: `window-${n}`,
      name: `${of(CITIES, n)}${of(DESKS, n)}窓口${n}`,
      description: of(SENTENCES, n) + of(SENTENCES, n + 1) + of(SENTENCES, n + 3),
      topics: [of(topics, n), of(topics, n * 3 + 7)],
      audiences: [of(AUDIENCES, n)],
      serviceAreas: [of(AREAS, n)],
      channels: [
        { id: 'phone', number: `000-${String(n).padStart(7, '0')}`, charge: { free: n % 3 === 0 } },
        { id: of(CHANNELS, n), url: `https://example.jp/${n}` },
      ],
      schedule: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], opens, closes }],
      url: `https://example.jp/windows/${n}`,
      verifiedOn: today(),
    });
  });
}

export function manyEvents(size: number): CommunityEvent[] {
  return Array.from({ length: size }, (_, n) => {
    const day = `2099-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
    return buildEvent({
      id: `event-${n}`,
      name: `${of(CITIES, n)}みんなの茶話会 ${n}`,
      kind: of(['exchange', 'supporter-training', 'open-day', 'culture-sport'], n),
      for: 'citizen',
      description: of(SENTENCES, n) + of(SENTENCES, n + 2),
      areas: [of(AREAS, n)],
      startDate: `${day}T${String(9 + (n % 9)).padStart(2, '0')}:00:00+09:00`,
      endDate: undefined,
      url: `https://example.jp/events/${n}`,
      verifiedOn: today(),
    });
  });
}

export function manyPlaces(size: number): Ibasho[] {
  return Array.from({ length: size }, (_, n) =>
    buildIbasho({
      id: `ibasho-${n}`,
      name: `${of(CITIES, n)}みんなの縁側${n}`,
      description: of(SENTENCES, n + 5) + of(SENTENCES, n + 6),
      areas: [of(AREAS, n)],
      address: `神奈川県${of(CITIES, n)}見本町${1 + (n % 9)}-${1 + (n % 30)}`,
      // Spread over the prefecture by steps that do not repeat, thicker towards the east as people live.
      geo: { latitude: 35.2 + 0.4 * ((n * 0.618034) % 1), longitude: 139.0 + 0.7 * Math.sqrt((n * 0.754878) % 1) },
      verifiedOn: today(),
    }),
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
