/** Reports are in the published folder: what they quote must not reveal personal numbers or addresses. */

const MOBILE = /(?<!\d)(0[6789]0)([-‐−–ー ]?)\d{4}([-‐−–ー ]?)\d{4}(?!\d)/g;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,}/g;

/** The text with mobile numbers and e-mail addresses made unreadable, still recognisable as such. */
export function maskPersonal(text: string): string {
  return text
    .replace(MOBILE, (_, start: string, first: string, second: string) => `${start}${first}****${second}****`)
    .replace(EMAIL, (address) => `***@${address.slice(address.indexOf('@') + 1)}`);
}
