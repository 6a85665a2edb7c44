/** docs/config.md: every key of `tsunagari.config.json`, from the schema and its words, so that it cannot rot. */
import { CONFIG_WORDS } from '../src/tools/messages/config.ja.js';
import { configJsonSchemaText } from '../src/tools/publish/config-json-schema.js';
import { CONFIG_KEYS, type ConfigKey } from '../src/tools/publish/config.js';

interface Part {
  type?: string | string[];
  enum?: string[];
  anyOf?: Part[];
  items?: Part;
  properties?: Record<string, Part>;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: '`true`・`false`',
  array: '並び `[ ]`',
  object: '項目 `{ }`',
};

function typeOf({ type, enum: values, anyOf }: Part): string {
  if (values) return values.map((value) => `\`"${value}"\``).join('・');
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join('か、');
  return [type ?? []]
    .flat()
    .map((one) => TYPES[one] ?? one)
    .join('か、');
}

function partOf(schema: Part, key: ConfigKey): Part {
  const [first = '', inner] = key.split('.');
  const part = schema.properties?.[first] ?? {};
  return inner === undefined ? part : ((part.items ?? part).properties?.[inner] ?? {});
}

/** The text of docs/config.md. */
export function configReference(): string {
  const schema = JSON.parse(configJsonSchemaText()) as Part;
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const table = (keys: readonly ConfigKey[]): string =>
    [
      '| 項目 | 書くもの | 意味 | 書かないとき | 例 |',
      '| --- | --- | --- | --- | --- |',
      ...keys.map((key) => {
        const { meaning, absent, example } = CONFIG_WORDS[key];
        const name = key.slice(key.indexOf('.') + 1);
        return `| ${[`\`${name}\``, typeOf(partOf(schema, key)), meaning, absent || '**必ず書きます**', `\`${example}\``].map(cell).join(' | ')} |`;
      }),
    ].join('\n');
  const within = (around: string): ConfigKey[] => CONFIG_KEYS.filter((key) => key.startsWith(`${around}.`));
  return `# 設定ファイル（tsunagari.config.json）

\`npm run reference\` がソースから作ります。直接は直さないでください。

\`tsunagari-tools build\` が読む設定です。\`tsunagari-tools init\` で、質問に答えるだけで作れます。ファイルの名前は、この設定ファイルから見た場所で書きます（Windows でも \`/\` で区切ります）。書きまちがいは、\`build\` が行の番号と直し方を知らせます。

\`init\` は、書き方の見本 \`tsunagari-config.v1.schema.json\` も隣に置きます。VS Code などで設定を開くと、項目の候補と意味が出ます。

\`\`\`json
{
  "$schema": "./tsunagari-config.v1.schema.json",
  "publisher": { "id": "zama", "name": "座間市", "contact": { "phone": "046-000-0000" } },
  "area": "142166",
  "sources": [
    { "file": "居場所.xlsx", "as": "ibasho" },
    { "file": "イベント一覧.csv", "as": "events", "name": "座間市イベント一覧" }
  ]
}
\`\`\`

## いちばん外側

${table(CONFIG_KEYS.filter((key) => !key.includes('.')))}

## publisher（発行者）の中

${table(within('publisher'))}

## sources（取り込み元）の一つひとつの中

\`file\` か \`url\` の、どちらか一つだけは必ず書きます。

${table(within('sources'))}
`;
}
