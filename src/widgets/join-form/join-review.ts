import { html, type TemplateResult } from 'lit';
import { FIELDS, isAsked, isEntryList, type JoinValues } from '../../join/fields.js';
import { plain } from '../../text/ruby.js';
import type { Reader } from '../../ui/language-controller.js';
import { ruby, unseen, whole } from '../../ui/ruby.js';
import { answerText, entryLines, levelLines } from './join-answers.js';
import { placeLabel, type JoinWords, type Place } from './join-words.js';

/** 確認画面: every answer, each with a way back to its question. */
export function joinReview(
  values: JoinValues,
  words: JoinWords,
  reader: Reader,
  onChange: (place: Place) => void,
): TemplateResult {
  const row = (place: Place, answer: unknown): TemplateResult => {
    const label = placeLabel(place, words);
    return html`<div class="review-row">
      <dt>${ruby(label, reader.furigana)}</dt>
      <dd>${answer}</dd>
      <dd class="review-change">
        <button class="button plain" type="button" @click=${() => onChange(place)}>${ruby(words.exchange.change, reader.furigana)}${unseen(plain(label))}</button>
      </dd>
    </div>`;
  };
  const lines = (texts: readonly string[]): TemplateResult =>
    html`<ul>${texts.map((text) => html`<li>${ruby(text, reader.furigana)}</li>`)}</ul>`;
  const none = html`<span class="muted">${ruby(words.exchange.notAnswered, reader.furigana)}</span>`;
  return html`<dl class="review">
    ${FIELDS.filter((field) => isAsked(field, values)).map((field) => {
      const { name, type, options } = field;
      if (isEntryList(name))
        return values[name]?.length
          ? values[name].map((entry, index) =>
              row({ field: name, entry: index }, lines(entryLines(name, entry, words))),
            )
          : row({ field: name }, none);
      if (type === 'levels') return row({ field: name }, lines(levelLines(values, words)));
      const answer = answerText(field, values[name], words);
      return row(
        { field: name },
        !answer ? none : options || type === 'consent' ? ruby(answer, reader.furigana) : whole(answer),
      );
    })}
  </dl>`;
}
