import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import type { Language } from '../src/feed/vocabulary.js';
import { LANGUAGE_NAMES } from '../src/text/languages.js';
import { pageLanguage } from '../src/ui/language-controller.js';
import manifest from '../custom-elements.json';
import { READY_LANGUAGES } from '../src/text/catalogue.js';

setCustomElementsManifest(manifest);

/** Gives every widget of a story the colour scheme chosen in the toolbar. */
function paint(canvas: HTMLElement, scheme: string): void {
  if (!scheme) return;
  for (const element of canvas.querySelectorAll('*'))
    if (element.localName.startsWith('tsunagari-')) element.setAttribute('color-scheme', scheme);
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    viewport: {
      options: {
        phone: { name: '360 px', styles: { width: '360px', height: '740px' } },
        narrow: { name: '320 px', styles: { width: '320px', height: '640px' } },
      },
    },
  },
  globalTypes: {
    language: {
      description: '言語 / language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: '', title: 'このストーリーのまま' },
          ...READY_LANGUAGES.map((value) => ({ value, title: LANGUAGE_NAMES[value] })),
        ],
        dynamicTitle: true,
      },
    },
    colorScheme: {
      description: '配色 / color-scheme',
      toolbar: {
        icon: 'mirror',
        items: [
          { value: '', title: 'このストーリーのまま' },
          ...['light', 'dark', 'auto'].map((value) => ({ value, title: value })),
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { language: '', colorScheme: '' },
  decorators: [
    (story, { globals, canvasElement }) => {
      document.documentElement.lang = 'ja';
      pageLanguage.choose(globals.language as Language);
      requestAnimationFrame(() => paint(canvasElement, globals.colorScheme as string));
      return story();
    },
  ],
};

export default preview;
