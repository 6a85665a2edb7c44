import type { TemplateResult } from 'lit';
import { isEntryList, isRequired, type Field, type JoinValues } from '../../join/fields.js';
import type { Problem } from '../../join/validate.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import type { LanguageController } from '../../ui/language-controller.js';
import type { EntriesController } from './entries-controller.js';
import type { ExchangePart } from './exchange-loader.js';
import { optionLabel, problemWords, type KnownWords } from './join-words.js';
import { controlId, questionView, type QuestionParts } from './question-view.js';

/** What a field of the form needs to draw itself, whatever its type. */
export interface FieldParts {
  field: Field;
  values: JoinValues;
  problems: readonly Problem[];
  hint: string | undefined;
  /** Page that explains what is agreed to. */
  href: string | undefined;
  language: LanguageController<JoinFormText>;
  headingLevel: number;
  /** What the second and third screen need; the first does without. */
  part: ExchangePart | undefined;
  entries: EntriesController | undefined;
  onInput: (value: unknown) => void;
  onLeave: () => void;
  onEnter: () => void;
}

/** A question, a list of entries, an agreement, or who may see what. */
export function fieldView(parts: FieldParts): TemplateResult {
  const { field, values, problems, language, headingLevel, part, onInput } = parts;
  const { name, type } = field;
  const form = language.words;
  if (part && parts.entries && isEntryList(name))
    return part.entriesView({
      list: name,
      entries: values[name] ?? [],
      problems,
      words: { form, exchange: part.words },
      language,
      headingLevel,
      actions: parts.entries,
    });
  if (part && type === 'levels')
    return part.levelsView(values, { form, exchange: part.words }, language, headingLevel, onInput);
  const known: KnownWords = { form, ...(part && { exchange: part.words }) };
  const problem = problems.find((one) => one.field === name);
  const question: QuestionParts = {
    question: field,
    id: controlId({ field: name }),
    label: form.labels[name],
    hint: parts.hint ?? part?.words.hints[name],
    value: values[name],
    isRequired: isRequired(field, values),
    problem: problem && part && problemWords(problem, { form, exchange: part.words }),
    language,
    optionLabel: (option) => optionLabel(field, option, known),
    onInput,
    onLeave: parts.onLeave,
    onEnter: parts.onEnter,
  };
  if (part && type === 'areas') return part.areasView(question, part.words);
  return part && type === 'consent' ? part.consentView(question, part.words, parts.href) : questionView(question);
}
