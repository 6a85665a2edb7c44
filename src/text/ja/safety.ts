/** The safety strip, the page exit and the words that stand beside lines. Wording was weighed: change it only with those who know. */
export const ja = {
  heading: 'いま、あぶないとき・とてもつらいとき',
  danger: (ambulance: string, police: string): readonly [string, string] => [
    `命や体の危険があるとき、けがをしているとき：${ambulance}（救急）。`,
    `だれかに危害を加えられそうなとき：${police}（警察）。`,
  ],
  /** Said of the bare numbers to those who cannot see the sentence around them. */
  call119: '救急に電話する',
  call110: '警察に電話する',
  talk: 'つらい気持ちを話したいとき：',
  voiceless: '声で話せないとき：110番アプリ・Net119・FAX・電話リレーサービス（使い方）',
  voicelessHow: [
    '110番アプリ：文字と写真で警察に知らせるアプリです。前もって登録が必要です。',
    'Net119：文字で救急車や消防車を呼ぶしくみです。前もって、お住まいの市町村の消防に登録が必要です。',
    'FAX：お住まいの地域の警察・消防が、FAX用の番号を用意しています。公式ページでご確認ください。',
    '電話リレーサービス：通訳の人が、手話や文字と声を通訳して電話をつなぎます。前もって登録が必要です。',
    'どれも使えないときは、近くの人に文字を見せて、119・110にかけてもらってください。',
  ] as readonly string[],
  allDay: '24時間',
  byPhone: '電話',
  byText: 'チャット（文字）',
  upTo18: '18歳までの方',
  busy: '混み合って つながらないことがあります。あなたのせいではありません。時間をおいてかけ直すか、別の窓口も使ってください。',
  lifeHard:
    'とても つらいのですね。ここまで来てくださって、ありがとうございます。ひとりで抱えなくていいです。話を聞く人がいる窓口です。名前を言わなくても、うまく話せなくてもかまいません。',
  traces:
    'あなたは悪くありません。電話の発信履歴や、このページの閲覧履歴は、この端末に残ります。見られる心配があるときは、別の端末を使う方法もあります。',
  under18:
    '子どもだけで相談できます。親や学校に言わないでほしいときは、はじめに そう伝えてください。命や安全にかかわるときは、守るために ほかの大人と話すことがあります。',
  other:
    '心配していることを、あなたも相談できます。話を聞き、できる範囲で専門の窓口につなぐだけで十分です。命の危険を感じるときは119・110に連絡してください。',
  exit: 'このページからすぐに離れる',
  exitNote: '別のページに切り替えます。閲覧履歴は消えません。',
  exitKeys: 'キーボードでは Shift キーを3回。',
  exitBlocked: 'このタブを閉じてください',
  exitCover: 'ページを離れています…',
};

export type SafetyText = typeof ja;
