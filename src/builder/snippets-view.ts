/** What a webmaster pastes, each piece with a button that copies it. */
import { html, type TemplateResult } from 'lit';
import type { Choices } from './choices.js';
import { checkbox } from './form-fields.js';
import * as snippets from './snippets.js';

export interface SnippetsParts {
  choices: Choices;
  place: snippets.Place;
  /** The files' hashes are pasted too. */
  isPinned: boolean;
  onPin: () => void;
  /** Says something to those who do not see the page. */
  onSaid: (words: string) => void;
}

const PIN = 'ファイルの中身を固定する（SRI）。版を上げるたびに、この行も貼りかえます';

export function snippetsView({ choices, place, isPinned, onPin, onSaid }: SnippetsParts): TemplateResult {
  const snippet = (label: string, lines: string): TemplateResult => snippetView(label, lines, onSaid);
  return html`<section aria-labelledby="snippets-heading">
    <h2 id="snippets-heading">貼り付ける文</h2>
    ${snippet('スクリプト（1ページに1回）', snippets.scriptLines(choices, place))}
    <p><code>modulepreload</code> の行は、部品が1種類だけのページで、早く出すためのものです。2種類以上を置くページでは外してください。</p>
    ${checkbox(PIN, isPinned, onPin)}
    ${snippet('タグ（出したい所に）', snippets.tagLines(choices))}
    ${snippet('ページの CSS', snippets.styleLines(choices))}
    ${snippet('知らないタグが消える CMS では', snippets.holderLines(choices))}
    ${snippet('WordPress では（プラグインを入れてあるとき）', snippets.shortcodeLines(choices))}
    ${snippet('スクリプトを置けない CMS では（iframe）', snippets.frameLines(choices, place))}
    ${snippet('どれも使えないときは（リンクだけ）', snippets.linkLines(choices, place))}
    <h3>サーバーの担当に渡す行</h3>
    ${snippet('ページの CSP に足すもの', snippets.policyLines(choices, place))}
    ${snippet('部品とフィードの配信元が付ける応答ヘッダー', snippets.HEADER_LINES)}
  </section>`;
}

function snippetView(label: string, lines: string, onSaid: (words: string) => void): TemplateResult {
  const copy = (): void => {
    navigator.clipboard?.writeText(lines).then(
      () => onSaid(`「${label}」をコピーしました。`),
      () => onSaid('コピーできませんでした。文を選んでコピーしてください。'),
    );
  };
  return html`<div class="snippet">
    <p><strong>${label}</strong> <button type="button" aria-label=${`「${label}」をコピーする`} @click=${copy}>コピー</button></p>
    <pre tabindex="0" role="region" aria-label=${label}><code>${lines}</code></pre>
  </div>`;
}
