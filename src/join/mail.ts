import { safeUrl } from '../feed/safe-url.js';

/** Longest `mailto:` that common mail programs take whole: about 200 Japanese letters, percent-encoded. */
const LONGEST_MAILTO = 1_900;

/** A mail to the office. `whole` is false where the text does not fit and has to be pasted by hand: nothing is ever cut. */
export interface MailLink {
  url: string;
  whole: boolean;
}

/**
 * A link that opens a mail with the application.
 * @param text the application, all of it
 * @param request what stands in the mail instead, where the text is too long: a line that asks to paste it
 * @returns undefined where the address cannot stand in a link
 */
export function mailLink(email: string, subject: string, text: string, request: string): MailLink | undefined {
  const link = (body: string): string =>
    `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const whole = link(text).length <= LONGEST_MAILTO;
  const url = safeUrl(link(whole ? text : request));
  return url === undefined ? undefined : { url, whole };
}
