import type { ExchangeReasonsText } from '../ja/exchange-reasons.js';

/** Why a need and an offer go together. */
export const en: ExchangeReasonsText = {
  'same-kind': (names) => `Same resource: ${names}`,
  'same-area': (names) => `Same town: ${names}`,
  'same-region': (names) => `Same region: ${names}`,
  'prefecture-wide': () => 'Anywhere in the prefecture',
  'periods-overlap': (days) => (days === '' ? 'Periods overlap' : `Periods overlap (${days})`),
  'shared-theme': (names) => `Same theme: ${names}`,
  'shared-topic': (names) => `Same concern: ${names}`,
  'shared-connection': (names) => `Same kind of ties: ${names}`,
  visit: () => 'A visit is wished for and welcome',
  inexhaustible: () => 'Can be given any number of times',
};
