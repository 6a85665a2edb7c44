import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../feed/plain-object.js';

/** The picture of a kind, which the card says in words too. Pictures come after the first records; their room is kept from the start. */
export function kindIcon(
  icons: Readonly<Record<string, string | undefined>> | undefined,
  kind: string | undefined,
): TemplateResult {
  const path = ownValue(icons, kind);
  return html`<svg class="icon kind-icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path ?? nothing} /></svg>`;
}
