/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { TOKENS } from '../scripts/reference-words.js';
import { baseStyles } from '../src/ui/base-styles.js';
import { cardStyles } from '../src/ui/card-styles.js';
import '../src/widgets/consultation-finder/define.js';
import '../src/widgets/event-list/define.js';
import { EVENTS_IN_EVERY_STATE } from '../test/fixtures/events.js';
import { buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFeed } from '../test/fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../test/fixtures/windows.js';
import './design.css';
import { THEMES } from './themes.js';

const meta: Meta = { title: 'デザイン', tags: ['!autodocs'], parameters: { controls: { disable: true } } };
export default meta;
type Story = StoryObj;

/** Values as the widgets have them: light first, dark second. */
const css = baseStyles.cssText + cardStyles.cssText;
const valuesOf = (token: string): string[] =>
  [...css.matchAll(new RegExp(`var\\(${token}, ([^;]+)\\);`, 'g'))].map((match) => match[1]!);

const swatch = (color: string | undefined): TemplateResult =>
  html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill=${color ?? 'none'}></rect></svg><code>${color ?? '同じ'}</code>`;

export const Colours: Story = {
  name: '色',
  render: () => html`<div class="design">
    <h1>色</h1>
    <p>標準の値は、デジタル庁デザインシステムによるものです。左が明るい画面、右が暗い画面の値です。変えるときは、この名前の変数をページの CSS に書きます。</p>
    <table>
      <thead><tr><th scope="col">使うところ</th><th scope="col">明るい画面</th><th scope="col">暗い画面</th></tr></thead>
      <tbody>
        ${Object.entries(TOKENS)
          .filter(([name]) => name.includes('-color-'))
          .map(([name, words]) => {
            const [light, dark] = valuesOf(name);
            return html`<tr><th scope="row">${words}<br /><code>${name}</code></th><td>${swatch(light)}</td><td>${swatch(dark)}</td></tr>`;
          })}
      </tbody>
    </table>
  </div>`,
};

/** Those that stand for another token say so in their words. */
const sizeOf = (token: string): string => valuesOf(token).find((value) => !/^(var|calc)\(/.test(value)) ?? '';
const SPACES = ['0.25em', '0.5em', '0.75em', '1em', '1.5em'] as const;

export const Spacing: Story = {
  name: '余白と大きさ',
  render: () => html`<div class="design">
    <h1>余白と大きさ</h1>
    <p>どれも文字の大きさ（em）を単位にしています。文字を大きくすると、余白もいっしょに大きくなります。ボタンの高さは、いつも 44px 以上です。変えるときは、この名前の変数をページの CSS に書きます。</p>
    <table>
      <thead><tr><th scope="col">使うところ</th><th scope="col">標準の値</th></tr></thead>
      <tbody>
        ${Object.entries(TOKENS)
          .filter(([name]) => !name.includes('-color-') && !name.endsWith('-offset'))
          .map(
            ([name, words]) =>
              html`<tr><th scope="row">${words.replaceAll('`', '')}<br /><code>${name}</code></th><td>${sizeOf(name)}</td></tr>`,
          )}
      </tbody>
    </table>
    <h2>余白の段</h2>
    <ul class="spaces">
      ${SPACES.map((size) => html`<li><svg viewBox="0 0 ${Number.parseFloat(size) * 16} 16" width=${size} height="1em" aria-hidden="true"><rect width="100%" height="16"></rect></svg> ${size}（標準の文字で ${Number.parseFloat(size) * 16} px）</li>`)}
    </ul>
  </div>`,
};

/** Every drawing of the widgets, found where it is drawn. */
const SOURCES = import.meta.glob<string>('../src/{ui,widgets}/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const icons = [
  ...new Map(
    Object.entries(SOURCES).flatMap(([file, source]) => {
      const where = /([\w-]+)\.ts$/.exec(file)![1]!;
      const whole = [...source.matchAll(/<svg class="icon"[^>]*>([^$]*?)<\/svg>/g)].map((match) => match[1]!);
      const paths = [...source.matchAll(/'(M\d[^'\n]{8,})'/g)].map((match) => `<path d="${match[1]!}" />`);
      return [...whole, ...paths].map((drawing) => [drawing, where] as const);
    }),
  ),
];

export const Icons: Story = {
  name: 'アイコン',
  render: () => html`<div class="design">
    <h1>アイコン</h1>
    <p>24×24 の枠に、太さ2の線で描きます。色は文字と同じで、必ず言葉を添えます。下の名前は、使っているファイルです。</p>
    <ul class="icons">
      ${icons.map(([drawing, where]) => html`<li><svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${unsafeSVG(drawing)}</svg><code>${where}</code></li>`)}
    </ul>
  </div>`,
};

const feed = buildFeed({
  events: EVENTS_IN_EVERY_STATE.slice(0, 4),
  consultationWindows: WINDOWS_IN_EVERY_STATE.slice(0, 3),
});

/** A page in these colours, with the CSS to copy. */
function theme(id: (typeof THEMES)[number]['id']): Story {
  const { name, css: text } = THEMES.find((one) => one.id === id)!;
  return {
    globals: { theme: id },
    render: () => html`<div class="design">
      <h1>配色の見本：${name}</h1>
      <details>
        <summary>この配色の CSS</summary>
        <pre tabindex="0"><code>${text}</code></pre>
      </details>
      <tsunagari-event-list .clock=${() => NOW} .feed=${serveFeed(feed)} limit="2"></tsunagari-event-list>
      <tsunagari-consultation-finder .clock=${() => NOW} .feed=${serveFeed(feed)} limit="2"></tsunagari-consultation-finder>
    </div>`,
  };
}

export const Prefecture: Story = { name: '配色の見本：県のページ', ...theme('prefecture') };
export const Kanakon: Story = { name: '配色の見本：かなこんネット', ...theme('kanakon') };
export const Bak: Story = { name: '配色の見本：BAK', ...theme('bak') };
export const Town: Story = { name: '配色の見本：緑と茶の町', ...theme('town') };
