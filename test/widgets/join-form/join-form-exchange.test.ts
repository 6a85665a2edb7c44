import { expect, fixture } from '@open-wc/testing';
import '../../../src/widgets/join-form/define.js';
import type { JoinForm } from '../../../src/widgets/join-form/join-form.js';
import { choose, fill, press, toReview, toSecondStep, toThirdStep } from '../../fixtures/join-form.js';
import { html, isAccessible, resetPage, shownText } from '../../fixtures/ready.js';
import { serve } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const open = (attributes: { action?: string; postalLookup?: string; mail?: string } = {}): Promise<JoinForm> =>
  fixture<JoinForm>(
    html`<tsunagari-join-form lang="ja" .action=${attributes.action ?? ''} .postalLookup=${attributes.postalLookup ?? ''} .mail=${attributes.mail ?? ''}></tsunagari-join-form>`,
  );

const control = (form: JoinForm, name: string): HTMLInputElement =>
  form.shadowRoot!.querySelector<HTMLInputElement>(`#join-${name}`)!;

/** Requests that went to a URL, and what they are answered. */
function receiver(...answers: (() => Response | Promise<Response>)[]): {
  action: string;
  bodies: string[];
  keys: string[];
} {
  const bodies: string[] = [];
  const keys: string[] = [];
  const action = serve(() => (answers.length > 1 ? answers.shift()! : answers[0]!)());
  const before = window.fetch;
  window.fetch = (input, init) => {
    if (String(input) === action) {
      bodies.push(String(init?.body));
      keys.push(new Headers(init?.headers).get('idempotency-key')!);
    }
    return before(input, init);
  };
  return { action, bodies, keys };
}

const answer =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  (): Response =>
    Response.json(body, { status, headers });

async function send(form: JoinForm): Promise<void> {
  await toReview(form);
  await press(form, 'この内容で申し込む');
}

describe('tsunagari-join-form: needs, offers and who sees them', () => {
  const { fetch } = window;
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    window.fetch = fetch;
    resetPage();
  });

  it('sets nothing beforehand that somebody has to agree to or choose', async () => {
    const form = await open();
    await toThirdStep(form);
    expect(form.shadowRoot!.querySelectorAll('input:checked')).to.have.length(0);
    for (const contact of ['お名前', '電話番号', 'メールアドレス', '住所'])
      expect(
        [...form.shadowRoot!.querySelectorAll('.levels legend')].map(({ textContent }) => textContent),
      ).not.to.include(contact);
    expect(shownText(form)).to.include('どこにも公開されません');
    await isAccessible(form);
  });

  it('shows the very card that will be public, and a veiled entry without its name', async () => {
    const form = await open();
    await toSecondStep(form);
    await choose(form, '県央');
    await fill(form, 'activities', '月に一度、食事を出しています。');
    await press(form, '課題を追加する');
    await choose(form, '人（人手・専門家）');
    await fill(form, 'needs-0-title', '送迎を手伝ってくださる方');
    [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name="join-needs-0-visibility"]')][0]!.click();
    await form.updateComplete;
    control(form, 'needs-0-areas').parentElement!.parentElement!.querySelectorAll('input')[5]!.click();
    await form.updateComplete;
    await press(form, '次へ進む');
    const preview = (): string => form.shadowRoot!.querySelector('.preview')!.textContent.replace(/\s+/g, ' ');
    expect(preview()).to.include('送迎を手伝ってくださる方').and.to.include('県央地域のNPO・市民団体など');
    expect(preview()).not.to.include('みんなの食堂');
    control(form, 'visibility').click();
    await form.updateComplete;
    expect(preview()).to.include('みんなの食堂（見本）');
    expect(preview()).not.to.include('見本 花子').and.not.to.include('月に一度');
    await isAccessible(form);
  });

  it('takes municipalities beside regions, of the applicant and of an entry', async () => {
    const { action, bodies } = receiver(answer(201, { receipt: 'A-1' }));
    const form = await open({ action });
    await toSecondStep(form);
    const tick = async (within: string, words: string): Promise<void> => {
      const option = [...form.shadowRoot!.querySelectorAll(`${within} label`)].find(
        ({ textContent }) => textContent!.trim() === words,
      );
      option!.querySelector('input')!.click();
      await form.updateComplete;
    };
    await tick('fieldset:has(#join-serviceAreas)', '藤沢市');
    await tick('fieldset:has(#join-serviceAreas)', '県西');
    await tick('fieldset:has(#join-serviceAreas)', '鎌倉市');
    await tick('fieldset:has(#join-serviceAreas)', '鎌倉市');
    await isAccessible(form);
    await press(form, '課題を追加する');
    await fill(form, 'needs-0-title', '会場');
    await choose(form, '場（場所');
    await tick('fieldset:has(#join-needs-0-areas)', '湯河原町');
    await fill(form, 'activities', '月に一度、食事を出しています。');
    await press(form, '次へ進む');
    for (const box of form.shadowRoot!.querySelectorAll<HTMLInputElement>('.consent input')) box.click();
    await press(form, '内容を確認する');
    expect(shownText(form)).to.include('藤沢市').and.include('湯河原町').and.not.include('14205');
    await press(form, 'この内容で申し込む');
    await waitUntil(() => bodies.length > 0, 'sent');
    const { values } = JSON.parse(bodies[0]!) as { values: { serviceAreas: string[]; needs: { areas: string[] }[] } };
    expect(values.serviceAreas).to.include.members(['kensei', '14205']).and.not.include('14204');
    expect(values.needs[0]!.areas).to.deep.equal(['14384']);
  });

  it('says of a day that was typed in part that it cannot be read', async () => {
    const form = await open();
    await toSecondStep(form);
    await press(form, '社会資源を追加する');
    const from = control(form, 'offers-0-from');
    Object.defineProperty(from, 'validity', { value: { badInput: true } });
    await press(form, '次へ進む');
    expect(form.shadowRoot!.querySelector('[data-summary]')!.textContent).to.include('「社会資源 1：いつから」の日付');
    expect(from.getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes ten entries, and says where more can be written', async () => {
    const form = await open();
    await toSecondStep(form);
    for (let count = 0; count < 10; count++) await press(form, '課題を追加する');
    expect(shownText(form)).to.include('10件まで追加できます');
  });

  it('fills the address from the postal code, never over one that was typed', async () => {
    const lookup = serve(() =>
      Response.json({ results: [{ address1: '神奈川県', address2: '見本市', address3: '中央' }] }),
    );
    const form = await open({ postalLookup: `${lookup}{code}` });
    const before = window.fetch;
    const asked: string[] = [];
    window.fetch = (input, init) => {
      asked.push(String(input));
      return before(String(input).startsWith(lookup) ? lookup : input, init);
    };
    await fill(form, 'postalCode', '２３１００００');
    await waitUntil(() => control(form, 'address').value === '神奈川県見本市中央');
    expect(asked).to.deep.equal([`${lookup}2310000`]);
    await fill(form, 'address', '神奈川県見本市中央1-1');
    await fill(form, 'postalCode', '231-0001');
    expect(asked).to.have.length(1);
    expect(control(form, 'address').value).to.equal('神奈川県見本市中央1-1');
  });

  it('leads to the entry in which the receiver found fault', async () => {
    const { action } = receiver(
      answer(422, { problems: [{ field: 'needs', code: 'too-long', entry: 0, part: 'title' }] }),
    );
    const form = await open({ action });
    await toSecondStep(form);
    await choose(form, '横浜');
    await fill(form, 'activities', '食事を出しています。');
    await press(form, '課題を追加する');
    await choose(form, '人（人手・専門家）');
    await fill(form, 'needs-0-title', '送迎');
    await press(form, '次へ進む');
    for (const box of form.shadowRoot!.querySelectorAll<HTMLInputElement>('.consent input')) box.click();
    await press(form, '内容を確認する');
    await press(form, 'この内容で申し込む');
    await waitUntil(() => form.shadowRoot!.querySelector('[data-summary]'));
    expect(shownText(form)).to.include('「課題 1：件名」が長すぎます');
    expect(control(form, 'needs-0-title').value).to.equal('送迎');
    await isAccessible(form);
  });

  it('tells what happens next and by when', async () => {
    const { action, bodies } = receiver(answer(201, { receipt: 'KT-2026-ABC234', next: { by: '2026-12-05' } }));
    const form = await open({ action });
    await send(form);
    await waitUntil(() => shownText(form).includes('受付番号：KT-2026-ABC234'));
    expect(shownText(form)).to.include('2026年12月5日まで');
    const { trap, seconds } = JSON.parse(bodies[0]!) as { trap: unknown; seconds: unknown };
    expect([trap, typeof seconds]).to.deep.equal(['', 'number']);
    await isAccessible(form);
  });

  const failures: [string, () => Response, string, boolean][] = [
    ['409', answer(409, { code: 'key-reused' }), 'すでに事務局に届いています', false],
    ['413', answer(413), '短くして、もう一度送信してください', true],
    ['415', answer(415), '下の方法で事務局へお送りください', false],
    ['429', answer(429, {}, { 'retry-after': '180' }), '3分ほど待ってから', true],
    ['503 with a time', answer(503, {}, { 'retry-after': '60' }), '1分ほど待ってから', true],
    [
      'a page',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      '下の方法で',
      false,
    ],
  ];
  for (const [name, fail, said, canRetry] of failures)
    it(`says what to do after ${name}, keeps everything, and sends the same again`, async () => {
      const { action, keys, bodies } = receiver(fail, answer(201, { receipt: 'KT-1' }));
      const form = await open({ action, mail: 'office@example.jp' });
      await send(form);
      await waitUntil(() => shownText(form).includes('まだ送信できていません'));
      expect(shownText(form)).to.include(said).and.to.include('見本 花子');
      const ways = shownText(form).indexOf('申込内容をファイルに保存する');
      expect(ways, 'the other ways come before the answers').to.be.within(0, shownText(form).indexOf('見本 花子'));
      expect(form.shadowRoot!.activeElement!.textContent).to.include('まだ送信できていません');
      expect(sessionStorage).to.have.length(1);
      await isAccessible(form);
      if (canRetry) await press(form, 'もう一度送信する');
      else await press(form, 'この内容で申し込む');
      await waitUntil(() => shownText(form).includes('受付番号：KT-1'));
      expect(new Set(keys).size).to.equal(1);
      expect(
        new Set(bodies.map((body) => JSON.stringify({ ...(JSON.parse(body) as object), seconds: 0 }))).size,
      ).to.equal(1);
    });

  it('makes a second application only where somebody asks for one', async () => {
    const { action, keys } = receiver(answer(409), answer(201, { receipt: 'KT-2' }));
    const form = await open({ action });
    await send(form);
    await waitUntil(() => shownText(form).includes('すでに事務局に届いています'));
    await press(form, '別の新しい申込として送信する');
    await waitUntil(() => shownText(form).includes('受付番号：KT-2'));
    expect(new Set(keys).size).to.equal(2);
  });

  it('has a field for robots alone: out of sight, out of the order of keys, nothing for a password manager', async () => {
    const trap = (await open()).shadowRoot!.querySelector<HTMLInputElement>('[data-trap]')!;
    expect(trap.closest('[aria-hidden="true"]')).to.exist;
    expect([trap.tabIndex, trap.autocomplete, trap.value]).to.deep.equal([-1, 'off', '']);
    expect(trap.getBoundingClientRect().right).to.be.lessThan(0);
  });

  it('tells a password manager what each field of the first screen is, and gets nothing filled in that is nobody’s', async () => {
    const form = await open();
    await choose(form, 'NPO・市民団体');
    const tokens = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('input.field')].map((field) => [
      field.id.slice('join-'.length),
      field.getAttribute('autocomplete'),
    ]);
    expect(Object.fromEntries(tokens)).to.deep.equal({
      organization: 'organization',
      organizationKana: 'off',
      corporateNumber: 'off',
      contactName: 'name',
      contactKana: 'off',
      email: 'email',
      phone: 'tel',
      postalCode: 'postal-code',
      address: 'street-address',
      website: 'url',
    });
  });

  it('goes on to its receipt on a page that the browser has translated', async () => {
    const { action } = receiver(
      answer(422, { problems: [{ field: 'email', code: 'email' }] }),
      answer(201, { receipt: 'KT-3' }),
    );
    const form = await open({ action });
    let isOver = false;
    // As Chrome does it: every text is taken out and stands in new elements, again and again while the page changes.
    const translate = (): void => {
      const walker = document.createTreeWalker(form.shadowRoot!, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.nodeValue!.trim() && !node.parentElement!.closest('font, style, textarea')) texts.push(node as Text);
      for (const node of texts) {
        const font = document.createElement('font');
        const inner = document.createElement('font');
        node.replaceWith(font);
        font.append(inner);
        inner.append(node.nodeValue!);
      }
    };
    const observer = new MutationObserver(() => isOver || translate());
    observer.observe(form.shadowRoot!, { childList: true, subtree: true, characterData: true });
    translate();
    await toThirdStep(form);
    expect(shownText(form)).to.include('利用目的への同意');
    for (const box of form.shadowRoot!.querySelectorAll<HTMLInputElement>('.consent input')) box.click();
    await press(form, '内容を確認する');
    expect(shownText(form)).to.include('月に一度、食事を出しています。');
    await press(form, 'この内容で申し込む');
    await waitUntil(() => shownText(form).includes('「メールアドレス」は'));
    await fill(form, 'email', 'taro@example.jp');
    await press(form, '次へ進む');
    await press(form, '次へ進む');
    await press(form, '内容を確認する');
    expect(shownText(form)).to.include('taro@example.jp');
    await press(form, 'この内容で申し込む');
    await waitUntil(() => shownText(form).includes('受付番号：KT-3'));
    isOver = true;
    observer.disconnect();
  });
});
