/** Findings give advice about the command and its settings. On this page there is no command, so the advice is reworded. */
import type { MessageCode } from '../tools/messages/ja.js';

const AS = 'ちがうときは、上の「中身」で種類を選んで、もう一度「フィードを作る」を押してください';
const RENAME =
  '載せたい内容なら、見出しを「記入用の表」と同じ言葉に直してください。要らない列なら、そのままでかまいません';
const LIFT = 'もとの表を直したら、「急いで消すとき」の「取りやめる」で外してください';

export const ADVICE: Partial<Record<MessageCode, string>> = {
  'areas-missing': '「市区町村か都道府県」を書くか、表に市区町村のコードの列を足してください',
  'check-overdue': '担当に確かめて、表の確認日をその日に直してください',
  'column-second': '両方とも載せたいときは、一つの列にまとめてください',
  'column-unknown': RENAME,
  'feed-newer': '配信元の担当に、新しいフィード作成ページのアドレスを聞いてください',
  'geojson-properties-unknown': '属性の名前を「名称」「住所」「電話番号」などにしてください',
  'header-not-found':
    '1行目に「名称」「住所」「開始日」などの見出しを付けてください。上の「記入用の表」と見くらべると分かります',
  'holidays-missing': 'もう一度「フィードを作る」を押してください。それでも出るときは、配信元の担当に知らせてください',
  'kind-judged': AS,
  'part-count': '分かれたファイルを、同じ回に作ったものにそろえてください',
  'part-missing': '分かれたファイルのあるフィードは、このページでは読めません。もとの表を入れてください',
  'part-outside': '分かれたファイルのあるフィードは、このページでは読めません。もとの表を入れてください',
  'personal-data': '公開してよいか本人に確かめてください。よくなければ、表から消して、もう一度入れてください',
  'picture-missing':
    'このページでは写真のファイルを入れられません。同じ名前（例：images/salon.jpg）で、フィードを置くフォルダーの中に、自分で置いてください',
  'record-invalid': 'もとの表のこの項目を直して、もう一度入れてください',
  'revoked-number': LIFT,
  'revoked-record': LIFT,
  'sheet-missing': '読みたいシートだけを、別のファイルに保存して入れてください',
  'sheets-not-read': 'ほかのシートも載せたいときは、そのシートに見出しの行があるか確かめてください',
  'sheets-read': '載せたくないシートがあるときは、それを除いたファイルを入れてください',
  'source-failed': 'ファイルを確かめて、もう一度入れてください',
  'table-kind-unknown': `${AS}。「名称」の列と、「開始日」「住所」「電話番号」などの列があるかも確かめてください`,
  'word-unknown': '上の「記入用の表」にある言葉から選んでください',
};
