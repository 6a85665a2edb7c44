import { nearestWord } from '../feed/nearest-word.js';

/** Advice where a value holds the curly quotation marks that word processors put in place of straight ones; '' where it does not. */
const quotes = (value: string): string =>
  /[“”„‟‘’″＂]/.test(value) ? '引用符が ” ” になっています。半角のまっすぐな " に直してください。' : '';

const ignored = (name: string, value: string, remedy: string): string =>
  `${name}="${value}" は使えないため無視します。${quotes(value)}${remedy}`;

const LISTS =
  '相談窓口ファインダー・居場所マップ・イベント一覧・構成員の紹介・課題と社会資源の掲示板・地域のつながり紹介';

/** Attributes that only some tags have: which, and what is written there. */
const OF_OTHERS: Readonly<Record<string, string>> = {
  limit: LISTS,
  include: LISTS,
  exclude: LISTS,
  locked: LISTS,
  topic: LISTS,
  audience: LISTS,
  'service-language': LISTS,
  network: LISTS,
  tag: LISTS,
  'open-now': '相談窓口ファインダーと居場所マップ',
  kind: '居場所マップ・イベント一覧・構成員の紹介・課題と社会資源の掲示板',
  cost: '居場所マップとイベント一覧',
  online: '居場所マップとイベント一覧',
  channel: '相談窓口ファインダー',
  theme: 'イベント一覧・構成員の紹介・課題と社会資源の掲示板・地域のつながり紹介',
  'exit-url': '相談窓口ファインダーとつながりガイド（行き先の https の URL）',
  'expose-choices': '相談窓口ファインダー',
  share: '相談窓口ファインダー',
  'windows-url': 'つながりガイド（窓口一覧の https の URL）',
  supporters: 'イベント一覧',
  'contact-url': '課題と社会資源の掲示板（問い合わせページの https の URL）',
  suggestions: '課題と社会資源の掲示板',
  'board-url': '構成員の紹介（掲示板のページの https の URL）',
  'show-target': '強化月間などのお知らせ',
  preview: '強化月間などのお知らせ',
  action: '参加申込フォーム（送り先の https の URL）',
  'apply-url': '参加申込フォーム（申込ページの https の URL）',
  mail: '参加申込フォーム',
  tiles: '居場所マップ',
  'tile-attribution': '居場所マップ',
  'tile-attribution-url': '居場所マップ（出典のページの https の URL）',
  route: '居場所マップ',
};

/** Where a feed says what the values of an attribute are; otherwise they are ids of records. */
const IN_FEED: Readonly<Record<string, string>> = {
  area: '地域の表（areaTable）に',
  topic: ' topics にも',
  theme: ' themes に',
  network: ' networks に',
  tag: 'どの記録の tags にも',
};

/** What a webmaster is told in the console: what is wrong, what is allowed, what to do. Fetched only when there is something to tell. */
export const advice = {
  attribute: (name: string, value: string, allowed: string) => ignored(name, value, `使える値: ${allowed}`),
  unknownAttribute: (name: string, value: string, known: string) => {
    const near = nearestWord(name, known.split(' '));
    const other = OF_OTHERS[name];
    const remedy = other
      ? `これを書けるのは ${other} です。`
      : near
        ? `${near} のことですか。`
        : `使える属性: ${known.replaceAll(' ', ', ')}`;
    return `${name}="${value}" は、このタグにない属性です。${remedy}`;
  },
  areaCode: (name: string, value: string) =>
    ignored(name, value, '全国地方公共団体コード（2桁・5桁・6桁）を書いてください。'),
  notInFeed: (name: string, value: string, known: string) => {
    // Two digits away is another town.
    const near = nearestWord(value, known.split(' '), name === 'area' ? 1 : undefined);
    const where = IN_FEED[name] ?? 'どの記録の id にも';
    return `${name}="${value}" は、フィードの${where}ありません。${near ? `${near} のことですか。` : 'つづりと、フィードの中身を確かめてください。'}`;
  },
  noSuchFilter: (name: string, value: string, heeded: string) =>
    ignored(name, value, `このウィジェットにこの条件はありません。使える条件: ${heeded}`),

  feedUrl: (value: string) =>
    `feed="${value}" は使えません。${quotes(value)}https:// から始まるフィードの URL を書いてください。 / feed="${value}" is not a usable URL; write an https URL.`,
  mixedContent: (value: string, host: string) =>
    `feed="${value}" は http のため、https のページでは読み込めません。${host} の https の URL にしてください。 / mixed content: an https page cannot load an http feed; use https.`,
  noFeed: () => 'feed 属性がありません。feed="https://…/feed.json" を書いてください。 / needs a feed attribute.',
  noFeedOrProvider: (provider: string) =>
    `feed 属性がありません。feed="https://…/feed.json" を書くか、<${provider} feed="…"> の中に置いてください。 / needs a feed attribute or an enclosing <${provider}>.`,
  providerAsleep: (provider: string) =>
    `<${provider}> がまだ動いていません。tsunagari.js（または widgets/feed.js）を読み込んでください。 / the enclosing <${provider}> is not defined; load tsunagari.js or widgets/feed.js.`,

  xhtml: () =>
    'は XHTML（application/xhtml+xml）のページでは動きません。タグの中身をそのまま表示します。text/html で配信してください。 / does not work in XHTML pages; serve the page as text/html.',
  otherVersion: (present: string, own: string) =>
    `このページには版 ${present} が先に読み込まれているため、版 ${own} は使いません。読み込む版を一つにしてください。 / version ${present} is already on this page; version ${own} was not registered. Load one version only.`,
  notClosed: (tag: string) =>
    `の終了タグがないため、後に続く内容がこのタグの中に入っています。<${tag} … /> ではなく <${tag} …></${tag}> と書いてください。 / is not closed and has swallowed what follows: write </${tag}>.`,
  noTexts: (language: string) =>
    `「${language}」の文言を読み込めないため日本語で表示します。widgets/ と chunks/ を、同じ回に組み立てたものにそろえてください。 / the texts for "${language}" could not be loaded; Japanese is shown.`,

  tiles: (value: string) =>
    `tiles="${value}" は使えないため、地理院タイルを使います。{z}・{x}・{y} を含む https の URL（またはこのページと同じ配信元の URL）を書いてください。`,
  tileMarks: (value: string, marks: string) =>
    `tiles="${value}" の ${marks} に入れる値が分からないため、地理院タイルを使います。使える印は {z}・{x}・{y}（{-y}）・{s}（a〜c）・{r}（高精細な画面で @2x）です。鍵などは、値そのものを書いてください。 / ${marks} cannot be filled in; write the value itself. Known marks: {z} {x} {y} {-y} {s} {r}.`,
  tileSource: () =>
    `tile-attribution がないため、地図の出典として、画像の配信元の名前を出します。出典として書く言葉を tile-attribution に書いてください（多くの地図では、決まった書き方があります）。 / tile-attribution is missing: name the source of the tiles.`,
  noMap: (error: string) =>
    `地図を表示できません。一覧はそのまま使えます。/ The map cannot be shown; the list works without it. (${error})`,
} satisfies Record<string, (...facts: string[]) => string>;

export type Advice = typeof advice;
