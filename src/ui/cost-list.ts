import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../feed/plain-object.js';
import type { Cost } from '../feed/schema.js';
import type { CostKind } from '../feed/vocabulary.js';
import { textValue } from '../text/pick-text.js';
import { plain } from '../text/ruby.js';
import type { Reader } from './language-controller.js';
import { feedText, ruby } from './ruby.js';

/** One item per group of people: こども食堂 are often free for children only. */
export function costList(
  costs: readonly Cost[],
  labels: Readonly<Record<CostKind, string>>,
  reader: Reader,
): TemplateResult {
  const item = ({ free, kind, note }: Cost): TemplateResult => {
    const id = kind ?? (free === true ? 'free' : free === false ? 'paid' : '');
    const label = ownValue<string>(labels, id) ?? '';
    // A note such as 「こども：無料」 says it already.
    const isSaid = note !== undefined && (id === 'paid' || textValue(note, reader.language).includes(plain(label)));
    const said = note ? feedText(note, reader) : nothing;
    return html`<li>${isSaid ? said : html`${ruby(label, reader.furigana)}${note && label ? html`${'（'}${said}${'）'}` : said}`}</li>`;
  };
  return html`<ul>${costs.map(item)}</ul>`;
}
