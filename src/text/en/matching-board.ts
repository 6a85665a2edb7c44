import { en as common } from './common.js';
import { en as dates } from './dates.js';
import { en as exchange } from './exchange.js';
import { en as reasons } from './exchange-reasons.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { MatchingBoardText } from '../ja/matching-board.js';

/** Words of the board of needs and offers. */
export const en: MatchingBoardText = {
  common,
  dates,
  exchange,
  reasons,
  topicGroups,
  topics,
  heading: 'Needs and offers in the community',
  intro: 'The office brings together what is needed and what can be given. No direct contacts are listed here.',
  kind: 'Kind of resource',
  theme: 'Common theme',
  organization: 'Organization',
  period: 'When',
  quantity: 'How much',
  partnerTopics: 'Wishes to work together on',
  visitNeed: 'Would like to visit',
  visitOffer: 'Visitors are welcome',
  until: (date) => `until ${date}`,
  since: (date) => `from ${date}`,
  number: 'Number',
  contact: 'Ask the office',
  show: 'What to show',
  noNeeds: 'No needs are listed at the moment.',
  noOffers: 'No offers are listed at the moment.',
  announce: (needs, offers) =>
    `${[...(needs > 0 ? [`${needs} ${needs === 1 ? 'need' : 'needs'}`] : []), ...(offers > 0 ? [`${offers} ${offers === 1 ? 'offer' : 'offers'}`] : [])].join(' and ')}.`,
  nothingIn: (town, hasMore) =>
    hasMore ? `Nothing in ${town} fits at the moment.` : `Nothing is listed for ${town} at the moment.`,
  suggestions: 'Offers that may fit',
};
