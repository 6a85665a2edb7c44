import type { EntryList, Level, PartName } from '../../join/exchange-entry.js';
import type { FieldName } from '../../join/fields.js';
import type { FailureReason } from '../../join/send.js';
import type { ProblemCode } from '../../join/validate.js';
import { ja as dates } from './dates.js';
import { connections } from './vocabulary/connections.js';
import { networks } from './vocabulary/networks.js';
import { regions } from './vocabulary/regions.js';
import { resourceKinds } from './vocabulary/resource-kinds.js';
import { themes } from './vocabulary/themes.js';
import { towns } from './vocabulary/towns.js';

const parts: Record<PartName, string> = {
  resourceKind: '必要なものの種類',
  title: '件名',
  description: 'くわしい内容',
  areas: '地域',
  from: 'いつから',
  through: 'いつまで',
  quantity: '数・回数',
  inexhaustible: '何度でも提供可',
  visit: '視察してみたい',
  partnerTopics: '連携したい個別課題',
  visibility: '公開の範囲',
  veiled: '団体や個人の名前を出さずに公開する',
};

/** Words of the join form from its second screen on: needs and offers, and who may see what. */
export const ja = {
  dates,
  connections: connections as Record<string, string>,
  networks: networks as Record<string, string>,
  resourceKinds: resourceKinds as Record<string, string>,
  themes: themes as Record<string, string>,
  lists: {
    needs: {
      entry: (number: number) => `課題 ${number}`,
      add: '課題を追加する',
      added: (number: number) => `課題 ${number} の欄を追加しました。`,
    },
    offers: {
      entry: (number: number) => `社会資源 ${number}`,
      add: '社会資源を追加する',
      added: (number: number) => `社会資源 ${number} の欄を追加しました。`,
    },
  } as Record<EntryList, { entry: (number: number) => string; add: string; added: (number: number) => string }>,
  remove: 'この欄を削除する',
  removed: (entry: string) => `${entry} を削除しました。`,
  undo: '元に戻す',
  most: '10件まで追加できます。これより多いときは、「事務局へ伝えたいこと」にお書きください。',
  parts: {
    needs: parts,
    offers: { ...parts, resourceKind: '出せるものの種類', visit: '視察を受け入れられる' },
  } as Record<EntryList, Record<PartName, string>>,
  partHints: {
    needs: {
      title: '例：子ども食堂の送迎を手伝ってくれる方',
      areas: '選ばないときは、活動している地域で考えます。',
      quantity: '例：2人、月1回、10食分',
      partnerTopics: '例：外国につながる子どもの学習支援',
      visibility: '選ばないときは「事務局のみ」になります。',
      veiled: '「県央地域のNPO」のように表示します。件名や内容にも名前を書かないでください。',
    },
    offers: {
      title: '例：平日の夕方、会議室を無料でお貸しできます',
      areas: '選ばないときは、活動している地域で考えます。',
      quantity: '例：2人、月1回、10食分',
      partnerTopics: '例：ひきこもりの方の就労体験',
      visibility: '選ばないときは「事務局のみ」になります。',
      veiled: '「県央地域のNPO」のように表示します。件名や内容にも名前を書かないでください。',
    },
  } as Record<EntryList, Partial<Record<PartName, string>>>,
  yes: 'はい',
  levels: { public: '公開', members: '構成員のみ', office: '事務局のみ' } as Record<Level, string>,
  errorHeading: '入力内容を確かめてください',
  errorCount: (count: number) => `${count}か所に、直していただきたいところがあります。`,
  problems: {
    required: (label: string) => `「${label}」を入力してください。`,
    'too-long': (label: string) => `「${label}」が長すぎます。短くしてください。`,
    'too-many': (label: string) => `「${label}」の数が多すぎます。減らしてください。`,
    email: (label: string) => `「${label}」は namae@example.jp の形で入力してください。`,
    phone: (label: string) => `「${label}」は市外局番から、045-000-0000 の形で入力してください。`,
    postal: (label: string) => `「${label}」は7桁の数字で入力してください。`,
    url: (label: string) => `「${label}」は https:// から始まる形で入力してください。`,
    kana: (label: string) => `「${label}」はカタカナで入力してください。`,
    'corporate-number': (label: string) => `「${label}」の13桁の数字を確かめてください。`,
    date: (label: string) => `「${label}」の日付を確かめてください。例：2027年4月1日`,
    period: (label: string) => `「${label}」は、はじまりの日と同じか、あとの日にしてください。`,
    option: (label: string) => `「${label}」を選んでください。`,
    consent: (label: string) => `「${label}」をご確認のうえ、チェックを入れてください。`,
    control: (label: string) => `「${label}」に使えない文字があります。入力し直してください。`,
    'gives-away': (label: string) =>
      `「${label}」に、公開しないことになっている連絡先や名前が書かれています。その部分を消すか、公開の範囲を変えてください。`,
    minor: () =>
      '18歳未満の方は、保護者の方、または学校や団体を通じてお申し込みください。ひとりで困っていることがあるときは、相談窓口も使えます。',
  } as Record<ProblemCode, (label: string) => string>,
  /** Below the labels of the second and third screen. */
  hints: {
    activities: 'どのような方に、どのような活動をしているか（これからする予定か）をお書きください。',
    needs: '人・物・金・場・知識・情報など、足りないものを1つずつお書きください。なければ空欄のままで結構です。',
    offers: '人・物・金・場・知識・情報など、出せるものを1つずつお書きください。なければ空欄のままで結構です。',
    themes: '共通テーマは協議中の案です。特定の分野や対象に限るものではありません。',
    visibility: '選ばない項目は「事務局のみ」になります。あとから変えることもできます。',
    purpose: '申込内容は、ネットワークの運営、連絡、課題と社会資源をつなぐことだけに使います。',
    sharing:
      '「公開」または「構成員のみ」を選んだ内容を、ネットワークの構成員と共有します。お名前・電話番号・メールアドレス・住所は共有しません。',
    terms: 'かながわつながりネットワークの規約に同意します。',
    conduct: '暴力団などの反社会的勢力ではなく、活動の場で宗教・政治・販売などの勧誘をしません。',
  } as Partial<Record<FieldName, string>>,
  notAnswered: '（未入力）',
  sentHeading: 'お申し込みを受け付けました',
  sent: 'これから事務局で内容を確認し、記入いただいたメールアドレスへご連絡します。参加が決まるまで、内容が公開されることはありません。',
  answerBy: (date: string) => `ご連絡の目安：${date}まで`,
  noAnswer: '日がたっても連絡がないときは、受付番号を添えて事務局へお問い合わせください。',
  receipt: (receipt: string) => `受付番号：${receipt}`,
  failedHeading: 'まだ送信できていません',
  /** What happened, and what to do. Nothing is lost in any of them. */
  failed: {
    network: '通信できませんでした。入力した内容は残っています。電波の良いところで、もう一度送信してください。',
    timeout: '時間内に返事がありませんでした。もう一度送信してください。同じ内容なら、二重の申込にはなりません。',
    server:
      '受付側で問題が起きています。入力した内容は残っています。少し時間をおいて、もう一度送信してください。二重の申込にはなりません。',
    busy: '申込が混み合っているため、いまは受け付けられませんでした。入力した内容は残っています。',
    reused:
      'この申込は、変更する前の内容で、すでに事務局に届いています。変更した内容は、まだ届いていません。下の方法で「内容の変更」として事務局へお送りください。',
    'too-large':
      '内容が長いため、受け付けられませんでした。課題や社会資源の「くわしい内容」を短くして、もう一度送信してください。下の方法でもお送りいただけます。',
    client: '受付側が申込を受け取れませんでした。入力した内容は残っています。下の方法で事務局へお送りください。',
  } as Record<FailureReason, string>,
  /** How long to wait before the next try. */
  wait: (minutes: number) => `${minutes}分ほど待ってから、もう一度送信してください。`,
  sendNew: '別の新しい申込として送信する',
  sendNewHint: '事務局には、前の申込とあわせて2件届きます。',
  retry: 'もう一度送信する',
  offlineWays: '次の方法でも申し込めます',
  noAction: 'このページからは直接送信できません。次の方法で事務局へお送りください。',
  mail: 'メールで送る',
  mailHint: 'お使いのメールソフトが開きます。内容を確かめて送信してください。',
  mailSubject: 'つながりネットワーク参加申込',
  mailTooLong:
    '申込内容が長いため、メールの本文には自動で入りません。先に内容をコピーして、開いたメールに貼り付けてください。',
  mailPaste: '（この行を消して、コピーした申込内容を貼り付けてください）',
  copy: '申込内容をコピーする',
  copied: '申込内容をコピーしました。事務局へ送るまで、申込は届いていません。',
  notCopied: 'コピーできませんでした。下の「入力内容の確認」を開き、文字を選んでコピーしてください。',
  keepCopy: '申込内容の控えを保存する',
  file: '申込内容をファイルに保存する',
  fileHint: '保存したファイルを、事務局あてのメールに添えてお送りください。',
  fileName: 'つながりネットワーク参加申込',
  mailed: 'メールソフトを開きました。送信が終わるまで、申込は届いていません。',
  saved:
    'ファイルの保存を始めました。保存されないときは、内容をコピーしてお使いください。事務局へ送るまで、申込は届いていません。',
  change: '変更する',
  send: 'この内容で申し込む',
  sending: '送信しています…',
  publicNote: 'お名前・電話番号・メールアドレス・住所は、公開を選ぶことができません。どこにも公開されません。',
  preview: '公開される内容の見本',
  previewNone: 'いまの選択では、公開されるものはありません。',
  previewNote: '事務局の確認のあと、この内容がネットワークのページに載ります。',
  /** An organisation that is not named; `region` may be unknown. */
  veil: (region: string | undefined, kind: string) => `${region ?? '県内'}の${kind}`,
  veilKinds: {
    organization: 'NPO・市民団体など',
    company: '企業・商店',
    school: '学校・大学',
    government: '自治体・行政機関',
    individual: '方（個人）',
  } as Record<string, string>,
  regions: regions as Record<string, string>,
  towns,
  townsTitle: '市町村でえらぶ',
  addressFound: '郵便番号から住所を入力しました。続きの番地などをご入力ください。',
  /** Where one can read what is agreed to. */
  readConsent: {
    purpose: {
      link: '個人情報の取扱いを読む',
      ask: '個人情報の取扱いについてくわしくは、事務局へお問い合わせください。',
    },
    terms: {
      link: '規約を読む',
      ask: '規約の本文は、このページにはありません。事務局へお問い合わせください。',
    },
  } as Partial<Record<FieldName, { link: string; ask: string }>>,
  /** Names of answers where letters are counted. */
  shortLabels: {
    kind: '種別',
    adult: '18歳以上',
    contactName: 'お名前',
    email: 'メール',
    phone: '電話',
    serviceAreas: '地域',
    activities: '活動',
    needs: '課題',
    offers: '社会資源',
    message: '伝えたいこと',
    visibility: '公開の範囲',
    purpose: '利用目的',
    sharing: '構成員間での共有',
    terms: '規約',
    conduct: '反社会的勢力の排除・勧誘をしないこと',
  } as Partial<Record<FieldName, string>>,
  agree: '同意する',
};

export type JoinExchangeText = typeof ja;
