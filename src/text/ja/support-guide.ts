import { ja as common } from './common.js';
import { ja as dates } from './dates.js';
import { ja as regularHours } from './opening-hours.js';
import { ja as opening, jaPlace as openingPlace } from './opening-status.js';
import { ja as safety } from './safety.js';
import { channels } from './vocabulary/channels.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';

/** Words of the guide. Wording was weighed: no name for anybody's state, no blame, no promise. */
export const ja = {
  common,
  dates,
  opening,
  regularHours,
  openingPlace,
  safety,
  channels,
  topicGroups,
  topics,
  heading: 'つながりガイド',
  intro:
    'あなたに合いそうな場所や窓口を、いっしょに探します。診断ではありません。答えは保存も送信もしません。いつでもやめられます。',
  helpNow: 'いますぐ助けがほしい',
  /** The switch above every question and result. */
  quiet: '声を出さない方法だけにする',
  noAnswer: 'こたえない',
  back: 'もどる',
  again: '答えを変える',
  restart: 'はじめから',
  allWindows: 'すべての窓口を見る',
  step: (step: number) => `質問${step}（4つまで）`,
  results: '合いそうな場所や窓口',
  announceResults: '合いそうな場所や窓口を表示しました。',
  /** R0: why these are offered. */
  because: (answers: readonly string[]) => `${answers.map((answer) => `「${answer}」`).join('')}を選んだ方へ`,
  questions: {
    near: 'いまのあなたに近いものはどれですか',
    age: '年代を教えてください（年齢で使える窓口が変わるため）',
    wish: 'いま、どうなったらよいと思いますか',
    means: 'どの方法なら使えそうですか',
    trouble: 'どんなことですか',
    place: 'どこで探しますか',
    home: 'どこにお住まいですか',
  },
  answers: {
    near: {
      'join-in': '何かに参加したい・つながりたい',
      'a-little-lonely': '少しさびしい、もやもやする',
      'in-trouble': '困りごとがあり、相談したい',
      'very-hard': 'とてもつらい、いま助けがほしい',
      'somebody-else': '身近な人のことが心配',
      'not-sure': 'わからない',
    },
    age: { 'under-18': '18歳未満', '18-39': '18〜39歳', '40-64': '40〜64歳', '65-over': '65歳以上' },
    wish: {
      talk: '話を聞いてほしい',
      place: 'ふらっと行ける場所がほしい',
      solve: '困りごとを解決したい',
      give: '人の役に立ちたい・参加したい',
      procedure: '手続きや制度を知りたい',
      open: 'まだ決めていない',
    },
    means: {
      phone: '電話',
      text: '文字で',
      meet: '会って',
      voiceless: '声を出さずに（文字・FAX・手話）',
      any: 'どれでも',
    },
    trouble: topicGroups,
    place: { online: 'オンライン' },
    home: {},
  } as Record<'near' | 'age' | 'wish' | 'means' | 'trouble' | 'place' | 'home', Readonly<Record<string, string>>>,
  chooseArea: '市区町村をえらぶ',
  chooseFirst: 'えらんでください',
  searchHere: 'この地域で探す',
  areaHere: 'いまいる場所からえらぶ',
  areaHereNote: '位置はこの端末の中だけで使い、送信しません。',
  areaHereFailed: '場所が分かりませんでした。一覧からえらんでください。',
  offered: {
    age: '年代を教えていただくと、使える窓口をしぼれます。こたえなくてもかまいません。',
    home: '市区町村を選ぶと、そこにお住まいの方のための窓口も出ます。こたえなくてもかまいません。',
  },
  headings: {
    'talk-now': '話を聞く人がいる窓口',
    danger: '命や体の危険があるとき',
    local: '地域の相談窓口',
    calmer: '少し落ち着いたら',
    windows: '相談できる窓口',
    general: 'どこに相談したらよいか分からないときの窓口',
    visiting: '近くで相談できる日',
    places: '居場所の候補',
    'places-help': '参加したり、手伝ったりできる場所の候補',
    events: '参加できる催し',
    'in-need': '困ったときは',
    around: 'ご家族や身近な方のための窓口',
    'around-more': '身近な方のための集まりや講座',
    'if-life': '命の危険を感じるとき',
    'child-windows': '子ども・若者が使える窓口',
    'child-lines': '子どもが話せる窓口',
    'child-places': '子ども・若者の居場所の候補',
    'child-city': '学校・市の相談',
    'violence-lines': 'こわい思いをしたときの相談',
    'violence-windows': '男女共同参画・女性相談支援などの窓口',
    'no-voice': '声を出さずに相談できるところ',
    'no-voice-emergency': '声で話せないときの緊急の方法',
    phones: '電話の窓口',
    language: '外国のことばで相談できるところ',
    'plain-language': 'やさしい日本語で相談できる窓口',
    procedures: '手続き・制度の窓口',
    'by-means': '話を聞くところ',
    'round-the-clock': '24時間の窓口',
  },
  portal: 'さぽなびかながわ（支援制度）で調べることもできます。',
  widened: {
    region: '近くの市町村まで広げて探しました。',
    prefecture: '県全体まで広げて探しました。',
    nation: '全国の窓口も入れました。',
    online: 'オンラインまで広げて探しました。',
  },
};

export type SupportGuideText = typeof ja;
