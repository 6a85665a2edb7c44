/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import type { Language } from '../src/feed/vocabulary.js';
import { LANGUAGE_NAMES } from '../src/text/languages.js';
import { pageLanguage } from '../src/ui/language-controller.js';
import manifest from '../custom-elements.json';
import { TAGS } from '../scripts/reference-words.js';
import { READY_LANGUAGES } from '../src/text/catalogue.js';
import { THEMES } from '../stories/themes.js';
import { tagText } from '../stories/widget-story.js';
import { argTypesOf } from './arg-types.js';
import docsPage from './docs-page.mdx';

setCustomElementsManifest(manifest);
document.documentElement.lang = 'ja';

/** Gives every widget of a story the colour scheme chosen in the toolbar. */
function paint(canvas: HTMLElement, scheme: string): void {
  if (!scheme) return;
  for (const element of canvas.querySelectorAll('*'))
    if (element.localName.startsWith('tsunagari-')) element.setAttribute('color-scheme', scheme);
}

const sheet = document.head.appendChild(document.createElement('style'));

/** Two buttons of the bar would otherwise have one name. */
const asStory = (what: string): { value: string; title: string } => ({ value: '', title: `${what}：ストーリーのまま` });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    htmlLang: 'ja',
    a11y: { test: 'error' },
    options: { storySort: { order: ['はじめに introduction', 'デザイン'] } },
    controls: { expanded: true, sort: 'none' },
    docs: {
      page: docsPage,
      lang: 'ja',
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => TAGS[tag],
      source: {
        transform: (code: string, { args, parameters }: { args: object; parameters: Record<string, unknown> }) =>
          typeof parameters['tag'] === 'string'
            ? tagText(parameters['tag'], String(parameters['fallback']), args as Record<string, unknown>)
            : code,
      },
    },
    viewport: {
      options: {
        phone: { name: 'スマートフォン（360 px）', styles: { width: '360px', height: '740px' } },
        narrow: { name: '小さなスマートフォン（320 px）', styles: { width: '320px', height: '640px' } },
        tablet: { name: 'タブレット（768 px）', styles: { width: '768px', height: '1024px' } },
        column: { name: 'CMS の本文の幅（640 px）', styles: { width: '640px', height: '900px' } },
        desktop: { name: 'パソコン（1280 px）', styles: { width: '1280px', height: '900px' } },
      },
    },
  },
  globalTypes: {
    theme: {
      description: '見本の配色',
      toolbar: {
        icon: 'paintbrush',
        items: [{ value: '', title: '標準の配色' }, ...THEMES.map(({ id, name }) => ({ value: id, title: name }))],
        dynamicTitle: true,
      },
    },
    language: {
      description: '言語 / language',
      toolbar: {
        icon: 'globe',
        items: [asStory('言語'), ...READY_LANGUAGES.map((value) => ({ value, title: LANGUAGE_NAMES[value] }))],
        dynamicTitle: true,
      },
    },
    colorScheme: {
      description: '明るさ / color-scheme',
      toolbar: {
        icon: 'mirror',
        items: [
          asStory('明るさ'),
          { value: 'light', title: '明るい画面' },
          { value: 'dark', title: '暗い画面' },
          { value: 'auto', title: '端末にあわせる' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: '', language: '', colorScheme: '' },
  decorators: [
    (story, { globals, canvasElement }) => {
      sheet.textContent = THEMES.find(({ id }) => id === globals.theme)?.css ?? '';
      pageLanguage.choose(globals.language as Language);
      requestAnimationFrame(() => paint(canvasElement, globals.colorScheme as string));
      return story();
    },
  ],
};

export default preview;
