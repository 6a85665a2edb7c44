/** Small tables as an office keeps them, shared by the tests of the command. */

/** Three events; the last row has no name and cannot be taken. */
export const EVENTS_CSV = [
  '都道府県コード又は市区町村コード,NO,イベント名,開始日,終了日,開始時間,終了時間,説明,場所名称,住所,連絡先名称,連絡先電話番号',
  '142140,1,つながり講座,2026-12-01,2026-12-01,13:30,15:30,話を聴く講座です,市民センター,座間市緑ケ丘1-1-1,福祉課,046-255-1111',
  '142140,2,畑の見学,2026-12-05,2026-12-05,10:00,12:00,畑を見ます,市民農園,座間市緑ケ丘2-2-2,福祉課,046-255-1111',
  ',,,,,,,,,,,',
].join('\r\n');

export const PLACES_CSV = [
  '全国地方公共団体コード,ID,名称,種別,所在地_連結表記,緯度,経度,電話番号,説明,確認日',
  '142140,P1,ひだまりサロン,サロン・茶話会,座間市緑ケ丘1-1-1,35.4886,139.4078,046-255-2222,お茶の会,2026-10-01',
  '142140,P2,みんなの食堂,こども食堂・地域食堂,座間市相模が丘1-1-1,35.5,139.42,046-255-3333,夕ごはん,2026-10-01',
].join('\n');

export const CONFIG = {
  publisher: { id: 'zama', name: '座間市', contact: { phone: '046-255-1111' } },
  license: 'CC BY 4.0',
  sources: [
    { file: 'events.csv', as: 'events', name: '座間市イベント一覧' },
    { file: 'places.csv', as: 'ibasho' },
  ],
};

/** A folder's worth of files for `build`. */
export const BUILD_FILES = {
  'tsunagari.config.json': JSON.stringify(CONFIG),
  'events.csv': EVENTS_CSV,
  'places.csv': PLACES_CSV,
};
