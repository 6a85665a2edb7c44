import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { READY_LANGUAGES } from '../src/text/catalogue.js';
import { ATTRIBUTES, EVENTS, PARTS, TOKENS } from '../scripts/reference-words.js';

interface Item {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Tag {
  tagName?: string;
  attributes?: Item[];
  events?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
}

/** A story has a feed of its own, and its addresses are made for it. */
const NOT_TO_CHOOSE = new Set(['feed', 'tiles', 'tile-attribution']);

const NONE = { disable: true };
const given = (name: 'type' | 'defaultValue', summary = ''): object => (summary ? { [name]: { summary } } : {});
/** The reference's links lead nowhere here. */
const withoutLinks = (words = ''): string => words.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');

function control({ name, type }: Item): Pick<ArgTypes[string], 'control' | 'options'> {
  const kind = type?.text.replace(' | undefined', '') ?? 'string';
  const options = [...kind.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
  if (NOT_TO_CHOOSE.has(name)) return { control: NONE };
  if (name === 'lang') return { control: { type: 'select' }, options: [...READY_LANGUAGES] };
  if (options.length > 0) return { control: { type: 'select' }, options };
  return { control: { type: kind === 'boolean' ? 'boolean' : kind === 'number' ? 'number' : 'text' } };
}

/** What a tag offers, in Japanese: attributes and colours that can be tried out, then parts and events. */
export function argTypesOf(tag: string): ArgTypes {
  const one = (manifest.modules as { declarations?: Tag[] }[])
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === tag);
  const rows = (items: Item[] | undefined, row: (item: Item) => ArgTypes[string], prefix = ''): ArgTypes =>
    Object.fromEntries((items ?? []).map((item) => [prefix + item.name, { name: item.name, ...row(item) }]));
  return {
    ...rows(one?.attributes, (item) => {
      const words = ATTRIBUTES[`${tag} ${item.name}`] ?? ATTRIBUTES[item.name];
      return {
        description: withoutLinks(
          [words?.meaning, words?.values && `書けるもの：${words.values}`].filter(Boolean).join('。'),
        ),
        table: {
          category: '属性',
          ...given('type', words?.example),
          ...given('defaultValue', words?.absent?.replaceAll('`', '')),
        },
        ...control(item),
      };
    }),
    ...rows(one?.cssProperties, (item) => ({
      description: TOKENS[item.name] ?? '',
      table: { category: '色と形（CSS の変数）', ...given('defaultValue', item.default) },
      control: { type: item.name.includes('-color-') ? 'color' : 'text' },
    })),
    ...rows(
      one?.cssParts,
      (item) => ({
        description: PARTS[item.name] ?? '',
        table: { category: '部分（::part）' },
        control: NONE,
      }),
      'part ',
    ),
    ...rows(one?.events, (item) => ({
      description: EVENTS[item.name] ?? '',
      table: { category: 'イベント' },
      control: NONE,
    })),
  };
}
