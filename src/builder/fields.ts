/** What a webmaster may choose for each widget. Allowed values and their labels come from the vocabulary; ids go into the tag. */
import { ja as opening } from '../text/ja/opening-status.js';
import { audiences } from '../text/ja/vocabulary/audiences.js';
import { channels } from '../text/ja/vocabulary/channels.js';
import { costKinds } from '../text/ja/vocabulary/cost-kinds.js';
import { eventKinds } from '../text/ja/vocabulary/event-kinds.js';
import { ibashoKinds } from '../text/ja/vocabulary/ibasho-kinds.js';
import { resourceKinds } from '../text/ja/vocabulary/resource-kinds.js';
import { sectors } from '../text/ja/vocabulary/sectors.js';
import { topics } from '../text/ja/vocabulary/topics.js';

/** A preset of a filter: several values, any of which fits. */
export interface FilterField {
  name: string;
  label: string;
  options: readonly (readonly [id: string, label: string])[];
}

/** A value of its own, written by hand or switched on. */
export interface ValueField {
  name: string;
  label: string;
  hint?: string;
  type: 'text' | 'url' | 'number' | 'email' | 'switch';
}

export interface WidgetFields {
  label: string;
  filters: readonly FilterField[];
  values: readonly ValueField[];
}

const options = (labels: Readonly<Record<string, string>>): FilterField['options'] => Object.entries(labels);

const topic: FilterField = { name: 'topic', label: '悩み', options: options(topics) };
const audience: FilterField = { name: 'audience', label: '対象', options: options(audiences) };
const cost: FilterField = { name: 'cost', label: '費用', options: options(costKinds) };
const openNow: ValueField = {
  name: 'open-now',
  label: `いま${opening.open()}・開いているものから見せる`,
  type: 'switch',
};
const limit: ValueField = {
  name: 'limit',
  label: 'はじめに出す件数',
  hint: '空なら、画面の幅で決まります',
  type: 'number',
};
const online: ValueField = { name: 'online', label: 'オンラインのものだけにする', type: 'switch' };
const exit: ValueField = {
  name: 'exit-url',
  label: '「このページからすぐに離れる」の行き先',
  hint: '天気予報など、見られても困らないページ。空なら標準のページに移ります',
  type: 'url',
};

/** Widget, by its name without prefix → what can be chosen. */
export const WIDGETS: Readonly<Record<string, WidgetFields>> = {
  'consultation-finder': {
    label: '相談窓口をさがす',
    filters: [topic, { name: 'channel', label: '相談の方法', options: options(channels) }, audience],
    values: [openNow, limit, exit],
  },
  'ibasho-map': {
    label: '居場所の一覧と地図',
    filters: [{ name: 'kind', label: '居場所の種類', options: options(ibashoKinds) }, topic, audience, cost],
    values: [openNow, online, limit],
  },
  'event-list': {
    label: '催しの一覧',
    filters: [{ name: 'kind', label: '催しの種類', options: options(eventKinds) }, topic, audience, cost],
    values: [online, { name: 'supporters', label: '支援する人向けの催しも出す', type: 'switch' }, limit],
  },
  'support-guide': {
    label: 'つながりガイド（四つまでの問い）',
    filters: [],
    values: [
      {
        name: 'windows-url',
        label: '相談窓口のページ',
        hint: '窓口をくわしくさがせるページがあれば、そのアドレス',
        type: 'url',
      },
      exit,
    ],
  },
  'member-directory': {
    label: '構成員の紹介',
    filters: [{ name: 'kind', label: '産・学・官・民', options: options(sectors) }, topic],
    values: [
      {
        name: 'board-url',
        label: '課題と社会資源のページ',
        hint: '書くと、構成員のカードからリンクします',
        type: 'url',
      },
      limit,
    ],
  },
  'matching-board': {
    label: '課題と社会資源の掲示板',
    filters: [{ name: 'kind', label: '資源の種類', options: options(resourceKinds) }, topic],
    values: [
      {
        name: 'contact-url',
        label: '事務局への問い合わせページ',
        hint: '空なら、フィードの発行元の連絡先に移ります',
        type: 'url',
      },
      { name: 'suggestions', label: 'つながりそうな社会資源も見せる', type: 'switch' },
      limit,
    ],
  },
  'report-list': {
    label: '地域のつながり紹介（記事）',
    filters: [topic],
    values: [limit],
  },
  'campaign-banner': {
    label: '強化月間などのお知らせ',
    filters: [],
    values: [
      { name: 'show-target', label: '目標の数字も見せる', type: 'switch' },
      {
        name: 'preview',
        label: '期間の外でも見せる',
        hint: '貼ったところを確かめるとき。公開のときは外してください',
        type: 'switch',
      },
    ],
  },
  'join-form': {
    label: 'ネットワークへの参加申込',
    filters: [],
    values: [
      {
        name: 'action',
        label: '申込の送り先',
        hint: '事務局に聞いてください。空なら、メールかファイルで送ります',
        type: 'url',
      },
      { name: 'mail', label: '事務局のメールアドレス', type: 'email' },
      {
        name: 'apply-url',
        label: '別の申込ページ（電子申請など）',
        hint: '書くと、記入欄の代わりにリンクが出ます',
        type: 'url',
      },
      {
        name: 'postal-lookup',
        label: '郵便番号から住所を調べるサービス',
        hint: '{code} の所に7桁の郵便番号が入ります。空なら、住所は手で書きます',
        type: 'url',
      },
      { name: 'privacy-url', label: '「個人情報の取扱い」のページ', type: 'url' },
      { name: 'terms-url', label: '「規約」のページ', type: 'url' },
    ],
  },
};
