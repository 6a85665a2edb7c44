/** What stands in the fold of a window's card below the ways to reach it; it comes after the first windows. */
import { html, nothing, type TemplateResult } from 'lit';
import { NATION } from '../../feed/area-code.js';
import type { WindowRecord } from '../../feed/types.js';
import { fact } from '../../ui/fact.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import { languagesOf, spokenFact } from '../../ui/spoken-fact.js';
import type { WindowCardParts, WindowDetailsParts } from './window-card-parts.js';

/** Whom it serves, how it goes on, the memo, and who says so. */
export function windowDetails(parts: WindowDetailsParts): TemplateResult {
  return html`${facts(parts)} ${memoButton(parts)} ${sourceLine(parts.desk, parts.language, parts.status.trust === 'old')}`;
}

function facts(parts: WindowDetailsParts): TemplateResult {
  const { desk, areas, language, place, page } = parts;
  const { words, furigana } = language;
  const served =
    desk.serviceAreas
      ?.map((code) => (code === NATION ? words.nationwide : areas.label(code, language.language)))
      .filter(Boolean) ?? [];
  const steps = desk.nextSteps === undefined ? [] : Array.isArray(desk.nextSteps) ? desk.nextSteps : [desk.nextSteps];
  const reservation =
    desk.reservation === true
      ? ruby(words.reservation, furigana)
      : desk.reservation === false
        ? ruby(words.noReservation, furigana)
        : feedText(desk.reservation, language);
  const more = [desk.anonymous ? ruby(words.anonymous, furigana) : '', reservation].filter(
    (one) => one && one !== nothing,
  );
  return html`<dl class="facts">
      ${fact(words.serves, served.length > 0 ? ruby(words.common.join(served.slice(0, 12)), furigana) : ruby(words.servesUnknown, furigana), language)}
      ${language.language === 'ja' ? spokenFact(languagesOf(desk), language) : nothing}
      ${fact(words.common.address, comesUnderItsWay(desk) ? nothing : place, language)}
      ${fact(words.nextSteps, steps.length > 0 ? html`<ul>${steps.map((step) => html`<li>${feedText(step, language)}</li>`)}</ul>` : nothing, language)}
    </dl>
    ${more.length > 0 ? html`<ul>${more.map((one) => html`<li>${one}</li>`)}</ul>` : nothing}
    ${desk.channels?.some(({ id }) => id === 'phone') ? html`<p class="muted no-print">${ruby(words.safety.busy, furigana)}</p>` : nothing} ${desk.channels?.length ? page : nothing}`;
}

const comesUnderItsWay = ({ channels = [] }: WindowRecord): boolean => channels.some(({ id }) => id === 'in-person');

function memoButton({ desk, language, inMemo, canShare, discreet, onMemo, onShare }: WindowCardParts): TemplateResult {
  const { words, furigana } = language;
  const share =
    canShare && !discreet
      ? html`<button class="button plain" type="button" @click=${() => onShare(desk)}>${ruby(words.share, furigana)}${unseen(feedText(desk.name, language))}</button>`
      : nothing;
  return html`<p class="row no-print"><button class="button memo-button" type="button" @click=${() => onMemo(desk)}>${ruby(inMemo ? words.memoRemove : words.memo, furigana)}${unseen(feedText(desk.name, language))}</button>${share}</p>`;
}
