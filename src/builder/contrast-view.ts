/** Whether the chosen colour can be read. */
import { html, type TemplateResult } from 'lit';
import { contrast, readableOn } from './contrast.js';

/** Least contrast of text (WCAG AA). The colours of a town are often too light for it. */
const AA = 4.5;

/** Both ways in which the colour is used: under words, and as the colour of words on white. */
export function contrastView(primary: string): TemplateResult {
  const on = readableOn(primary);
  const line = (what: string, ratio: number): TemplateResult =>
    html`<li class=${ratio >= AA ? 'good' : 'bad'}><span aria-hidden="true">${ratio >= AA ? '○' : '×'}</span> ${what}：${(Math.floor(ratio * 10) / 10).toFixed(1)}:1（${ratio >= AA ? '読めます' : '4.5:1 に足りません。もっと濃い色にしてください'}）</li>`;
  return html`<ul class="findings" aria-label="コントラスト">
    ${line(on === '#ffffff' ? 'ボタンの中の白い文字' : 'ボタンの中の黒い文字', contrast(primary, on))}${line('白い背景の上の、この色の文字', contrast(primary, '#ffffff'))}
  </ul>`;
}
