import { html, nothing, type TemplateResult } from 'lit';
import { keepsContent } from '../internal/unclosed-tag.js';
import type { WidgetElement } from '../internal/widget-element.js';
import type { CommonText } from '../text/ja/common.js';
import { domLanguage } from '../text/languages.js';
import { languageSwitch } from './language-switch.js';
import type { LanguageController } from './language-controller.js';
import { ruby } from './ruby.js';

/** What the root box needs of a widget. */
export interface RootParts {
  host: WidgetElement;
  language: LanguageController<{ common: CommonText }>;
  /** Session recorders are asked to mask everything in the box: what somebody looks for here is nobody's business. */
  isPrivate?: boolean;
}

const HEADINGS = [
  (content: unknown, name: string) => html`<h2 class=${name}>${content}</h2>`,
  (content: unknown, name: string) => html`<h3 class=${name}>${content}</h3>`,
  (content: unknown, name: string) => html`<h4 class=${name}>${content}</h4>`,
  (content: unknown, name: string) => html`<h5 class=${name}>${content}</h5>`,
  (content: unknown, name: string) => html`<h6 class=${name}>${content}</h6>`,
] as const;

/** A heading `deeper` levels below the one that the page asks for (2 to 4, else 2), h6 at the deepest. */
export function headingTag(level: number, deeper: number, content: unknown, className = ''): TemplateResult {
  const base = level >= 2 && level <= 4 ? Math.floor(level) : 2;
  return HEADINGS[Math.min(4, base - 2 + deeper)]!(content, className);
}

/** The reset box in which everything of ours stands. */
export function root({ host, language, isPrivate = false }: RootParts, content: unknown): TemplateResult {
  const dark =
    host.colorScheme === 'dark' || (host.colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  const furigana = language.language === 'ja-x-yasashii' && language.furigana;
  const look = `root ${dark ? 'dark' : ''} ${furigana ? 'furigana' : ''}`;
  const lang = domLanguage(language.language);
  return isPrivate
    ? html`<div class="${look} ph-no-capture" part="root" lang=${lang} data-clarity-mask="true" data-hj-suppress data-dd-privacy="mask">${content}</div>`
    : html`<div class=${look} part="root" lang=${lang}>${content}</div>`;
}

/** Slot for the tag's content where that is the rest of the page (an unclosed tag), not a fallback. */
export function kept(host: WidgetElement): TemplateResult | typeof nothing {
  return keepsContent(host) ? html`<slot></slot>` : nothing;
}

/** The heading that the page or the widget gives, and the language switch. */
export function head({ host, language }: RootParts, heading: string): TemplateResult {
  const shown = host.heading ?? heading;
  return html`<div class="frame-head">
    ${shown ? headingTag(host.headingLevel, 0, ruby(shown, language.furigana), 'heading') : html`<span></span>`} ${languageSwitch(language)}
  </div>`;
}
