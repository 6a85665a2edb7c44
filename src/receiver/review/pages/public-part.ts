import { html } from 'hono/html';
import type { JoinValues } from '../../../join/fields.js';
import { givesAway, isVeiled } from '../../../join/publication.js';
import { ja as words } from '../../messages/review.ja.js';
import { ENTRY_TEXTS } from '../rules/curation.js';
import { answersOf, entryLabel, fieldLabel, partLabel, partsOf, type Answer } from './answers.js';
import type { Html } from './layout.js';

const row = ({ label, text }: Answer): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd class="prose">${text}</dd>
  </div>`;

/** What the public reads or would read, in the order of the form. `values`: the answers as the office lets them be published. */
export function publicPart(values: JoinValues, isLive: boolean): Html {
  const { application } = words;
  const fields = answersOf(values).filter(({ level, text }) => level === 'public' && !givesAway(text, values));
  const entries = (['needs', 'offers'] as const).flatMap((list) =>
    (values[list] ?? []).flatMap((entry, place) => (entry.visibility === 'public' ? [{ list, entry, place }] : [])),
  );
  const isEmpty = fields.length === 0 && entries.length === 0;
  const lead = isEmpty
    ? isLive
      ? application.publicNothingNow
      : application.publicNothing
    : isLive
      ? application.publicNow
      : application.publicThen;
  return html`<h2>${application.publicTitle}</h2>
    <p>${lead}</p>
    <dl class="answers">${fields.map(row)}</dl>
    ${entries.map(
      ({ list, entry, place }) => html`<section class="entry">
        <h3>${fieldLabel(list)}　${entryLabel(list, place)}</h3>
        <dl class="answers">
          ${row({ name: 'title', label: partLabel(list, 'title'), text: entry.title ?? '' })}
          ${partsOf(list, entry)
            .filter(({ name }) => name !== 'veiled')
            .map(row)}
        </dl>
        ${isVeiled(entry, values) ? html`<p class="soft">${application.veiled}</p>` : ''}
        ${
          ENTRY_TEXTS.some((part) => givesAway(entry[part], values, isVeiled(entry, values)))
            ? html`<p class="alert">${application.givesAway}</p>`
            : ''
        }
      </section>`,
    )}`;
}
