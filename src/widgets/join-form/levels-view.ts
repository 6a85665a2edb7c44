import { html, type TemplateResult } from 'lit';
import { LEVELS } from '../../join/exchange-entry.js';
import { fieldOf, isAsked, PUBLISHABLE, type JoinValues, type PublishableField } from '../../join/fields.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import type { JoinWords } from './join-words.js';
import { publicCard } from './public-card.js';
import { questionView } from './question-view.js';

/** 項目ごとの公開の範囲: one choice for each answer that may be shown. */
export function levelsView(
  values: JoinValues,
  words: JoinWords,
  language: LanguageController<JoinFormText>,
  headingLevel: number,
  onInput: (levels: NonNullable<JoinValues['visibility']>) => void,
): TemplateResult {
  const levels = values.visibility ?? {};
  const set = (name: PublishableField, level: string): void => onInput({ ...levels, [name]: level });
  return html`<div class="question levels" role="group" aria-labelledby="join-visibility-title">
    <p class="question-title" id="join-visibility-title">${ruby(words.form.labels.visibility, language.furigana)}</p>
    <p class="hint muted">${ruby(words.exchange.hints.visibility ?? '', language.furigana)}</p>
    ${PUBLISHABLE.filter((name) => isAsked(fieldOf(name)!, values)).map((name, index) =>
      questionView({
        question: { name: 'visibility', type: 'choice', max: 40, options: LEVELS },
        id: index === 0 ? 'join-visibility' : `join-visibility-${name}`,
        label: words.form.labels[name],
        hint: undefined,
        value: levels[name],
        isRequired: false,
        problem: undefined,
        language,
        optionLabel: (option) => words.exchange.levels[option as keyof typeof words.exchange.levels],
        onInput: (level) => set(name, level as string),
        onLeave: () => undefined,
        onEnter: () => undefined,
      }),
    )}
    <p class="muted">${ruby(words.exchange.publicNote, language.furigana)}</p>
    ${publicCard(values, words, language, headingLevel)}
  </div>`;
}
