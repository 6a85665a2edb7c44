/**
 * The columns of our own templates, with an example and the values that a cell may take. The names are canonical columns, so what
 * `template` writes `import` reads. The first cell of the example row begins with 記入例: `import` passes over it.
 */
import type { Canonical } from './header-aliases.js';
import { labelsOf } from './labels.js';
import type { ImportKind } from '../table-kinds.js';

export interface TemplateColumn {
  name: Canonical;
  example: string;
  required?: true;
  /** The only values allowed; several in one cell are parted by 「;」 when `several`. */
  allowed?: readonly string[];
  several?: true;
  /** How to write the value, in Japanese. */
  hint?: string;
}

const DATE = '2026-07-28 の形';
const THEMES = 'themes の表にある ID か表示名。複数は ; で区切る';
const AREAS = '市区町村（藤沢市）か地域（県央）の名前、コード。複数は ; で区切る';
const CODE = '6桁（例: 横浜市 141003）';

const LEVELS = labelsOf('visibility');
const PHOTO = '写っている人と撮った人が載せることを承知していれば「はい」。ほかは写真を出さない';

const identity = (number: string): TemplateColumn[] => [
  { name: 'ID', example: `記入例${number}`, required: true, hint: '表の中で重ならない番号。次の年も変えない' },
  { name: '自治体コード', example: '141003', hint: CODE },
];
const place: TemplateColumn[] = [
  { name: '住所', example: '神奈川県横浜市中区日本大通1' },
  { name: '方書', example: '本庁舎1階' },
  { name: '緯度', example: '35.447734', hint: '10進法' },
  { name: '経度', example: '139.642537', hint: '10進法' },
];
const upkeep: TemplateColumn[] = [
  { name: 'URL', example: 'https://www.example.lg.jp/hiroba/' },
  { name: '情報元', example: '〇〇市 福祉総務課' },
  { name: '確認日', example: '2026-07-28', required: true, hint: `もとの情報と見比べた日。${DATE}` },
  { name: '次回確認日', example: '2027-01-28', hint: DATE },
  { name: '管理担当', example: '福祉総務課' },
];

/** 課題 and 社会資源 are written down alike; no column asks for a person. */
function exchange(
  kind: '課題の種類' | '資源の種類',
  number: string,
  example: Readonly<Record<'name' | 'kind' | 'description' | 'quantity' | 'visit', string>>,
): TemplateColumn[] {
  const isNeed = kind === '課題の種類';
  return [
    { name: 'ID', example: `記入例${number}`, required: true, hint: '表の中で重ならない番号。次の年も変えない' },
    { name: '名称', example: example.name, required: true, hint: '題名。団体名や個人の名前は書かない' },
    { name: kind, example: example.kind, required: true, allowed: labelsOf('resourceKind') },
    { name: '公開の範囲', example: '公開', required: true, allowed: LEVELS, hint: '「公開」だけがフィードに載る' },
    { name: '状態', example: '募集中', allowed: labelsOf('exchangeState') },
    { name: '説明', example: example.description, hint: '電話番号やメールアドレスは書かない' },
    { name: '団体名', example: 'NPO法人〇〇' },
    {
      name: '団体名を伏せる',
      example: 'いいえ',
      allowed: ['はい', 'いいえ'],
      hint: '「はい」なら『県央地域のNPO』のように載る',
    },
    { name: '部門', example: '民', allowed: labelsOf('sector') },
    { name: '活動地域', example: '県央', hint: AREAS },
    { name: '開始日', example: '2026-10-01', hint: `いつから。${DATE}` },
    { name: '終了日', example: '2026-12-31', hint: `いつまで。過ぎると終わったものとして載る。${DATE}` },
    { name: '数量', example: example.quantity },
    ...(isNeed
      ? []
      : [
          { name: '繰り返し提供' as const, example: 'はい', allowed: ['はい', 'いいえ'], hint: '何度でも提供できるか' },
        ]),
    {
      name: '視察',
      example: example.visit,
      allowed: ['はい', 'いいえ'],
      hint: isNeed ? '視察してみたいか' : '視察を受け入れられるか',
    },
    { name: '連携したい個別課題', example: '' },
    { name: 'テーマ', example: '', hint: THEMES },
    { name: 'ネットワークの加入', example: '', hint: '複数は ; で区切る' },
    { name: '構成員ID', example: '', hint: '構成員の表の ID。一覧から結ばれる' },
    ...upkeep,
  ];
}

/** Kind → columns of its template. */
export const TEMPLATE_COLUMNS: Readonly<Record<ImportKind, readonly TemplateColumn[]>> = {
  events: [
    ...identity('E001'),
    { name: '名称', example: 'つながりサポーター養成講座', required: true },
    { name: 'イベント種類', example: 'つながりサポーター養成講座', allowed: labelsOf('eventKind') },
    { name: '誰のための催しか', example: 'どちらも', allowed: labelsOf('eventFor') },
    { name: '状態', example: '予定どおり', allowed: labelsOf('eventStatus') },
    { name: '開始日', example: '2026-10-10', required: true, hint: DATE },
    { name: '開始時間', example: '13:30', hint: '13:30 の形。終日なら空欄' },
    { name: '終了日', example: '2026-10-10', hint: DATE },
    { name: '終了時間', example: '15:30', hint: '15:30 の形' },
    { name: '日時特記事項', example: '受付は13:00から' },
    { name: '説明', example: '身近な人の話を聴くための、はじめの一歩を学びます。' },
    { name: '対象者', example: 'どなたでも' },
    { name: '対象者ID', example: 'どなたでも', allowed: labelsOf('audience'), several: true },
    { name: '場所名称', example: '〇〇市民センター' },
    ...place,
    { name: 'アクセス方法', example: '〇〇駅から徒歩5分' },
    { name: 'Web開催URL', example: '' },
    { name: '主催者', example: '〇〇市', hint: '複数は ; で区切る' },
    { name: '共催団体', example: '' },
    { name: '連絡先名称', example: '〇〇市 福祉総務課' },
    { name: '電話番号', example: '045-000-0000', hint: '市外局番から' },
    { name: '連絡先メールアドレス', example: 'tsunagari@example.lg.jp' },
    { name: '料金(基本)', example: '無料' },
    { name: '定員', example: '50' },
    { name: '申込数', example: '12' },
    { name: '参加申込開始日', example: '2026-09-01', hint: DATE },
    { name: '参加申込終了日', example: '2026-10-03', hint: DATE },
    { name: '参加申込方法', example: '電話か申込フォーム' },
    { name: '申込URL', example: 'https://www.example.lg.jp/form/' },
    { name: '画像', example: '' },
    { name: '画像の説明', example: '' },
    { name: 'テーマ', example: '', hint: THEMES },
    { name: '備考', example: '' },
    ...upkeep,
  ],
  ibasho: [
    ...identity('P001'),
    { name: '名称', example: 'みんなの居場所 ひだまり', required: true },
    { name: '名称_カナ', example: 'ミンナノイバショ ヒダマリ' },
    { name: '種別', example: 'サロン・茶話会', required: true, allowed: labelsOf('ibashoKind') },
    { name: '説明', example: 'お茶を飲みながら、話しても、話さなくてもよい場所です。' },
    { name: '雰囲気', example: '10人ほどの静かな集まりです。' },
    { name: '位置の公開', example: '公開', allowed: labelsOf('precision'), hint: 'シェルターなどは載せない' },
    ...place,
    { name: 'アクセス方法', example: '〇〇駅から徒歩5分' },
    { name: 'Web開催URL', example: '', hint: 'オンラインの居場所のとき' },
    {
      name: '開館時間',
      example: '毎月第2・4火曜日 10:00～12:00',
      hint: '曜日と時間。計算できない書き方は文のまま載る',
    },
    { name: '休館日', example: '祝日、年末年始' },
    { name: '料金(基本)', example: '無料' },
    { name: '申込要否', example: '不要' },
    {
      name: '歓迎',
      example: 'ひとりで来てよい;話さなくてもよい',
      allowed: labelsOf('welcome'),
      several: true,
      hint: '運営者に確かめたものだけ',
    },
    { name: '対象者', example: 'どなたでも' },
    { name: '対象者ID', example: 'どなたでも', allowed: labelsOf('audience'), several: true },
    { name: 'バリアフリー情報', example: '車いす可;多目的トイレ', allowed: labelsOf('accessibility'), several: true },
    { name: '団体名', example: 'NPO法人〇〇' },
    { name: '電話番号', example: '045-000-0000', hint: '市外局番から' },
    { name: '連絡先メールアドレス', example: 'hidamari@example.org' },
    { name: '画像', example: '' },
    { name: '画像の説明', example: '' },
    { name: '画像の承諾', example: '', allowed: ['はい', 'いいえ'], hint: PHOTO },
    { name: '掲載同意', example: 'NPO法人〇〇 2026-07-01', hint: 'だれが、いつ同意したか' },
    ...upkeep,
  ],
  consultationWindows: [
    ...identity('M001'),
    { name: '名称', example: '福祉総合窓口', required: true },
    { name: 'やさしい名称', example: '困ったときに話せる窓口' },
    { name: '説明', example: '暮らしの困りごとを何でも相談できます。' },
    {
      name: '相談分野',
      example: 'どこに相談したらよいか分からない;お金・生活に困っている',
      allowed: labelsOf('topic'),
      several: true,
    },
    { name: '対象者', example: '市内に住む方' },
    { name: '対象者ID', example: 'どなたでも', allowed: labelsOf('audience'), several: true },
    { name: '受け持ち地域', example: '141003', hint: `担当する市区町村のコード。複数は ; で区切る。${CODE}` },
    { name: '電話番号', example: '045-000-0000', hint: '市外局番から' },
    { name: 'FAX番号', example: '045-000-0001' },
    { name: '連絡先メールアドレス', example: 'soudan@example.lg.jp' },
    { name: '連絡先FormURL', example: 'https://www.example.lg.jp/form/' },
    { name: 'チャットURL', example: '' },
    { name: 'SNS', example: '' },
    { name: '利用方法', example: '電話;会って話す', allowed: labelsOf('channel'), several: true },
    ...place,
    { name: '開館時間', example: '月～金 8:30～17:15', hint: '曜日と時間。計算できない書き方は文のまま載る' },
    { name: '休館日', example: '祝日、12/29～1/3' },
    { name: '匿名相談', example: 'できる' },
    { name: '申込要否', example: '不要' },
    { name: '外国語対応', example: '' },
    ...upkeep,
  ],
  members: [
    ...identity('K001'),
    { name: '名称', example: 'NPO法人〇〇', required: true },
    { name: '名称_カナ', example: 'エヌピーオーホウジン〇〇' },
    { name: '部門', example: '民', required: true, allowed: labelsOf('sector') },
    { name: '説明', example: '居場所の運営、食料の支援' },
    { name: '法人番号', example: '7123456789012', hint: '13桁' },
    { name: 'ネットワークの加入', example: 'かなこんネット', hint: '複数は ; で区切る' },
    { name: '公開の範囲', example: '公開', allowed: LEVELS, hint: '「公開」だけがフィードに載る' },
    { name: '活動地域', example: '県央', hint: AREAS },
    { name: 'テーマ', example: '', hint: THEMES },
    { name: '連絡先名称', example: '事務局', hint: '部署の名前。個人の名前は書かない' },
    { name: '電話番号', example: '045-000-0000' },
    { name: '連絡先メールアドレス', example: 'info@example.org' },
    { name: '参加日', example: '2025-02-25', hint: DATE },
    ...upkeep,
  ],
  needs: exchange('課題の種類', 'N001', {
    name: '畑の水やりを手伝ってくれる人をさがしています',
    kind: '人（人手・専門家）',
    description: '土曜日の朝、1時間ほどです。はじめての方も歓迎します。',
    quantity: '2人',
    visit: 'いいえ',
  }),
  offers: exchange('資源の種類', 'F001', {
    name: '平日の昼に会議室を使えます',
    kind: '場（場所・会場）',
    description: '20人ほど入れます。机といすがあります。',
    quantity: '週2回まで',
    visit: 'はい',
  }),
  reports: [
    ...identity('R001'),
    { name: '名称', example: '畑でつながる土曜日', required: true },
    { name: '公開日', example: '2026-07-28', required: true, hint: DATE },
    { name: '概要', example: '休耕地を借りた畑に、近所の人が集まっています。' },
    { name: '説明', example: '' },
    { name: '執筆者', example: '事務局' },
    { name: '画像', example: '' },
    { name: '画像の説明', example: '' },
    { name: '画像の承諾', example: '', allowed: ['はい', 'いいえ'], hint: PHOTO },
    { name: 'テーマ', example: '', hint: THEMES },
    ...upkeep,
  ],
  campaigns: [
    ...identity('K001'),
    { name: '名称', example: '孤独・孤立対策強化月間', required: true },
    { name: '開始日', example: '2027-05-01', required: true, hint: DATE },
    { name: '終了日', example: '2027-05-31', required: true, hint: `最後の日。${DATE}` },
    { name: '説明', example: 'あいさつや、ちょっとした声かけから。', hint: 'お知らせの文' },
    { name: 'テーマ', example: '', hint: THEMES },
    { name: '目標の名前', example: '', hint: '動かしたい数字の、正式な名前' },
    { name: '目標の単位', example: '', hint: '% など' },
    { name: 'いまの値', example: '', hint: '数字だけ' },
    { name: 'いまの時点', example: '', hint: '2023年度 など' },
    { name: '目標の値', example: '', hint: '数字だけ' },
    { name: '目標の時点', example: '', hint: '2027年度目標 など' },
    { name: '目標の出典', example: '' },
    { name: '目標の出典URL', example: '' },
    ...upkeep,
  ],
  applications: [
    { name: 'ID', example: '記入例A001', required: true, hint: '受付番号' },
    { name: '受付日', example: '2026-07-28', hint: DATE },
    { name: '申込者区分', example: '団体', required: true, allowed: labelsOf('applicant') },
    { name: '団体名', example: 'NPO法人〇〇' },
    { name: '名称_カナ', example: 'エヌピーオーホウジン〇〇' },
    { name: '法人番号', example: '', hint: '13桁' },
    { name: '担当者名', example: '（担当の方のお名前）', required: true },
    { name: '電話番号', example: '045-000-0000' },
    { name: '連絡先メールアドレス', example: 'info@example.org', required: true },
    { name: '郵便番号', example: '231-8588' },
    { name: '住所', example: '神奈川県横浜市中区日本大通1' },
    { name: 'URL', example: 'https://www.example.org/' },
    { name: '説明', example: '居場所の運営', required: true, hint: '活動の内容' },
    { name: '課題の種類', example: '人（人手・専門家）', allowed: labelsOf('resourceKind'), several: true },
    { name: '課題', example: '土曜日の手伝いが足りない' },
    { name: '資源の種類', example: '場（場所・会場）', allowed: labelsOf('resourceKind'), several: true },
    { name: '資源', example: '平日の昼に集会室を使える' },
    { name: '備考', example: '' },
    { name: '利用目的への同意', example: 'はい', required: true, allowed: ['はい', 'いいえ'] },
  ],
};

/** What most offices have at hand, ten columns a kind, those that are required among them. */
export const SHORT_COLUMNS: Readonly<Record<ImportKind, readonly Canonical[]>> = {
  events: ['ID', '名称', '開始日', '確認日', '開始時間', '終了時間', '場所名称', '説明', '電話番号', '参加申込方法'],
  ibasho: ['ID', '名称', '種別', '確認日', '説明', '住所', '開館時間', '電話番号', '料金(基本)', '申込要否'],
  consultationWindows: ['ID', '名称', '確認日', '説明', '相談分野', '電話番号', '開館時間', '休館日', '住所', 'URL'],
  members: ['ID', '名称', '部門', '確認日', '名称_カナ', '説明', '公開の範囲', '活動地域', '電話番号', 'URL'],
  needs: ['ID', '名称', '課題の種類', '公開の範囲', '確認日', '状態', '説明', '団体名', '団体名を伏せる', '活動地域'],
  offers: ['ID', '名称', '資源の種類', '公開の範囲', '確認日', '状態', '説明', '団体名', '団体名を伏せる', '活動地域'],
  campaigns: ['ID', '名称', '開始日', '終了日', '確認日', '説明', 'テーマ', 'URL', '情報元', '管理担当'],
  reports: ['ID', '名称', '公開日', '確認日', '概要', '説明', '執筆者', '画像', '画像の説明', 'URL'],
  applications: [
    'ID',
    '申込者区分',
    '担当者名',
    '連絡先メールアドレス',
    '説明',
    '利用目的への同意',
    '受付日',
    '団体名',
    '電話番号',
    '備考',
  ],
};
