import type { EventKind } from '../../../feed/vocabulary.js';

/** Labels of event kinds. */
export const eventKinds: Readonly<Record<EventKind, string>> = {
  'supporter-training': 'つながりサポーター養成講座',
  'ibasho-training': '居場所づくり講座・担い手講座',
  'staff-training': '支援者・職員向け研修会',
  'site-visit': '視察会・見学会',
  exchange: '交流会・情報交換会',
  'network-meeting': 'ネットワーク会議・定例会',
  'visiting-lecture': '出前講座',
  'visiting-consultation': '出張相談・相談会',
  forum: '講演会・シンポジウム',
  workshop: '体験・ワークショップ',
  'open-day': '居場所の開催日・オープンデー',
  'culture-sport': '文化・スポーツ・地域の催し',
  learning: '生涯学習・教室',
  'work-volunteer': '就労体験・ボランティア体験',
  'online-gathering': 'オンラインの集まり',
  campaign: '強化月間・広報の催し',
  other: 'そのほか',
};
