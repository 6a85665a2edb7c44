/** The figures of `status` as one page to read and print. What is missing is said in words, never by a colour alone. */
import type { CollectionName } from '../../feed/collections.js';
import { TOPIC_GROUPS } from '../../feed/vocabulary.js';
import { topicGroups } from '../../text/ja/vocabulary/topic-groups.js';
import { topics } from '../../text/ja/vocabulary/topics.js';
import type { CommandText } from '../messages/command.ja.js';
import { escapeHtml, htmlPage, htmlTable, PAGE_STYLE, type Cell } from '../report/html.js';
import { japanese, stringOf } from '../report/unproven.js';
import type { PlaceFigures, StatusFigures } from './status-figures.js';

/** What a municipality should have at least one of. */
const NEEDED = ['consultationWindows', 'ibasho'] as const;
const SHOWN: readonly CollectionName[] = [
  'consultationWindows',
  'ibasho',
  'events',
  'members',
  'needs',
  'offers',
  'reports',
];

/** Names as a list. */
const listed = (names: readonly string[]): string =>
  `<ul>${names.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`;

/** `status.html`. */
export function statusPage(
  figures: StatusFigures,
  publisher: string,
  date: string,
  days: number,
  words: CommandText,
): string {
  const { status: say, report } = words;
  const kind = (collection: string): string => report.kinds[collection] ?? collection;
  const number = (count: number): Cell => (count === 0 ? say.none : count);
  const collections = SHOWN.filter((name) => figures.totals[name] > 0 || NEEDED.some((needed) => needed === name));
  const placeRow = (place: PlaceFigures, name: string): Cell[] => [
    name,
    ...collections.map((one) => number(place.counts[one])),
  ];
  const groupRow = (place: PlaceFigures, name: string): Cell[] => [
    name,
    ...TOPIC_GROUPS.map((group) => number(place.groups[group])),
  ];
  const places = figures.municipalities;
  const blanks = NEEDED.map((needed) => ({
    title: say.without(kind(needed)),
    names: places.filter(({ counts }) => counts[needed] === 0).map(({ name }) => name),
  }));
  const section = (title: string, ...parts: readonly string[]): string =>
    `<section><h2>${escapeHtml(title)}</h2>\n${parts.join('\n')}\n</section>`;
  const said = (text: string): string => `<p>${escapeHtml(text)}</p>`;
  const main = `${said(say.date(date))}
${section(
  say.totals,
  htmlTable(
    [say.kind, say.count],
    collections.map((one) => [kind(one), number(figures.totals[one])]),
    say.totals,
  ),
)}
${section(
  say.blanks,
  said(say.blanksHint),
  ...blanks.map(
    ({ title, names }) =>
      `<h3>${escapeHtml(say.places(title, names.length))}</h3>${names.length === 0 ? said(say.noBlank) : listed(names)}`,
  ),
  `<h3>${escapeHtml(say.topics(figures.topics.length))}</h3>${figures.topics.length === 0 ? said(say.noBlank) : listed(figures.topics.map((topic) => topics[topic]))}`,
)}
${section(
  say.due(days),
  figures.due.length === 0
    ? said(say.noneDue(days))
    : htmlTable(
        [say.name, say.dueOn, say.kind, say.maintainer],
        figures.due.map(({ collection, record, maintainer, due }) => [
          japanese(record['name']) || stringOf(record['id']),
          due === '' ? say.never : due < date ? say.over(due) : due,
          kind(collection),
          maintainer,
        ]),
        say.dueCount(figures.due.length),
      ),
)}
${section(
  say.stale,
  figures.stale.length === 0
    ? said(say.noneStale)
    : htmlTable(
        [say.source, say.count, say.last],
        figures.stale.map(({ name, records, last }) => [name || say.unnamed, records, last || say.never]),
        say.staleCount(figures.stale.length),
      ),
)}
${section(
  say.byPlace,
  htmlTable(
    [say.place, ...collections.map(kind)],
    [...places.map((place) => placeRow(place, place.name)), placeRow(figures.wider, say.wider)],
    say.byPlaceCaption,
  ),
)}
${section(
  say.byTopic,
  htmlTable(
    [say.place, ...TOPIC_GROUPS.map((group) => topicGroups[group])],
    [...places.map((place) => groupRow(place, place.name)), groupRow(figures.wider, say.wider)],
    say.byTopicCaption,
  ),
)}`;
  return htmlPage({ lang: 'ja', title: say.title(publisher), style: PAGE_STYLE, main });
}
