/** Mails of the receiver. Nothing that an applicant typed stands in them: else the form could send anybody anything. */

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

/** Where the worker puts a link that it makes when it sends: until then there is none to steal. */
export const LINK_MARK = '{{link}}';

/** 差し戻し: the office's own words, and the way to mend it. `hasLink`: whether a link can be made. */
export function returnMail(
  language: string,
  receipt: string,
  message: string,
  hasLink: boolean,
  head: Letterhead,
): MailText {
  if (language.startsWith('en'))
    return {
      subject: `About your application (${receipt})`,
      text: `The office of ${head.name} has read your application (${receipt}) and asks you:

${message}

${hasLink ? `You can change your application here. The link works once, within two weeks. Please show it to nobody.\n${LINK_MARK}` : 'Please answer to the office, with the receipt number.'}

${foot(head)}`,
    };
  return {
    subject: `お申し込みの内容についてのお願い（受付番号 ${receipt}）`,
    text: `${head.name}への参加のお申し込み（受付番号 ${receipt}）を拝見しました。次の点について、お願いがあります。

${message}

${hasLink ? `内容は、次のリンクから直せます。2週間のうちに1回だけ使えます。ほかの方には伝えないでください。\n${LINK_MARK}` : 'お返事は、受付番号を添えて事務局へお送りください。'}

${foot(head)}`,
  };
}

/** The link that a member asked for. */
export function linkMail(language: string, receipt: string, head: Letterhead): MailText {
  if (language.startsWith('en'))
    return {
      subject: `Link to change or withdraw your application (${receipt})`,
      text: `Here you can change or withdraw what you sent to ${head.name} (${receipt}).
The link works once, within two weeks. Please show it to nobody.
${LINK_MARK}

If you did not ask for it, please delete this mail.

${foot(head)}`,
    };
  return {
    subject: `申込内容の変更・取り下げ用のリンク（受付番号 ${receipt}）`,
    text: `${head.name}へのお申し込み（受付番号 ${receipt}）の内容は、次のリンクから変更や取り下げができます。
2週間のうちに1回だけ使えます。ほかの方には伝えないでください。
${LINK_MARK}

お心当たりのないときは、このメールを削除してください。

${foot(head)}`,
  };
}

/** To the office: a member changed or withdrew by its link. */
export function changeMail(receipt: string, reviewUrl: string | undefined, isWithdrawn: boolean): MailText {
  const where = reviewUrl === undefined ? '事務局ページ' : `事務局ページ（${reviewUrl}）`;
  return isWithdrawn
    ? {
        subject: `参加の取り下げがありました（${receipt}）`,
        text: `専用のリンクから、参加の取り下げがありました。公開していた内容は、すでに外れています。\n\n受付番号: ${receipt}\n`,
      }
    : {
        subject: `申込内容の変更が届きました（${receipt}）`,
        text: `専用のリンクから、申込内容の変更が届きました。${where}で確認してください。\n\n受付番号: ${receipt}\n`,
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
