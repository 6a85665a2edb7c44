import { html, nothing, type TemplateResult } from 'lit';
import {
  ENTRY_PARTS,
  isPartAsked,
  MOST_ENTRIES,
  type EntryList,
  type ExchangeEntry,
} from '../../join/exchange-entry.js';
import type { Problem } from '../../join/validate.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, unseen } from '../../ui/ruby.js';
import { entryName, optionLabel, problemWords, type JoinWords } from './join-words.js';
import type { EntriesController, RemovedEntry } from './entries-controller.js';
import { areasView } from './areas-view.js';
import { controlId, problemText, questionView, type QuestionParts } from './question-view.js';

/** What a list of needs or offers needs to draw itself. */
export interface EntriesParts {
  list: EntryList;
  entries: readonly ExchangeEntry[];
  problems: readonly Problem[];
  words: JoinWords;
  language: LanguageController<JoinFormText>;
  headingLevel: number;
  actions: Pick<EntriesController, 'removed' | 'onInput' | 'onLeave' | 'onAdd' | 'onRemove' | 'onUndo'>;
}

/** Id of the heading of an entry; focus goes there when it is new. */
const entryId = (list: EntryList, index: number): string => controlId({ field: list, entry: index });

/** 課題 or 社会資源: any number of entries, each with its questions. */
export function entriesView(parts: EntriesParts): TemplateResult {
  const { list, entries, problems, words, language, actions } = parts;
  const { removed, onAdd } = actions;
  const { furigana } = language;
  const id = controlId({ field: list });
  const problem = problems.find(({ field, entry }) => field === list && entry === undefined);
  return html`<div class="question entries ${problem ? 'faulty' : ''}" role="group" aria-labelledby="${id}-title">
    ${headingTag(parts.headingLevel, 2, html`<span id="${id}-title">${ruby(words.form.labels[list], furigana)}</span> <span class="mark">${ruby(words.form.optional, furigana)}</span>`, 'question-title')}
    <p class="hint muted">${ruby(words.exchange.hints[list] ?? '', furigana)}</p>
    ${problemText(id, problem && problemWords(problem, words), furigana)} ${entries.map((entry, index) => entryView(parts, entry, index))}
    ${removed?.list === list ? undoView(parts, removed) : nothing}
    <p class="entry-add">
      ${
        entries.length < MOST_ENTRIES
          ? html`<button class="button" type="button" id=${id} @click=${() => onAdd(list)}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${ruby(words.exchange.lists[list].add, furigana)}</button>`
          : ruby(words.exchange.most, furigana)
      }
    </p>
  </div>`;
}

function undoView({ words, language, actions }: EntriesParts, { list, index }: RemovedEntry): TemplateResult {
  const said = words.exchange.removed(entryName(list, index, words.exchange));
  return html`<p class="notice row">
    <span>${ruby(said, language.furigana)}</span>
    <button class="button" type="button" data-undo @click=${actions.onUndo}>${ruby(words.exchange.undo, language.furigana)}${unseen(plain(said))}</button>
  </p>`;
}

function entryView(parts: EntriesParts, entry: ExchangeEntry, index: number): TemplateResult {
  const { list, problems, words, language, actions } = parts;
  const { onInput, onLeave, onRemove } = actions;
  const { furigana } = language;
  const name = entryName(list, index, words.exchange);
  const id = entryId(list, index);
  return html`<div class="entry" role="group" aria-labelledby=${id}>
    <div class="entry-head">
      ${headingTag(parts.headingLevel, 3, html`<span id=${id} tabindex="-1">${ruby(name, furigana)}</span>`)}
      <button class="button plain" type="button" @click=${() => onRemove(list, index)}>${ruby(words.exchange.remove, furigana)}${unseen(plain(name))}</button>
    </div>
    ${ENTRY_PARTS.filter((part) => isPartAsked(part, entry, list)).map((part) => {
      const problem = problems.find((one) => one.field === list && one.entry === index && one.part === part.name);
      const question: QuestionParts = {
        question: part,
        id: controlId({ field: list, entry: index, part: part.name }),
        label: words.exchange.parts[list][part.name],
        hint: words.exchange.partHints[list][part.name],
        value: entry[part.name],
        isRequired: part.required === true,
        problem: problem && problemWords(problem, words),
        language,
        optionLabel: (option) => optionLabel(part, option, words),
        onInput: (value) => onInput(list, index, part.name, value),
        onLeave: () => onLeave(list, index, part.name),
        onEnter: () => undefined,
      };
      return part.type === 'areas' ? areasView(question, words.exchange) : questionView(question);
    })}
  </div>`;
}
