import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/join-form/define.js';
import type { JoinForm } from '../src/widgets/join-form/join-form.js';
import { choose, fill, press, toReview, toSecondStep, toThirdStep } from '../test/fixtures/join-form.js';
import { serve } from '../test/fixtures/serve-feed.js';

const meta: Meta = { title: '参加申込フォーム join-form', component: 'tsunagari-join-form' };
export default meta;
type Story = StoryObj;

const OFFICE = 'office@example.jp';
const receives = (): string => serve(() => Response.json({ receipt: 'MIHON-0001' }));
const refusesEmail = (): string =>
  serve(() => Response.json({ problems: [{ field: 'email', code: 'email' }] }, { status: 422 }));
const isDown = (): string => serve(() => new Response('', { status: 400 }));
const isSlow = (): string => serve(() => new Promise<Response>(() => undefined));

/** @param then what is done with the form before it is looked at */
const story = (
  attributes: () => Record<string, string> = () => ({}),
  then?: (form: JoinForm) => Promise<void>,
): Story => ({
  render: () => {
    try {
      sessionStorage.clear();
    } catch {
      // Nothing is stored where storage is forbidden.
    }
    const element = document.createElement('tsunagari-join-form');
    for (const [name, value] of Object.entries(attributes())) element.setAttribute(name, value);
    element.append('参加申込のご案内');
    return html`${element}`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('tsunagari-join-form')!;
    await element.updateComplete;
    await then?.(element);
  },
});

const send = async (form: JoinForm): Promise<void> => {
  await toReview(form);
  await press(form, 'この内容で申し込む');
};

export const FirstStep = story();
export const SecondStep = story(undefined, toSecondStep);
export const ThirdStep = story(undefined, toThirdStep);
export const Problems = story(undefined, (form) => press(form, '次へ進む'));
export const Under18 = story(undefined, async (form) => {
  await choose(form, '個人');
  await choose(form, 'いいえ');
  await press(form, '次へ進む');
});
export const Review = story(() => ({ action: receives() }), toReview);
export const ReviewWithoutReceiver = story(() => ({ mail: OFFICE }), toReview);
export const Sending = story(() => ({ action: isSlow() }), send);
export const Sent = story(() => ({ action: receives() }), send);
export const RefusedByTheReceiver = story(() => ({ action: refusesEmail() }), send);
export const NotSent = story(() => ({ action: isDown(), mail: OFFICE }), send);
export const Discarded = story(undefined, async (form) => {
  await choose(form, '個人');
  await fill(form, 'contactName', '見本 花子');
  await press(form, '入力した内容を消す');
});
export const OtherService = story(() => ({ 'apply-url': 'https://example.jp/apply' }));
export const Dark = story(
  () => ({ 'color-scheme': 'dark' }),
  (form) => press(form, '次へ進む'),
);
export const English = story(() => ({ lang: 'en' }));
export const Yasashii = story(() => ({ lang: 'ja-x-yasashii' }));
