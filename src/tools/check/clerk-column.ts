/** Fields of a record by the columns of a table: a clerk knows 「確認日」, not `verifiedOn`. */

const COLUMNS: Readonly<Record<string, string>> = {
  id: 'ID',
  name: '名称',
  kind: '種別',
  topics: '相談分野',
  audiences: '対象者',
  areas: '所在地コード',
  serviceAreas: '受け持ち地域',
  address: '住所',
  addressPrecision: '位置の公開',
  geo: '緯度',
  location: '場所名称',
  channels: '電話番号',
  channel: '電話番号',
  phone: '電話番号',
  contact: '連絡先名称',
  inquiry: '連絡先名称',
  application: '参加申込方法',
  schedule: '受付時間',
  closures: '休館日',
  startDate: '開始日',
  endDate: '終了日',
  sessions: '開始日',
  themes: 'テーマ',
  networks: 'ネットワーク',
  url: 'URL',
  verifiedOn: '確認日',
  nextCheckOn: '次回確認日',
  modified: '更新日',
  validFrom: '掲載開始日',
  validThrough: '掲載終了日',
  maintainer: '管理担当',
};

/** The column in which a clerk finds a field of a record (`channels.0.number`); the field itself where there is none. */
export function clerkColumn(path: string): string {
  const [field = ''] = path.split('.');
  return Object.hasOwn(COLUMNS, field) ? (COLUMNS[field] ?? path) : path;
}

/** `consultationWindows.verifiedOn` of a feed as 「相談窓口の確認日」, in the words of a report. */
export function clerkPlace(
  column: string,
  { kinds, fieldOf }: { kinds: Readonly<Record<string, string>>; fieldOf: (kind: string, field: string) => string },
): string {
  const [collection = '', ...field] = column.split('.');
  const kind = Object.hasOwn(kinds, collection) ? kinds[collection] : undefined;
  if (kind === undefined) return column;
  return field.length === 0 ? kind : fieldOf(kind, clerkColumn(field.join('.')));
}
