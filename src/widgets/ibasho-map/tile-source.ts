import { html, type TemplateResult } from 'lit';
import { fetchableUrl } from '../../feed/safe-url.js';
import { advise } from '../../internal/log.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import { tileTemplate, unknownMarks } from './tile-template.js';

/** What a page says about the tiles of its map; all '' for those of 地理院. */
export interface TileSettings {
  localName: string;
  tiles: string;
  tileAttribution: string;
  tileAttributionUrl: string;
}

const GSI_TILES = 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png';
const GSI_PAGE = 'https://maps.gsi.go.jp/development/ichiran.html';

/** URL template of the page's own tiles where it is usable, else of those of 地理院. */
export function tilesOf({ tiles, localName }: TileSettings): string {
  if (!tiles) return GSI_TILES;
  const url = tileTemplate(tiles);
  const marks = unknownMarks(tiles);
  if (marks.length > 0) advise(localName, 'tileMarks', tiles, marks.join(' '));
  else if (!url) advise(localName, 'tiles', tiles);
  return url ?? GSI_TILES;
}

/** Whether the map is drawn with the tiles of 地理院. */
export const isGsi = (settings: TileSettings): boolean => tilesOf(settings) === GSI_TILES;

/** What the page says of its tiles; where it says nothing, from where they come: a source must always be named. */
function ownSource(settings: TileSettings): string {
  if (settings.tileAttribution.trim()) return settings.tileAttribution;
  advise(settings.localName, 'tileSource');
  return new URL(tilesOf(settings).replace('{s}.', '')).host;
}

/** 出典: whose tiles these are, with a link to the page about them. */
export function tileAttribution(
  settings: TileSettings,
  { words, furigana }: LanguageController<IbashoMapText>,
): TemplateResult {
  const isOurs = isGsi(settings);
  const name = ruby(isOurs ? words.gsi : ownSource(settings), furigana);
  const url = isOurs ? GSI_PAGE : fetchableUrl(settings.tileAttributionUrl, document.baseURI);
  return html`${ruby(words.tilesBy, furigana)}${url ? html`<a href=${url} referrerpolicy="no-referrer">${name}</a>` : name}`;
}
