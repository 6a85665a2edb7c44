/**
 * Writes docs/reference.md from custom-elements.json, the vocabulary and the types of the events, so that it cannot rot. Its Japanese words stand in
 * reference-words.ts; what is missing there is told, and the words of the source stand instead.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  AUDIENCES,
  CHANNELS,
  COST_KINDS,
  EVENT_KINDS,
  EXCHANGE_STATES,
  IBASHO_KINDS,
  NETWORKS,
  RESOURCE_KINDS,
  SECTORS,
  TOPIC_GROUPS,
  TOPICS,
  WELCOMES,
  ACCESSIBILITY,
} from '../src/feed/vocabulary.js';
import { CONNECTIONS, THEMES } from '../src/feed/exchange-vocabulary.js';
import { regionOf } from '../src/feed/regions.js';
import { allAreas } from '../src/model/places/area-book.js';
import { LANGUAGE_NAMES } from '../src/text/languages.js';
import { audiences } from '../src/text/ja/vocabulary/audiences.js';
import { channels } from '../src/text/ja/vocabulary/channels.js';
import { costKinds } from '../src/text/ja/vocabulary/cost-kinds.js';
import { eventKinds } from '../src/text/ja/vocabulary/event-kinds.js';
import { resourceKinds } from '../src/text/ja/vocabulary/resource-kinds.js';
import { ibashoKinds } from '../src/text/ja/vocabulary/ibasho-kinds.js';
import { networks } from '../src/text/ja/vocabulary/networks.js';
import { topicGroups } from '../src/text/ja/vocabulary/topic-groups.js';
import { accessibility } from '../src/text/ja/vocabulary/accessibility.js';
import { connections } from '../src/text/ja/vocabulary/connections.js';
import { exchangeStates } from '../src/text/ja/vocabulary/exchange-states.js';
import { regions } from '../src/text/ja/vocabulary/regions.js';
import { sectors } from '../src/text/ja/vocabulary/sectors.js';
import { themes } from '../src/text/ja/vocabulary/themes.js';
import { welcomes } from '../src/text/ja/vocabulary/welcomes.js';
import { topics } from '../src/text/ja/vocabulary/topics.js';
import { configReference } from './config-reference.js';
import { ATTRIBUTES, EVENTS, PARTS, PROPERTIES, TAGS, TOKENS } from './reference-words.js';

const ROOT = path.resolve(import.meta.dirname, '..');

interface Item {
  name: string;
  attribute?: string;
  fieldName?: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Declaration {
  customElement?: boolean;
  tagName?: string;
  summary?: string;
  attributes?: Item[];
  members?: Item[];
  events?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  slots?: Item[];
}
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}
type Tag = Declaration & { tagName: string };

/** Names that have no Japanese words yet. */
export const unsaid = new Set<string>();

const HEAD = `# 属性・イベント・見た目の一覧

\`npm run reference\` がソースから作ります。直接は直さないでください。約束（版が上がっても変わらないもの）は [contract.md](contract.md) にあります。
Generated from the source by \`npm run reference\`; do not edit. English descriptions stand below the Japanese ones.`;

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The Japanese words of a name, and the English ones of the source below them. */
function both(words: Readonly<Record<string, string>>, name: string, english = ''): string {
  if (!words[name]) unsaid.add(name);
  return [words[name], english.replace(/\.$/, '')].filter(Boolean).join('<br>');
}

function attributeRow(tag: string, { name, fieldName, type, default: absent, description }: Item): string[] {
  const words = ATTRIBUTES[`${tag} ${name}`] ?? ATTRIBUTES[name];
  if (!words) unsaid.add(`${tag} ${name}`);
  const kind = type?.text.replace(' | undefined', '') ?? 'string';
  const isSwitch = kind === 'boolean';
  const allowed = isSwitch ? '書けば使う。`"false"` は使わない' : kind.replaceAll("'", '`').replaceAll(' | ', '・');
  const without = isSwitch ? '使いません' : absent && absent !== 'undefined' ? code(absent.replaceAll("'", '')) : '';
  return [
    code(name) + (fieldName && fieldName !== name ? `<br>${code(fieldName)}` : ''),
    isSwitch ? 'スイッチ' : kind === 'number' ? '数' : '文字',
    words?.values ?? allowed,
    words?.absent ?? without,
    [words?.meaning, description?.replace(/\.$/, '')].filter(Boolean).join('<br>'),
    words ? code(words.example) : '',
  ];
}

const attributes = (tag: string, items: readonly Item[]): string =>
  table(
    ['属性（プロパティ）', '型', '使える値', '書かないとき', '意味', '例'],
    items.map((item) => attributeRow(tag, item)),
  );

/** What every tag that shows something has, in the order of the first. */
function sharedAttributes(tags: readonly Tag[]): Item[] {
  const visible = tags.filter(({ cssParts }) => cssParts?.length);
  const has = (tag: Tag, item: Item): boolean => !!tag.attributes?.some(({ name }) => name === item.name);
  return (visible[0]?.attributes ?? []).filter((item) => visible.every((tag) => has(tag, item)));
}

function tagSection(tag: Tag, shared: readonly Item[]): string {
  const isShared = (item: Item): boolean => !!tag.cssParts?.length && shared.some(({ name }) => name === item.name);
  const own = (tag.attributes ?? []).filter((item) => !isShared(item));
  const lines = [`## \`<${tag.tagName}>\``, both(TAGS, tag.tagName, tag.summary)];
  if (own.length > 0) lines.push(attributes(tag.tagName, own));
  if (tag.cssParts?.length) lines.push('ほかに、[どの部品にもある属性](#どの部品にもある属性)があります。');
  if (tag.events?.length)
    lines.push(`**[イベント](#イベント)**：${tag.events.map(({ name }) => code(name)).join('・')}`);
  if (tag.slots?.length)
    lines.push(
      `**タグの中身**：情報が出るまでと、読み込めなかったときに出ます。<br>${tag.slots[0]!.description ?? ''}`,
    );
  if (tag.cssParts?.length)
    lines.push(
      table(
        ['`::part(…)`', '指すもの'],
        tag.cssParts.map(({ name, description }) => [code(name), both(PARTS, name, description)]),
      ),
    );
  return lines.join('\n\n');
}

/** Name of an event's class → the type of its detail, as the source has it. */
export function detailsOf(source: string): Map<string, string> {
  const classes = source.matchAll(/export class (\w+) extends WidgetEvent<([^]*?)> \{/g);
  return new Map([...classes].map(([, name, detail]) => [name!, detail!.replace(/\s+/g, ' ')]));
}

function events(tags: readonly Tag[], source: string): string {
  const details = detailsOf(source);
  const all = new Map(tags.flatMap(({ events: own }) => own ?? []).map((event) => [event.name, event]));
  const actions = [.../type SelectAction =([^;]*);/.exec(source)![1]!.matchAll(/'([\w-]+)'/g)].map(([, id]) =>
    code(id!),
  );
  return `## イベント

どれも外側へ伝わり（\`bubbles\`・\`composed\`）、取り消せません。

${table(
  ['イベント', 'クラス', '`event.detail`', '意味'],
  [...all.values()].map(({ name, type }) => [
    code(name),
    code(type?.text ?? ''),
    code(details.get(type?.text ?? '') ?? ''),
    both(EVENTS, name),
  ]),
)}

\`SelectAction\` は、次のどれかです：${actions.join('・')}。\`ChosenFilters\` は、条件の名前（[\`filters\`](#javascript-のプロパティ) と同じ）→ 選ばれた id の配列・オンオフ・言葉、です。`;
}

function properties(tags: readonly Tag[]): string {
  const all = new Map(
    tags.flatMap(({ members }) => members ?? []).flatMap((one) => (one.attribute ? [] : [[one.name, one] as const])),
  );
  return `## JavaScript のプロパティ

属性は、すべて同じ意味のプロパティとしても使えます（表の2行目の名前。1行だけのものは、同じ名前です）。属性のないプロパティは次のとおりです。

${table(
  ['プロパティ', '型', '意味'],
  [...all.values()].map(({ name, type, description }) => [
    code(name),
    code(type?.text ?? ''),
    both(PROPERTIES, name, description),
  ]),
)}

\`\`\`js
const list = document.querySelector('tsunagari-event-list');
list.filters = { kind: ['workshop'], online: true }; // ほかの条件は、なくなります
console.log(list.filters.kind); // ["workshop"]
\`\`\``;
}

const tokens = (tags: readonly Tag[]): string => `## 色・文字・余白（トークン）

どの部品でも使えます。\`<tsunagari-feed>\` や \`:root\` に書けば、まとめて変えられます。値は明るい画面の標準です。

${table(
  ['名前', '標準', '意味'],
  (tags.find(({ cssProperties }) => cssProperties?.length)?.cssProperties ?? []).map((one) => [
    code(one.name),
    one.default ? code(one.default) : '',
    both(TOKENS, one.name, one.description),
  ]),
)}`;

function ids(title: string, values: readonly string[], labels: Readonly<Record<string, string>>): string {
  return `### ${title}の id\n\n${table(
    ['id', '表示'],
    values.map((id) => [code(id), labels[id] ?? '']),
  )}`;
}

const vocabulary = (): string => `## id の一覧

フィードは、\`x-\` で始まる id を足したり、表示の言葉を変えたりできます。

### 悩みの id

${table(
  ['まとまり', 'id', '表示'],
  TOPIC_GROUPS.flatMap((group) => [
    [code(group), '', topicGroups[group]],
    ...Object.entries(TOPICS).flatMap(([id, of]) =>
      of === group ? [['', code(id), topics[id as keyof typeof TOPICS]]] : [],
    ),
  ]),
)}

${[
  ids('対象', AUDIENCES, audiences),
  ids('方法', CHANNELS, channels),
  ids('居場所の種類', IBASHO_KINDS, ibashoKinds),
  ids('イベントの種類', Object.keys(EVENT_KINDS), eventKinds),
  ids('資源の種類', RESOURCE_KINDS, resourceKinds),
  ids('課題と資源の状態', EXCHANGE_STATES, exchangeStates),
  ids('産学官民', SECTORS, sectors),
  ids('費用', COST_KINDS, costKinds),
  ids('居場所の歓迎', WELCOMES, welcomes),
  ids('バリアフリー', ACCESSIBILITY, accessibility),
  ids('ネットワーク', NETWORKS, networks),
  ids('共通テーマ', THEMES, themes),
  ids('つながりづくり', CONNECTIONS, connections),
  ids(
    '言語',
    Object.keys(LANGUAGE_NAMES).filter((id) => !id.startsWith('ja')),
    LANGUAGE_NAMES,
  ),
].join('\n\n')}

### 地域のコード

\`area\` には、全国地方公共団体コードの 5桁か6桁（県全体は 2桁、全国は \`00\`）を書きます。どの都道府県のコードも使えます。神奈川県のコードは次のとおりです。

${table(
  ['コード', '地域', 'まとまり'],
  [...allAreas().values()]
    .filter(({ code: own }) => own.startsWith('14'))
    .map(({ code: own, name }) => [code(own), name, regionOf(own) === undefined ? '' : regions[regionOf(own)!]]),
)}`;

/** The text of docs/reference.md for a manifest and the source of the events. */
export function referenceOf(manifest: Manifest, source: string): string {
  const tags = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter((one): one is Tag => !!one.customElement && !!one.tagName)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
  const shared = sharedAttributes(tags);
  return `${[
    HEAD,
    `## どの部品にもある属性\n\n${attributes('', shared)}`,
    ...tags.map((tag) => tagSection(tag, shared)),
    events(tags, source),
    properties(tags),
    tokens(tags),
    vocabulary(),
  ].join('\n\n')}\n`;
}

/** The reference as it should stand now. */
export const currentReference = (): string =>
  referenceOf(
    JSON.parse(readFileSync(path.join(ROOT, 'custom-elements.json'), 'utf8')) as Manifest,
    readFileSync(path.join(ROOT, 'src/internal/events.ts'), 'utf8'),
  );

/** The WordPress plugin with every widget and its attributes in its table. */
export function pluginWith(plugin: string, manifest: Manifest): string {
  const rows = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter((one): one is Tag => !!one.tagName && one.tagName !== 'tsunagari-feed')
    .map(({ tagName, attributes: own }) => [tagName.replace('tsunagari-', ''), own ?? []] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => `\t'${name}' => array( ${own.map((one) => `'${one.name}'`).join(', ')} ),\n`);
  return plugin.replace(/(const TSUNAGARI_WIDGETS = array\(\n)(?:\t'.*\n)*/, (_, head: string) => head + rows.join(''));
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(path.join(ROOT, 'docs/reference.md'), currentReference());
  const plugin = path.join(ROOT, 'integrations/wordpress/tsunagari-widgets.php');
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'custom-elements.json'), 'utf8')) as Manifest;
  writeFileSync(plugin, pluginWith(readFileSync(plugin, 'utf8'), manifest));
  writeFileSync(path.join(ROOT, 'docs/config.md'), configReference());
  for (const name of unsaid) console.error(`scripts/reference-words.ts lacks words for ${name}`);
  process.exitCode = unsaid.size > 0 ? 1 : 0;
}
