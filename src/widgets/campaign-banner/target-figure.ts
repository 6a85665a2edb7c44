import { html, nothing, svg, type TemplateResult } from 'lit';
import { safeUrl } from '../../feed/safe-url.js';
import type { Campaign } from '../../feed/schema.js';
import type { CampaignBannerText } from '../../text/catalogues/campaign-banner.js';
import { textValue } from '../../text/pick-text.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { feedText, ruby, whole } from '../../ui/ruby.js';

type Target = NonNullable<Campaign['target']>;

/** The target figure of a campaign with its full name: the value at the start and the value aimed at, in words and as two bars. */
export function targetFigure(target: Target, language: LanguageController<CampaignBannerText>): TemplateResult {
  const { words, furigana } = language;
  const most = Math.max(target.from.value, target.to.value);
  const url = safeUrl(target.source?.url);
  const source = ruby(words.citation(textValue(target.source?.name, language.language)), furigana);
  return html`<figure class="target stack" part="target">
    <figcaption><span class="target-label">${ruby(words.target, furigana)}</span>${feedText(target.name, language)}</figcaption>
    <ol class="values">
      ${[target.from, target.to].map(({ value, at }, index) => html`<li class=${index === 0 ? 'from' : 'to'}>${bar(value / most)}<span>${whole(words.figure(`${value.toLocaleString('ja-JP')}${target.unit ?? ''}`, textValue(at, language.language)))}</span></li>`)}
    </ol>
    ${target.source?.name ? html`<p class="small">${url ? html`<a href=${url} referrerpolicy="no-referrer">${source}</a>` : source}</p>` : nothing}
  </figure>`;
}

/** Visual only: the words beside it say the same. */
function bar(share: number): TemplateResult {
  const width = Number.isFinite(share) ? Math.max(0, share) * 100 : 0;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="10"></rect><rect width=${width} height="10"></rect>`}</svg>`;
}
