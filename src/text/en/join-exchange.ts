import type { JoinExchangeText } from '../ja/join-exchange.js';
import { connections } from './vocabulary/connections.js';
import { networks } from './vocabulary/networks.js';
import { resourceKinds } from './vocabulary/resource-kinds.js';
import { themes } from './vocabulary/themes.js';

const parts: JoinExchangeText['parts']['needs'] = {
  resourceKind: 'What kind of thing is needed',
  title: 'In a few words',
  description: 'More about it',
  areas: 'Where',
  from: 'From',
  through: 'Until',
  quantity: 'How many or how often',
  inexhaustible: 'Can be given again and again',
  visit: 'We would like to visit others',
  partnerTopics: 'Issues to work on together',
  visibility: 'Who may see it',
  veiled: 'Publish it without our name',
};
const hints: JoinExchangeText['partHints']['needs'] = {
  title: 'For example: drivers for our children’s café',
  areas: 'If you choose nothing, it is where you are active.',
  quantity: 'For example: two people, once a month, ten meals',
  partnerTopics: 'For example: help with schoolwork for children with roots abroad',
  visibility: 'If you choose nothing, only the office sees it.',
  veiled: 'It is shown like “an NPO in Ken-o”. Please do not write your name in the other answers either.',
};

/** Words of the join form from its second screen on. */
export const en: JoinExchangeText = {
  connections,
  networks,
  resourceKinds,
  themes,
  lists: {
    needs: {
      entry: (number) => `Need ${number}`,
      add: 'Add a need',
      added: (number) => `Need ${number} was added.`,
    },
    offers: {
      entry: (number) => `Offer ${number}`,
      add: 'Add an offer',
      added: (number) => `Offer ${number} was added.`,
    },
  },
  remove: 'Remove this',
  removed: (entry) => `${entry} was removed.`,
  undo: 'Undo',
  most: 'You can add up to ten. If there are more, please write them in the message to the office.',
  parts: {
    needs: parts,
    offers: { ...parts, resourceKind: 'What kind of thing you can give', visit: 'Others may visit us' },
  },
  partHints: {
    needs: hints,
    offers: {
      ...hints,
      title: 'For example: our meeting room is free on weekday evenings',
      partnerTopics: 'For example: work experience for people who rarely go out',
    },
  },
  yes: 'Yes',
  levels: { public: 'Everybody', members: 'Members only', office: 'The office only' },
};
