import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl, telUrl } from '../feed/safe-url.js';
import type { Contact } from '../feed/schema.js';
import { callCharge } from '../model/matching/call-charge.js';
import type { CommonText } from '../text/ja/common.js';
import type { Reader } from './language-controller.js';
import { feedText, ruby, whole } from './ruby.js';

type ContactReader = Reader & { words: { common: CommonText } };

/** Ways to reach somebody as list items: phone, mail, page. What cannot be linked is shown as it is. */
export function contactItems(
  { phone, email, url }: Contact,
  { words: { common }, furigana }: ContactReader,
  pageLabel = common.website,
): TemplateResult[] {
  const items: TemplateResult[] = [];
  const call = telUrl(phone);
  const mail = email ? safeUrl(`mailto:${email}`) : undefined;
  const page = safeUrl(url);
  if (phone)
    items.push(
      html`<li>${ruby(common.phone, furigana)} ${call ? html`<a href=${call}>${whole(phone)}</a>` : whole(phone)}${callCharge({ number: phone }) ? html`${' '}<span class="small">${ruby(common.naviDial, furigana)}</span>` : nothing}</li>`,
    );
  if (mail) items.push(html`<li>${ruby(common.email, furigana)} <a href=${mail}>${whole(email!)}</a></li>`);
  if (page) items.push(html`<li><a href=${page} referrerpolicy="no-referrer">${ruby(pageLabel, furigana)}</a></li>`);
  return items;
}

/** A name with its ways as a list; nothing where there is neither. */
export function contactList(
  contact: Contact | undefined,
  reader: ContactReader,
  pageLabel?: string,
): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const items = contactItems(contact, reader, pageLabel);
  if (contact.name) items.unshift(html`<li>${feedText(contact.name, reader)}</li>`);
  return items.length > 0 ? html`<ul>${items}</ul>` : nothing;
}
