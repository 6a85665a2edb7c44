import { expect, fixture, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/join-form/define.js';
import type { JoinForm } from '../../../src/widgets/join-form/join-form.js';
import { choose, fill, press, toReview, toSecondStep, toThirdStep } from '../../fixtures/join-form.js';
import { html, isAccessible, resetPage, shownText } from '../../fixtures/ready.js';
import { serve, serveFeed } from '../../fixtures/serve-feed.js';
import { buildFeed } from '../../fixtures/feed.js';
import '../../../src/widgets/feed/define.js';
import { waitUntil } from '../../fixtures/wait.js';

const open = (
  attributes: { action?: string; mail?: string; applyUrl?: string; lang?: string } = {},
): Promise<JoinForm> =>
  fixture<JoinForm>(
    html`<tsunagari-join-form .action=${attributes.action ?? ''} .mail=${attributes.mail ?? ''} .applyUrl=${attributes.applyUrl ?? ''} lang=${attributes.lang ?? 'ja'}></tsunagari-join-form>`,
  );

describe('tsunagari-join-form', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(resetPage);

  it('asks in three steps, and names each problem where it is and in a summary that takes focus', async () => {
    const form = await open();
    await isAccessible(form);
    await press(form, '次へ進む');
    const summary = form.shadowRoot!.querySelector('[data-summary]')!;
    expect(form.shadowRoot!.activeElement).to.equal(summary);
    expect(summary.textContent).to.include('「メールアドレス」を入力してください。');
    expect(form.shadowRoot!.querySelector('#join-email')!.getAttribute('aria-invalid')).to.equal('true');
    await isAccessible(form);
    summary.querySelector<HTMLAnchorElement>('a[href="#join-email"]')!.click();
    expect(form.shadowRoot!.activeElement!.id).to.equal('join-email');
  });

  it('shows each answer on the check page in the whole width where it is narrow', async () => {
    const form = await open();
    form.style.inlineSize = '180px';
    await toReview(form);
    const width = (one: Element | null): number => one!.getBoundingClientRect().width;
    const row = form.shadowRoot!.querySelector('.review-row')!;
    expect(width(row.querySelector('dd'))).to.equal(width(row));
    const bottom = (): number => row.querySelector('dt')!.getBoundingClientRect().bottom;
    const change = (): number => row.querySelector('button span, button')!.getBoundingClientRect().top;
    expect(change(), 'beside the question').to.be.below(bottom());
    form.style.inlineSize = '800px';
    expect(change(), 'beside the answer').to.be.below(bottom());
  });

  it('mends what was plainly meant, without touching names', async () => {
    const form = await open();
    // What mends is there once somebody could go on.
    await press(form, '次へ進む');
    await choose(form, '個人');
    await fill(form, 'email', ' ｈａｎａｋｏ＠example.jp ');
    await fill(form, 'contactName', '髙橋　花子');
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('#join-email')!.value).to.equal('hanako@example.jp');
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('#join-contactName')!.value).to.equal('髙橋　花子');
  });

  it('does not go on when Enter takes a conversion, also where the browser says so by the number of the key alone', async () => {
    const form = await open();
    const name = form.shadowRoot!.querySelector('#join-contactName')!;
    const enter = async (how: KeyboardEventInit): Promise<boolean> => {
      name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...how }));
      await form.updateComplete;
      return form.shadowRoot!.querySelector('[data-summary]') !== null;
    };
    expect([await enter({ isComposing: true }), await enter({ keyCode: 229 }), await enter({})]).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('leads children to an adult and to help', async () => {
    const form = await open();
    await choose(form, '個人');
    await choose(form, 'いいえ');
    await press(form, '次へ進む');
    expect(shownText(form)).to.include('18歳未満の方は、保護者の方');
  });

  it('shows all answers to check, sends them once with a key, and gives the receipt', async () => {
    const requests: Request[] = [];
    const action = serve(
      () =>
        new Response(JSON.stringify({ receipt: 'K-2026-001' }), { headers: { 'content-type': 'application/json' } }),
    );
    const before = window.fetch;
    window.fetch = (input, init) => {
      requests.push(new Request(String(input), init));
      return before(input, init);
    };
    const form = await open({ action });
    await toReview(form);
    expect(shownText(form)).to.include('045-000-0000');
    await isAccessible(form);
    setTimeout(() => void press(form, 'この内容で申し込む'));
    const event = await oneEvent(form, 'tsunagari-submit');
    window.fetch = before;
    expect(event.detail).to.deep.equal({ via: 'action', receipt: 'K-2026-001' });
    expect(requests).to.have.length(1);
    expect(requests[0]!.headers.get('idempotency-key')).to.match(/^[\da-f-]{36}$/);
    const body = (await requests[0]!.json()) as { values: Record<string, unknown> };
    expect(body.values).to.include({
      email: 'hanako@example.jp',
      phone: '045-000-0000',
      website: 'https://example.jp/',
      purpose: true,
    });
    await form.updateComplete;
    expect(shownText(form)).to.include('受付番号：K-2026-001');
    expect(sessionStorage.length).to.equal(0);
    await isAccessible(form);
  });

  it('loses nothing when sending fails, and keeps the same key for the next try', async () => {
    const keys: (string | null)[] = [];
    let healthy = false;
    const action = serve(() => (healthy ? new Response('{}') : new Response('', { status: 400 })));
    const before = window.fetch;
    window.fetch = (input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      return before(input, init);
    };
    const form = await open({ action, mail: 'office@example.jp' });
    await toReview(form);
    await press(form, 'この内容で申し込む');
    await waitUntil(() => shownText(form).includes('まだ送信できていません'));
    expect(shownText(form)).to.include('見本 花子');
    expect(form.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="mailto:office@example.jp"]')).to.exist;
    await isAccessible(form);
    healthy = true;
    await press(form, 'この内容で申し込む');
    await waitUntil(() => shownText(form).includes('お申し込みを受け付けました'));
    window.fetch = before;
    expect(new Set(keys).size).to.equal(1);
  });

  it('offers mail and file where there is no receiver', async () => {
    const form = await open({ mail: 'office@example.jp' });
    await toReview(form);
    expect(shownText(form)).to.include('このページからは直接送信できません');
    expect(shownText(form)).not.to.include('この内容で申し込む');
    await isAccessible(form);
  });

  it('takes the office’s address from the publisher of a feed where the page names none, also of a provider around it', async () => {
    const url = serveFeed(
      buildFeed({ publisher: { id: 'office', name: '事務局（見本）', contact: { email: 'feed-office@example.jp' } } }),
    );
    const box = await fixture<HTMLElement>(
      html`<tsunagari-feed feed=${url}><tsunagari-join-form lang="ja"></tsunagari-join-form></tsunagari-feed>`,
    );
    const own = await fixture<JoinForm>(html`<tsunagari-join-form feed=${url} lang="ja"></tsunagari-join-form>`);
    for (const form of [own, box.querySelector('tsunagari-join-form')!]) {
      await toReview(form);
      await waitUntil(
        () => form.shadowRoot!.querySelector('a[href^="mailto:feed-office@example.jp"]'),
        'no mail to the publisher',
      );
      form.remove();
      sessionStorage.clear();
    }
  });

  it('keeps a draft in this tab, and forgets it on a press', async () => {
    const form = await open();
    await choose(form, '個人');
    await fill(form, 'contactName', '見本 花子');
    await waitUntil(() => sessionStorage.length > 0);
    form.remove();
    const again = await open();
    expect(again.shadowRoot!.querySelector<HTMLInputElement>('#join-contactName')!.value).to.equal('見本 花子');
    expect(shownText(again)).to.include('前回の続きから');
    await press(again, '入力した内容を消す');
    expect(sessionStorage.length).to.equal(0);
  });

  it('links to the office’s own service where it has one', async () => {
    const form = await open({ applyUrl: 'https://example.jp/apply' });
    expect(
      [...form.shadowRoot!.querySelectorAll('.prepare li')].map(({ textContent }) => textContent),
      'a question is nothing to prepare',
    ).not.to.include('18歳以上ですか');
    expect(form.shadowRoot!.querySelector('a[href="https://example.jp/apply"]')).to.exist;
    await isAccessible(form);
  });

  describe('never loses what was typed', () => {
    const typed = (form: JoinForm, value: string): void => {
      const field = form.shadowRoot!.querySelector<HTMLInputElement>('#join-contactName')!;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    };
    const nameIn = (form: JoinForm): string =>
      form.shadowRoot!.querySelector<HTMLInputElement>('#join-contactName')!.value;

    it('when the page is left at once', async () => {
      typed(await open(), '見本 花子');
      dispatchEvent(new Event('pagehide'));
      expect(sessionStorage.length).to.equal(1);
    });

    it('when the form is moved or taken out at once', async () => {
      const form = await open();
      typed(form, '見本 花子');
      form.remove();
      expect(nameIn(await open())).to.equal('見本 花子');
    });

    it('to another form of the same page', async () => {
      const first = await open();
      const second = await open();
      typed(first, '見本 花子');
      first.remove();
      expect(nameIn(second)).to.equal('');
      second.remove();
      expect(nameIn(await open())).to.equal('見本 花子');
    });

    it('and opens again where it was left', async () => {
      const form = await open();
      await toSecondStep(form);
      form.remove();
      expect(shownText(await open())).to.include('2 / 3');
    });
  });

  describe('without a receiver', () => {
    it('says so before the first question', async () => {
      expect(shownText(await open())).to.include('このページからは申込を送信できません');
      expect(shownText(await open({ mail: 'office@example.jp' }))).to.include('内容をメールで事務局へ');
      expect(shownText(await open({ action: 'https://example.jp/join' }))).not.to.include('送信できません');
    });

    for (const contact of [{ email: 'office@example.jp' }, { url: 'https://example.jp/contact' }, { phone: '' }])
      for (const lang of ['ja', 'ja-x-yasashii', 'en'])
        it(`moves nothing when the feed says how to reach the office: ${Object.keys(contact).join()}, ${lang}`, async () => {
          let answer = (): void => undefined;
          const asked = new Promise<void>((done) => (answer = done));
          const publisher = { id: 'office', name: '事務局', contact };
          const feed = serve(() => asked.then(() => new Response(JSON.stringify(buildFeed({ publisher })))));
          const page = await fixture(
            html`<div style="inline-size:328px"><tsunagari-join-form lang=${lang} feed=${feed}></tsunagari-join-form></div>`,
          );
          const root = page.firstElementChild!.shadowRoot!;
          const question = (): number => root.querySelector('.question')!.getBoundingClientRect().top;
          await waitUntil(() => root.querySelector('.question'), 'question');
          expect(root.querySelector('.notice:not(.room)')).to.equal(null);
          const before = question();
          answer();
          await waitUntil(() => root.querySelector('.notice:not(.room)'), 'notice');
          expect(question()).to.equal(before);
        });

    const mailOf = (form: JoinForm): string =>
      decodeURIComponent(
        form.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')!.href.split('body=')[1]!,
      );

    it('puts a short application into the mail with every answer and every consent', async () => {
      const form = await open({ mail: 'office@example.jp' });
      await choose(form, '個人');
      await choose(form, 'はい');
      await fill(form, 'contactName', '山田');
      await fill(form, 'email', 'y@example.jp');
      await press(form, '次へ進む');
      await choose(form, '県内全域');
      await fill(form, 'activities', 'お茶の会');
      await press(form, '次へ進む');
      for (const box of form.shadowRoot!.querySelectorAll<HTMLInputElement>('.consent input')) box.click();
      await press(form, '内容を確認する');
      for (const answer of ['個人', '山田', 'y@example.jp', '県内全域', 'お茶の会', '利用目的', '規約', '反社会的勢力'])
        expect(mailOf(form)).to.include(answer);
    });

    it('asks to paste a long one, and says so, instead of cutting it', async () => {
      const form = await open({ mail: 'office@example.jp' });
      await toThirdStep(form);
      await press(form, '前の画面へ戻る');
      await fill(form, 'activities', '月に一度、食事を出しています。'.repeat(20));
      await press(form, '次へ進む');
      for (const box of form.shadowRoot!.querySelectorAll<HTMLInputElement>('.consent input')) box.click();
      await press(form, '内容を確認する');
      expect(mailOf(form)).to.include('貼り付けてください');
      expect(shownText(form)).to.include('メールの本文には自動で入りません');
      await isAccessible(form);
    });
  });

  it('comes back to the check page at once from a change', async () => {
    const form = await open({ action: 'https://example.jp/join' });
    await toReview(form);
    await press(form, '変更する');
    await press(form, '内容を確認する');
    expect(shownText(form)).to.include('この内容で申し込む');
  });

  it('asks what a change on the way makes necessary elsewhere', async () => {
    const form = await open({ action: 'https://example.jp/join' });
    await toReview(form);
    await press(form, '変更する');
    await choose(form, '個人');
    await press(form, '内容を確認する');
    expect(form.shadowRoot!.querySelector('[data-summary]')!.textContent).to.include('18歳以上ですか');
  });

  it('asks of an entry what is needed, and leads to it', async () => {
    const form = await open();
    await toSecondStep(form);
    await choose(form, '横浜');
    await fill(form, 'activities', '食事を出しています。');
    await press(form, '課題を追加する');
    expect(form.shadowRoot!.activeElement!.textContent).to.equal('課題 1');
    await fill(form, 'needs-0-description', '送迎の車');
    await isAccessible(form);
    await press(form, '次へ進む');
    const summary = form.shadowRoot!.querySelector('[data-summary]')!;
    expect(summary.textContent).to.include('「課題 1：必要なものの種類」を選んで');
    summary.querySelector<HTMLAnchorElement>('a[href="#join-needs-0-title"]')!.click();
    expect(form.shadowRoot!.activeElement!.id).to.equal('join-needs-0-title');
  });

  it('takes an entry out and brings it back, with the focus where one goes on', async () => {
    const form = await open();
    await toSecondStep(form);
    for (const title of ['会議室', '畑']) {
      await press(form, '社会資源を追加する');
      await fill(form, `offers-${title === '畑' ? 1 : 0}-title`, title);
    }
    await press(form, 'この欄を削除する');
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('#join-offers-0-title')!.value).to.equal('畑');
    expect(form.shadowRoot!.activeElement!.textContent).to.include('元に戻す');
    await isAccessible(form);
    await press(form, '元に戻す');
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('#join-offers-0-title')!.value).to.equal('会議室');
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('#join-offers-1-title')!.value).to.equal('畑');
    expect(form.shadowRoot!.activeElement!.textContent).to.equal('社会資源 1');
  });

  it('links to what is agreed to, and says so where the page names no such text', async () => {
    const form = await fixture<JoinForm>(
      html`<tsunagari-join-form lang="ja" terms-url="https://example.jp/terms" privacy-url="javascript:alert(1)"></tsunagari-join-form>`,
    );
    await toThirdStep(form);
    expect(form.shadowRoot!.querySelector('.consent a[href="https://example.jp/terms"]')!.textContent).to.equal(
      '規約を読む',
    );
    expect(shownText(form)).to.include('個人情報の取扱いについてくわしくは、事務局へ');
    await isAccessible(form);
  });

  it('speaks English and やさしい日本語', async () => {
    const english = await open({ lang: 'en' });
    await waitUntil(() => shownText(english).includes('Join the Kanagawa Tsunagari Network'));
    await isAccessible(english);
    const easy = await open({ lang: 'ja-x-yasashii' });
    await waitUntil(() => easy.shadowRoot!.querySelector('ruby'));
    await isAccessible(easy);
  });
});
