import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import { TOPIC_GROUPS, TOPICS, type TopicGroup, type TopicId } from '../../feed/vocabulary.js';
import type { Feed } from '../../feed/types.js';
import type { Filters } from '../../model/filters/filters.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { plain } from '../../text/ruby.js';
import { vocabularyLabel } from '../../text/vocabulary-label.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, unseen, whole } from '../../ui/ruby.js';

export interface TopicPickerParts {
  feed: Feed;
  filters: Filters;
  locked: boolean;
  language: LanguageController<ConsultationFinderText>;
  countOf: (topic: string) => number;
  /** A group or topic id, or '' for none. */
  onChoose: (value: string) => void;
}

/** Groups first, then the topics of the chosen group: plain words, each step can be skipped. */
export function topicPicker(parts: TopicPickerParts): TemplateResult | typeof nothing {
  const { filters, locked, language } = parts;
  if (locked) return nothing;
  const { words, furigana } = language;
  const chosen = filters.topic[0];
  const group = groupOf(chosen, parts.feed);
  return html`<fieldset class="topics">
    <legend>${ruby(words.groups, furigana)}</legend>
    <div class="tiles">
      ${TOPIC_GROUPS.map((one) => html`<button class="tile" type="button" aria-pressed=${String(group === one)} @click=${() => parts.onChoose(group === one ? '' : one)}>${ruby(words.topicGroups[one], furigana)}</button>`)}
    </div>
    ${group ? topicsOf(group, chosen, parts) : nothing}
  </fieldset>`;
}

function topicsOf(
  group: TopicGroup,
  chosen: string | undefined,
  { feed, language, countOf, onChoose }: TopicPickerParts,
): TemplateResult {
  const { words, furigana } = language;
  const own = feed.topics.filter((row) => row.group === group && !Object.hasOwn(TOPICS, row.id)).map((row) => row.id);
  const ids = [...(Object.keys(TOPICS) as TopicId[]).filter((id) => TOPICS[id] === group), ...own].filter(
    (id) => !feed.topics.find((row) => row.id === id)?.hidden,
  );
  return html`<div class="chips" role="group" aria-label=${plain(words.topicsOf(plain(words.topicGroups[group])))}>
    ${ids.map((id) => {
      const label = vocabularyLabel(id, words.topics, feed.topics, language.language);
      const on = chosen === id;
      // People in despair see no counts, and nobody is told that there is nothing for them.
      const count = id === 'life-hard' ? 0 : countOf(id);
      return label
        ? html`<button class="chip-button" type="button" aria-pressed=${String(on)} @click=${() => onChoose(on ? group : id)}>${ruby(label, furigana)}${count ? html`<span class="count">${whole(count)}${unseen(plain(words.common.countUnit(count)))}</span>` : nothing}</button>`
        : nothing;
    })}
  </div>`;
}

/** The group that a chosen id is, or belongs to. */
function groupOf(chosen: string | undefined, feed: Feed): TopicGroup | undefined {
  const named = [chosen, ownValue<string>(TOPICS, chosen), feed.topics.find((row) => row.id === chosen)?.group];
  return TOPIC_GROUPS.find((group) => named.includes(group));
}
