import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

/** Two rings that hold each other. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 56" width="300" height="56" role="img" aria-label="つながりウィジェット 見本帳">
  <g fill="none" stroke="#0017c1" stroke-width="5" stroke-linecap="round">
    <circle cx="20" cy="28" r="14" />
    <circle cx="40" cy="28" r="14" stroke="#ac3e00" />
  </g>
  <text x="66" y="25" font-family="'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif" font-size="20" font-weight="700" fill="#333">つながりウィジェット</text>
  <text x="66" y="47" font-family="'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif" font-size="14" fill="#595959">見本帳</text>
</svg>`;

/** The frame around the stories: our own name and mark, and colours of the widgets. */
addons.setConfig({
  // Storybook's own words cannot be translated; this one stands in the list of every widget.
  sidebar: { renderLabel: ({ type, name }) => (type === 'docs' && name === 'Docs' ? '説明' : name) },
  theme: create({
    base: 'light',
    brandTitle: 'つながりウィジェット 見本帳',
    brandImage: `data:image/svg+xml,${encodeURIComponent(LOGO)}`,
    brandUrl: './?path=/docs/はじめに-introduction--docs',
    brandTarget: '_self',
    colorPrimary: '#0017c1',
    colorSecondary: '#0017c1',
    appBg: '#f5f6fa',
    textColor: '#333333',
    barSelectedColor: '#0017c1',
    fontBase: '"Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif',
  }),
});
