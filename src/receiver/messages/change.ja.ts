/** Words of the page on which a member changes or withdraws what it sent. */
import { ja as exchange } from '../../text/ja/join-exchange.js';

export const ja = {
  site: 'つながりネットワーク',
  title: '申込内容の変更・取り下げ',
  lead: 'このページは、あなた専用です。1回だけ使えます。ほかの方には、このアドレスを伝えないでください。',
  receipt: '受付番号',
  until: (day: string) => `このリンクは${day}まで使えます。`,
  language: 'ことば',
  change: '内容を変更する',
  changeLead: '変えたいところを開いて直し、下のボタンを押してください。事務局が確認してから公開されます。',
  kind: '申し込む方の種別',
  kindHint: '種別は、ここでは変えられません。変わったときは、事務局へご連絡ください。',
  remove: 'この欄を削除する',
  blank: (entry: string) => `${entry}を新しく加える`,
  more: '一度に加えられるのは、ここにある欄までです。もっと加えたいときは、「事務局へ伝えたいこと」にお書きください。',
  none: '選ばない',
  meanwhile: '事務局の確認が終わるまでの間、いま公開している内容は',
  keep: '公開したままにする',
  hide: 'すぐに公開をやめる',
  send: 'この内容で事務局へ送る',
  problems: (count: number) => exchange.errorCount(count),
  toWithdraw: '変更ではなく、参加を取り下げる方はこちら',
  withdraw: '参加を取り下げる',
  withdrawLead:
    '取り下げると、公開している内容はすぐに消えます。元に戻すには、もう一度お申し込みが必要です。お名前や連絡先などの記録の削除をご希望のときは、受付番号を添えて事務局へお知らせください。',
  sure: '取り下げることを確かめました',
  notSure: '取り下げるときは、「取り下げることを確かめました」にチェックを入れてください。',
  withdrawGo: '取り下げる',
  changedTitle: '変更を受け付けました',
  changed: '事務局が内容を確認してから、公開されます。',
  changedKept: 'それまでは、前の内容が公開されています。',
  changedHidden: '前の内容は、公開をやめました。',
  changedBy: (day: string) => `ご連絡の目安：${day}まで`,
  withdrawnTitle: '参加を取り下げました',
  withdrawn: '公開していた内容は消えました。これまでのご参加、ありがとうございました。',
  close: 'この画面は閉じてかまいません。共用の端末をお使いのときは、ブラウザーの履歴も消してください。',
};

export type ChangeText = typeof ja;

/** Said where nobody knows who reads it. */
export const refusals = {
  goneTitle: 'このリンクは使えません',
  gone: 'リンクは、1回使うか、期限が過ぎるか、新しいリンクが作られると、使えなくなります。アドレスが途中で切れていないかもお確かめください。もう一度必要なときは、受付番号を添えて事務局へお知らせください。',
  busy: 'アクセスが続いたため、しばらく開けません。少し時間をおいて、もう一度お試しください。',
  unreadable: '入力を読み取れませんでした。前の画面に戻って、もう一度お試しください。',
};
