import { expect, fixture, html } from '@open-wc/testing';
import { en } from '../../src/text/en/common.js';
import { yasashii } from '../../src/text/ja-x-yasashii/common.js';
import { ja } from '../../src/text/ja/common.js';
import { plain } from '../../src/text/ruby.js';
import { chargeNotes } from '../../src/ui/charge-notes.js';
import { contactItems } from '../../src/ui/contact-items.js';

const NAVI = '0570-000-000';
const reader = { language: 'ja', furigana: true, words: { common: ja } } as const;
const said = async (notes: readonly unknown[]): Promise<string[]> =>
  [...(await fixture(html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`)).children].map(({ textContent }) =>
    textContent!.trim(),
  );

describe('what a call costs', () => {
  it('is said of 0570 whatever the record says', async () => {
    const sentence = 'ナビダイヤル：通話料がかかります（かけ放題の対象外です）';
    expect(await said(chargeNotes({ number: NAVI }, reader))).to.deep.equal([sentence]);
    expect(await said(chargeNotes({ number: NAVI, charge: { free: true } }, reader))).to.deep.equal([sentence]);
    expect(await said(chargeNotes({ number: NAVI, charge: { note: '1分10円' } }, reader))).to.deep.equal([
      sentence,
      '1分10円',
    ]);
  });

  it('is the record’s own sentence, else free or charged, else nothing', async () => {
    const of = (charge?: object): Promise<string[]> =>
      said(chargeNotes({ number: '000-000-0001', ...(charge && { charge }) }, reader));
    expect(await of({ free: true })).to.deep.equal(['無料']);
    expect(await of({ free: false })).to.deep.equal(['通話料がかかります']);
    expect(await of({ free: false, note: '市内料金' })).to.deep.equal(['市内料金']);
    expect(await of()).to.deep.equal([]);
  });

  it('stands beside the number of a place or an inquiry too, in every language', async () => {
    for (const common of [ja, yasashii, en]) {
      const words = { ...reader, words: { common } };
      const [navi, other] = [NAVI, '000-000-0001'].map((phone) => contactItems({ phone }, words)[0]);
      expect((await fixture(html`<ul>${navi}</ul>`)).querySelector('.small')).to.exist;
      expect((await fixture(html`<ul>${other}</ul>`)).querySelector('.small')).not.to.exist;
      expect(plain(common.naviDial)).not.to.equal('');
    }
  });
});
