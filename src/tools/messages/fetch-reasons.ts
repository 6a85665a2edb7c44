/** Why an address could not be read, in both languages of the command. */

type Reasons = (reason: string, detail: string) => string;

const megabytes = (detail: string): number => Math.round(Number(detail) / 1048576);

export const fetchReason: Record<'ja' | 'en', Reasons> = {
  ja: (reason, detail) =>
    ({
      'not-https': 'https で始まるアドレスだけを読みます',
      'own-network': `庁内や手元の機器を指すアドレスです（${detail}）`,
      timeout: `${detail}秒待ちましたが、答えがありませんでした`,
      status: `相手の答えが ${detail} でした`,
      'too-large': `大きすぎます（上限 ${megabytes(detail)} MB）`,
      network: `つながりません: ${detail}`,
      'not-json': 'JSON として読めない内容です',
      'not-there': 'ファイルがありません',
      'too-slow': '全部で時間がかかりすぎました',
    })[reason] ?? detail,
  en: (reason, detail) =>
    ({
      'not-https': 'only addresses that begin with https are read',
      'own-network': `this leads into your own network (${detail})`,
      timeout: `no answer within ${detail} seconds`,
      status: `the answer was ${detail}`,
      'too-large': `too large, the limit is ${megabytes(detail)} MB`,
      network: `no connection: ${detail}`,
      'not-json': 'it is not JSON',
      'not-there': 'there is no such file',
      'too-slow': 'all parts together took too long',
    })[reason] ?? detail,
};
