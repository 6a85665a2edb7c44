import { html, type TemplateResult } from 'lit';
import { safeUrl, telUrl } from '../feed/safe-url.js';
import type { Contact } from '../feed/schema.js';
import type { CommonText } from '../text/common/ja.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/** Ways to reach somebody as list items: phone, mail, page. What cannot be linked is shown as it is. */
export function contactItems({ phone, email, url }: Contact, { words: { common }, furigana }: Reader & { words: { common: CommonText } }, pageLabel = common.website): TemplateResult[] {
  const items: TemplateResult[] = [];
  const call = telUrl(phone);
  const mail = email ? safeUrl(`mailto:${email}`) : undefined;
  const page = safeUrl(url);
  if (phone) items.push(html`<li>${ruby(common.phone, furigana)} ${call ? html`<a href=${call}>${phone}</a>` : phone}</li>`);
  if (mail) items.push(html`<li>${ruby(common.email, furigana)} <a href=${mail}>${email}</a></li>`);
  if (page) items.push(html`<li><a href=${page} referrerpolicy="no-referrer">${ruby(pageLabel, furigana)}</a></li>`);
  return items;
}
