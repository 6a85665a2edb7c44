import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/join-form/define.js';

const meta: Meta = { title: '参加申込フォーム join-form', component: 'tsunagari-join-form' };
export default meta;
type Story = StoryObj;

/** Presses the button whose text begins with a word, as often as there are words. */
const story = (attributes: Record<string, string> = {}, presses: readonly string[] = []): Story => ({
  render: () => {
    try {
      sessionStorage.clear();
    } catch {
      // Nothing is stored where storage is forbidden.
    }
    const element = document.createElement('tsunagari-join-form');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append('参加申込のご案内');
    return html`${element}`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('tsunagari-join-form')!;
    for (const word of presses) {
      await element.updateComplete;
      [...element.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent?.trim().startsWith(word))?.click();
    }
    await element.updateComplete;
  },
});

export const FirstStep = story();
export const Problems = story({}, ['次へ進む']);
export const OtherService = story({ 'apply-url': 'https://example.jp/apply' });
export const Dark = story({ 'color-scheme': 'dark' });
export const English = story({ lang: 'en' });
export const Yasashii = story({ lang: 'ja-x-yasashii' });
