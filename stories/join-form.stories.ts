import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/widgets/join-form/define.js';
import type { JoinForm } from '../src/widgets/join-form/join-form.js';
import { choose, fill, press, toReview, toSecondStep, toThirdStep } from '../test/fixtures/join-form.js';
import { serve } from '../test/fixtures/serve-feed.js';
import { widgetStory } from './widget-story.js';

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
): Story =>
  widgetStory({
    tag: 'tsunagari-join-form',
    fallback: '参加申込のご案内',
    attributes: attributes(),
    prepare: () => {
      try {
        sessionStorage.clear();
      } catch {
        // Nothing is stored where storage is forbidden.
      }
    },
    play: async (element) => {
      await element.updateComplete;
      await then?.(element);
    },
  });

const send = async (form: JoinForm): Promise<void> => {
  await toReview(form);
  await press(form, 'この内容で申し込む');
};

export const FirstStep: Story = { name: '1 申し込む方', ...story() };
export const SecondStep: Story = { name: '2 活動とつながり', ...story(undefined, toSecondStep) };
export const ThirdStep: Story = { name: '3 同意と公開の範囲', ...story(undefined, toThirdStep) };
export const Problems: Story = { name: '入力のまちがい', ...story(undefined, (form) => press(form, '次へ進む')) };
export const Under18: Story = {
  name: '18歳未満のとき',
  ...story(undefined, async (form) => {
    await choose(form, '個人');
    await choose(form, 'いいえ');
    await press(form, '次へ進む');
  }),
};
export const Review: Story = { name: '確認画面', ...story(() => ({ action: receives() }), toReview) };
export const ReviewWithoutReceiver: Story = {
  name: '確認画面（送り先がメール）',
  ...story(() => ({ mail: OFFICE }), toReview),
};
export const Sending: Story = { name: '送っているとき', ...story(() => ({ action: isSlow() }), send) };
export const Sent: Story = { name: '届いたとき', ...story(() => ({ action: receives() }), send) };
export const RefusedByTheReceiver: Story = {
  name: '受け付けで直しを求められたとき',
  ...story(() => ({ action: refusesEmail() }), send),
};
export const NotSent: Story = { name: '送れなかったとき', ...story(() => ({ action: isDown(), mail: OFFICE }), send) };
export const Discarded: Story = {
  name: '入力を消したとき',
  ...story(undefined, async (form) => {
    await choose(form, '個人');
    await fill(form, 'contactName', '見本 花子');
    await press(form, '入力した内容を消す');
  }),
};
export const OtherService: Story = {
  name: '別の申込ページを使うとき',
  ...story(() => ({ 'apply-url': 'https://example.jp/apply' })),
};
export const Dark: Story = {
  name: '暗い画面',
  ...story(
    () => ({ 'color-scheme': 'dark' }),
    (form) => press(form, '次へ進む'),
  ),
};
export const English: Story = { name: '英語', ...story(() => ({ lang: 'en' })) };
export const Yasashii: Story = { name: 'やさしい日本語', ...story(() => ({ lang: 'ja-x-yasashii' })) };
