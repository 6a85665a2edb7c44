/** Mails of the receiver. Nothing that somebody typed stands in them: else the form could send anybody anything. */

export interface MailText {
  subject: string;
  text: string;
}
export interface Letterhead {
  name: string;
  contact?: string;
}

const foot = ({ name, contact }: Letterhead): string => `-- \n${[name, contact].filter(Boolean).join('\n')}\n`;

const japaneseDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** To the applicant: it has arrived, and what comes next. */
export function arrivalMail(language: string, receipt: string, nextBy: string | null, head: Letterhead): MailText {
  if (language.startsWith('en'))
    return {
      subject: `We have received your application (${receipt})`,
      text: `We have received your application to join ${head.name}.

Receipt number: ${receipt}

The office will read it and contact you${nextBy === null ? '' : ` by ${nextBy}`}.
Please tell us the receipt number when you contact us.

If you know nothing of this, somebody may have mistyped a mail address. Please delete this mail.

${foot(head)}`,
    };
  return {
    subject: `参加のお申し込みを受け付けました（受付番号 ${receipt}）`,
    text: `${head.name}への参加のお申し込みを受け付けました。ありがとうございます。

受付番号: ${receipt}

事務局で内容を確認し、${nextBy === null ? '' : `${japaneseDate(nextBy)}までに`}ご連絡します。
お問い合わせのときは、受付番号をお知らせください。

お心当たりのない方へ: どなたかがメールアドレスを書きまちがえたのかもしれません。お手数ですが、このメールを削除してください。

${foot(head)}`,
  };
}

/** To the office: no personal data, since mail is read in many places. */
export function officeMail(receipt: string, reviewUrl: string | undefined, isSuspect: boolean): MailText {
  const where = reviewUrl === undefined ? '事務局ページ' : `事務局ページ（${reviewUrl}）`;
  if (isSuspect)
    return {
      subject: '自動送信かもしれない申込が届いています',
      text: `人の手によらない送信かもしれない申込を受け付けました。
念のため${where}で確かめてください。実際の申込であれば、ほかの申込と同じように確認を始められます。

このお知らせは、続けて届いても1日に1通だけ送ります。
`,
    };
  return {
    subject: `参加の申込が届きました（${receipt}）`,
    text: `参加の申込を受け付けました。${where}で確認してください。

受付番号: ${receipt}
`,
  };
}
