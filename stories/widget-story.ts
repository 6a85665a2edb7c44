import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/** What the controls hold: attributes as the page would write them, and tokens (`--tsunagari-…`). */
type Args = Readonly<Record<string, unknown>>;

export interface WidgetStory<Tag extends keyof HTMLElementTagNameMap> {
  tag: Tag;
  /** What stands between the tags. */
  fallback: string;
  attributes?: Readonly<Record<string, string>>;
  /** Gives the element what attributes cannot say: its clock, its feed. */
  prepare: (element: HTMLElementTagNameMap[Tag]) => void;
  play?: (element: HTMLElementTagNameMap[Tag]) => Promise<void>;
}

/** A story whose controls work: what they hold is what the tag says, and every change draws it anew. */
export function widgetStory<Tag extends keyof HTMLElementTagNameMap>(story: WidgetStory<Tag>): StoryObj {
  const { tag, fallback, attributes = {}, prepare, play } = story;
  return {
    args: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === '' ? true : value])),
    parameters: { tag, fallback },
    render: (args) => {
      const element = document.createElement(tag);
      dress(element, args);
      prepare(element);
      element.append(fallback);
      return html`${element}`;
    },
    ...(play && { play: ({ canvasElement }) => play(canvasElement.querySelector(tag)!) }),
  };
}

function dress(element: HTMLElement, args: Args): void {
  for (const [name, value] of written(args))
    if (name.startsWith('--')) element.style.setProperty(name, value);
    else element.setAttribute(name, value);
}

/** What stands in the tag: a switch that is off and a field that is empty are not written. */
const written = (args: Args): [name: string, value: string][] =>
  Object.entries(args).flatMap(([name, value]) =>
    value === undefined || value === null || value === false || value === ''
      ? []
      : [[name, value === true ? '' : String(value)]],
  );

/** The tag as a webmaster would paste it. */
export function tagText(tag: string, fallback: string, args: Args): string {
  const all = written(args);
  const attributes = [
    ['feed', 'https://配信元のホスト/feed/feed.json'],
    ...all.filter(([name]) => !name.startsWith('--')),
  ];
  const said = attributes.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`)).join('');
  const tokens = all.filter(([name]) => name.startsWith('--')).map(([name, value]) => `  ${name}: ${value};\n`);
  const style = tokens.length > 0 ? `<style>\n${tag} {\n${tokens.join('')}}\n</style>\n` : '';
  return `${style}<${tag}${said}>${fallback}</${tag}>`;
}
