import { expect, fixture, html } from '@open-wc/testing';
import { baseStyles } from '../../src/ui/base-styles.js';
import { parted, ruby } from '../../src/ui/ruby.js';

/** What a screen reader meets one after the other. */
function heard(node: Node): string[] {
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return [];
  if (node instanceof Text) return node.data.trim() ? [node.data] : [];
  return [...node.childNodes].flatMap(heard);
}

async function drawn(marked: string, furigana = true): Promise<HTMLElement> {
  return fixture(html`<p lang="ja"><style>${baseStyles.cssText}</style>${ruby(marked, furigana)}</p>`).then(
    (paragraph) => {
      paragraph.querySelector('style')!.setAttribute('aria-hidden', 'true');
      return paragraph as HTMLElement;
    },
  );
}

describe('ruby', () => {
  const cases = [
    { marked: 'ほかの ページに {変|か}わります。', said: 'ほかの ページに 変わります。' },
    { marked: '{電話|でんわ}', said: '電話' },
    { marked: '{町|まち}の {人|ひと}', said: '町の 人' },
    { marked: 'メール', said: 'メール' },
  ];
  for (const { marked, said } of cases)
    for (const furigana of [true, false])
      it(`says 「${said}」 in one piece, ${furigana ? 'with' : 'without'} readings to look at`, async () => {
        const paragraph = await drawn(marked, furigana);
        expect(heard(paragraph)).to.deep.equal([said]);
        expect(paragraph.querySelectorAll('rt').length > 0).to.equal(furigana && marked.includes('{'));
        await expect(paragraph).to.be.accessible();
      });

  it('lays what is said over what is seen, where a finger looks for it', async () => {
    const paragraph = await drawn('ほかの ページに {変|か}わります。');
    const [seen, said] = [...paragraph.querySelector('.read')!.children].map((one) => one.getBoundingClientRect());
    expect([said!.left, said!.right].map(Math.round)).to.deep.equal([seen!.left, seen!.right].map(Math.round));
    expect(getComputedStyle(paragraph.querySelector('.heard')!).userSelect, 'copied once').to.equal('none');
  });
});

describe('parted', () => {
  const cases = [
    { name: 'あなたのいばしょチャット', parts: ['あなたのいばしょ', 'チャット'] },
    { name: '人生100歳時代ネットワーク', parts: ['人生100歳時代', 'ネットワーク'] },
    { name: 'あなたのいばしょ（チャット）', parts: ['あなたのいばしょ（チャット）'] },
    { name: 'チャイルドライン', parts: ['チャイルドライン'] },
    { name: 'フリー・スペース', parts: ['フリー・スペース'] },
  ];
  for (const { name, parts } of cases)
    it(`lets 「${name}」 break ${parts.length > 1 ? `after 「${parts[0]}」` : 'nowhere'}`, async () => {
      const box = await fixture(html`<p>${parted(name)}</p>`);
      expect(box.innerHTML.replaceAll(/<!--.*?-->/g, '')).to.equal(
        parts.length > 1 ? `<span>${parts.join('<wbr>')}</span>` : name,
      );
      expect(box.textContent).to.equal(name);
    });
});
