/** The chosen widget in a frame, as a visitor will see it. */
import { html, type TemplateResult } from 'lit';
import { toHash, type Choices } from './choices.js';
import { radio } from './form-fields.js';

const WIDTHS = [
  ['phone', 'スマートフォン（360 px）'],
  ['desktop', 'パソコン'],
] as const;
const GROUNDS = [
  ['white', '白い背景'],
  ['grey', '灰色の背景'],
  ['dark', '暗い背景'],
] as const;
export type Width = (typeof WIDTHS)[number][0];
export type Ground = (typeof GROUNDS)[number][0];

export interface PreviewParts {
  choices: Choices;
  width: Width;
  ground: Ground;
  onWidth: (width: Width) => void;
  onGround: (ground: Ground) => void;
}

export function previewView({ choices, width, ground, onWidth, onGround }: PreviewParts): TemplateResult {
  return html`<section aria-labelledby="preview-heading">
    <h2 id="preview-heading">見え方</h2>
    <div class="switches" role="group" aria-label="画面の幅">
      ${WIDTHS.map(([id, label]) => radio('width', label, width === id, () => onWidth(id)))}
    </div>
    <div class="switches" role="group" aria-label="ページの背景">
      ${GROUNDS.map(([id, label]) => radio('ground', label, ground === id, () => onGround(id)))}
    </div>
    ${
      choices.feed.trim() || choices.widget === 'join-form'
        ? html`<iframe class=${width} title="見え方" src=${`preview.html#${toHash(choices)}&ground=${ground}`}></iframe>`
        : html`<p>フィードのアドレスを書くと、ここに出ます。</p>`
    }
  </section>`;
}
