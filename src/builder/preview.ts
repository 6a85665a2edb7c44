/** The page around a widget, as a webmaster would see it. Its choices stand behind `#`. */
import { fromHash } from './choices.js';
import { readableOn } from './contrast.js';
import { attributesOf } from './snippets.js';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

function show(): void {
  const choices = fromHash(location.hash);
  document.documentElement.className = new URLSearchParams(location.hash.slice(1)).get('ground') ?? 'white';
  const tag = document.createElement(`tsunagari-${choices.widget}`);
  for (const [name, value] of attributesOf(choices)) tag.setAttribute(name, value);
  sheet.replaceSync(
    choices.primary
      ? `main > * { --tsunagari-color-primary: ${choices.primary}; --tsunagari-color-on-primary: ${readableOn(choices.primary)}; }`
      : '',
  );
  document.querySelector('main')!.replaceChildren(tag);
}

addEventListener('hashchange', show);
show();
