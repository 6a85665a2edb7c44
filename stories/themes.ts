/// <reference types="vite/client" />
import bak from '../examples/themes/bak.css?raw';
import kanakon from '../examples/themes/kanakon.css?raw';
import prefecture from '../examples/themes/prefecture.css?raw';
import town from '../examples/themes/town.css?raw';

/** Finished sets of colours, to be copied into a page's own CSS. */
export const THEMES = [
  { id: 'prefecture', name: '県のページ', css: prefecture },
  { id: 'kanakon', name: 'かなこんネット', css: kanakon },
  { id: 'bak', name: 'BAK', css: bak },
  { id: 'town', name: '緑と茶の町', css: town },
] as const;
