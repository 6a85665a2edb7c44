import { html, nothing, type TemplateResult } from 'lit';
import { commonRegion } from '../../feed/regions.js';
import type { Need, Offer } from '../../feed/schema.js';
import { isEntryList, type FieldName, type JoinValues } from '../../join/fields.js';
import { toRecords } from '../../join/to-records.js';
import { headingTag } from '../../ui/frame.js';
import type { Reader } from '../../ui/language-controller.js';
import { ruby, whole } from '../../ui/ruby.js';
import { entryLines, fieldLines } from './join-answers.js';
import type { JoinWords } from './join-words.js';

/** How an unnamed organisation is described: 『県央地域のNPO』 */
function veil(record: Need | Offer, values: JoinValues, { exchange }: JoinWords): string {
  const region = commonRegion(record.areas ?? []);
  return exchange.veil(region && exchange.regions[region], exchange.veilKinds[values.kind ?? ''] ?? '');
}

/** What anybody will read once the office has approved it: the very records that would stand in the feed. */
export function publicCard(values: JoinValues, words: JoinWords, reader: Reader, level: number): TemplateResult {
  // Here alone, the id of a record says which entry it was made of.
  const records = toRecords({ values }, { id: (record, index) => `${record}/${index}`, on: '' });
  const { member } = records;
  const said = (lines: readonly string[]): TemplateResult =>
    html`<ul>${lines.map((line) => html`<li>${ruby(line, reader.furigana)}</li>`)}</ul>`;
  const fields: readonly [unknown, FieldName][] = [
    [member?.activities, 'activities'],
    [member?.serviceAreas, 'serviceAreas'],
    [member?.themes, 'themes'],
    [member?.networks, 'networks'],
    [member?.url, 'website'],
  ];
  const cards = [...records.needs, ...records.offers].map((record) => {
    const [list, index] = record.id.split('/');
    const entry = isEntryList(list!) ? values[list]?.[Number(index)] : undefined;
    if (!entry || !isEntryList(list!)) return nothing;
    const { visibility: _visibility, veiled: _veiled, title, ...shown } = entry;
    return html`<div class="card">
      <p class="card-title">${whole(title!)}</p>
      <p>${record.veiled ? ruby(veil(record, values, words), reader.furigana) : whole(values.organization!)}</p>
      ${said(entryLines(list, shown, words, false))}
    </div>`;
  });
  return html`<section class="preview" aria-labelledby="join-preview">
    ${headingTag(level, 2, html`<span id="join-preview">${ruby(words.exchange.preview, reader.furigana)}</span>`)}
    <p class="hint muted">${ruby(member || cards.length > 0 ? words.exchange.previewNote : words.exchange.previewNone, reader.furigana)}</p>
    ${
      member
        ? html`<div class="card">
          <p class="card-title">${whole(values.organization!)}</p>
          ${said(fields.flatMap(([isShown, name]) => (isShown ? fieldLines(name, values, words) : [])))}
        </div>`
        : nothing
    }
    ${cards}
  </section>`;
}
