import type { IbashoRecord } from '../../feed/types.js';
import type { WelcomeId } from '../../feed/vocabulary.js';
import { html, type TemplateResult } from 'lit';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { textValue } from '../../text/pick-text.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { unseen } from '../../ui/ruby.js';

const TICK = 'M5 12.5l5 5L19 7';

/** A mark before something that the operator has confirmed. */
export const tick = (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${TICK} /></svg>`;

/** Tells a screen reader which of many equal buttons this is. */
export const ofPlace = (place: IbashoRecord, { language }: LanguageController<IbashoMapText>): TemplateResult =>
  unseen(textValue(place.name, language));

/** What the operator has confirmed, in our order. */
export const knownWelcomes = (welcomes: readonly string[] | undefined, words: IbashoMapText): WelcomeId[] =>
  (Object.keys(words.welcomes) as WelcomeId[]).filter((id) => welcomes?.includes(id));
