import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { LANGUAGES, type Language } from '../src/feed/vocabulary.js';
import { LANGUAGE_NAMES } from '../src/text/languages.js';
import { pageLanguage } from '../src/ui/language-controller.js';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    viewport: { options: { phone: { name: '360 px', styles: { width: '360px', height: '740px' } }, narrow: { name: '320 px', styles: { width: '320px', height: '640px' } } } },
  },
  globalTypes: {
    language: {
      description: '言語 / language',
      toolbar: { icon: 'globe', items: LANGUAGES.slice(0, 3).map((value: Language) => ({ value, title: LANGUAGE_NAMES[value] })), dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'ja' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = 'ja';
      pageLanguage.choose(globals.language as Language);
      return story();
    },
  ],
};

export default preview;
