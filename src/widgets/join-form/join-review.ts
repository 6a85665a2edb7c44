import { html, type TemplateResult } from 'lit';
import { FIELDS, isAsked, type Field, type JoinValues, type Step } from '../../join/fields.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, unseen, whole } from '../../ui/ruby.js';
import { optionLabel } from './join-fields.js';

/** An answer in the reader's words; '' when there is none. Marks of ruby are kept. */
function answerText(field: Field, values: JoinValues, words: JoinFormText): string {
  const value = values[field.name];
  if (value === undefined || value === '') return '';
  if (field.type === 'consent') return value === true ? words.agree : '';
  if (Array.isArray(value)) return words.common.join(value.map((option) => optionLabel(field, option, words)));
  return field.type === 'choice' ? optionLabel(field, String(value), words) : String(value);
}

/** The whole application as plain text, for mail and for copying. */
export function applicationText(values: JoinValues, words: JoinFormText): string {
  return FIELDS.filter((field) => isAsked(field, values))
    .map(
      (field) =>
        `【${plain(words.labels[field.name])}】\n${plain(answerText(field, values, words)) || plain(words.notAnswered)}`,
    )
    .join('\n\n');
}

/** The same in few letters, for a mail: only what was answered, all consents in one line. Nothing of it is left out. */
export function shortApplicationText(values: JoinValues, words: JoinFormText): string {
  const asked = FIELDS.filter((field) => isAsked(field, values));
  const answers = asked.flatMap((field) => {
    const answer = field.type === 'consent' ? '' : plain(answerText(field, values, words));
    return answer
      ? [`${plain(words.shortLabels[field.name] ?? words.labels[field.name])}${words.common.colon}${answer}`]
      : [];
  });
  const agreed = asked.filter((field) => field.type === 'consent' && values[field.name] === true);
  const consents = agreed.map(({ name }) => plain(words.shortLabels[name] ?? words.labels[name]));
  return [
    ...answers,
    ...(consents.length > 0 ? [`${plain(words.agree)}${words.common.colon}${words.common.join(consents)}`] : []),
  ].join('\n');
}
/** 確認画面: every answer, each with a way back to its question. */
export function joinReview(
  values: JoinValues,
  language: LanguageController<JoinFormText>,
  onChange: (step: Step, field: Field) => void,
): TemplateResult {
  const { words, furigana } = language;
  return html`<dl class="review">
    ${FIELDS.filter((field) => isAsked(field, values)).map((field) => {
      const answer = answerText(field, values, words);
      return html`<div class="review-row">
        <dt>${ruby(words.labels[field.name], furigana)}</dt>
        <dd>${answer ? (field.options || field.type === 'consent' ? ruby(answer, furigana) : whole(answer)) : html`<span class="muted">${ruby(words.notAnswered, furigana)}</span>`}</dd>
        <dd class="review-change">
          <button class="button plain" type="button" @click=${() => onChange(field.step, field)}>${ruby(words.change, furigana)}${unseen(plain(words.labels[field.name]))}</button>
        </dd>
      </div>`;
    })}
  </dl>`;
}
