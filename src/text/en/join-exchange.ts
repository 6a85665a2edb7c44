import type { JoinExchangeText } from '../ja/join-exchange.js';
import { en as dates } from './dates.js';
import { connections } from './vocabulary/connections.js';
import { networks } from './vocabulary/networks.js';
import { regions } from './vocabulary/regions.js';
import { resourceKinds } from './vocabulary/resource-kinds.js';
import { themes } from './vocabulary/themes.js';
import { towns } from './vocabulary/towns.js';

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
  dates,
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
  errorHeading: 'Please check your answers',
  errorCount: (count) => `${count} ${count === 1 ? 'answer needs' : 'answers need'} your attention.`,
  problems: {
    required: (label) => `Please answer “${label}”.`,
    'too-long': (label) => `“${label}” is too long. Please shorten it.`,
    'too-many': (label) => `There are too many of “${label}”. Please choose fewer.`,
    email: (label) => `“${label}” should look like namae@example.jp.`,
    phone: (label) => `“${label}” should include the area code, like 045-000-0000.`,
    postal: (label) => `“${label}” should have seven digits.`,
    url: (label) => `“${label}” should begin with https://.`,
    kana: (label) => `Please write “${label}” in katakana.`,
    'corporate-number': (label) => `Please check the 13 digits of “${label}”.`,
    date: (label) => `Please check the date of “${label}”, like 2027-04-01.`,
    period: (label) => `“${label}” should not be before the first day.`,
    option: (label) => `Please choose an answer for “${label}”.`,
    consent: (label) => `Please read “${label}” and tick the box.`,
    control: (label) => `“${label}” contains characters that cannot be used. Please type it again.`,
    'gives-away': (label) =>
      `“${label}” contains contact details or a name that are not to be published. Please take them out, or change who may see it.`,
    minor: () =>
      'If you are under 18, please apply through a parent, guardian, school or group. If something troubles you, the support lines are open to you too.',
  },
  hints: {
    activities: 'For whom, and what you do or plan to do.',
    needs:
      'People, goods, money, places, knowledge, information …: one entry for each. Leave it empty if there is none.',
    offers:
      'People, goods, money, places, knowledge, information …: one entry for each. Leave it empty if there is none.',
    themes: 'The themes are still a proposal, and not limited to certain fields or people.',
    visibility: 'What you do not choose is for the office only. You can change it later.',
    purpose: 'The application is used only to run the network, to contact you, and to match needs with offers.',
    sharing:
      'What you show to everybody or to members is shared with the members of the network; your name, phone number, e-mail address and address are not.',
    terms: 'I agree to the terms of the network.',
    conduct: 'I do not belong to an organised crime group and will not recruit for religion, politics or sales.',
  },
  notAnswered: '(not answered)',
  sentHeading: 'Your application has arrived',
  sent: 'The office will now check it and write to your e-mail address. Nothing is published before you have become a member.',
  answerBy: (date) => `You should hear from us by ${date}.`,
  noAnswer: 'If you hear nothing, please ask the office and tell it your receipt number.',
  receipt: (receipt) => `Receipt number: ${receipt}`,
  failedHeading: 'Your application has not been sent yet',
  failed: {
    network: 'There was no connection. Your answers are still here. Please try again where reception is better.',
    timeout: 'There was no answer in time. Please send it again; the same answers will not make a second application.',
    server:
      'The receiving side has a problem. Your answers are still here. Please try again a little later; it will not make a second application.',
    busy: 'Too many applications are coming in just now. Your answers are still here.',
    reused:
      'This application has arrived already, as it was before you changed it. What you changed has not arrived. Please send it to the office in one of the ways below, as a change.',
    'too-large':
      'The application is too long to be taken. Please shorten the texts of your needs and offers and send it again, or use one of the ways below.',
    client:
      'The receiving side could not take the application. Your answers are still here. Please send it to the office in one of the ways below.',
  },
  wait: (minutes) => `Please wait about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and send it again.`,
  sendNew: 'Send it as another, new application',
  sendNewHint: 'The office will then have two: this one and the one before.',
  retry: 'Send again',
  offlineWays: 'You can also apply like this',
  noAction: 'This page cannot send the application itself. Please send it to the office as follows.',
  mail: 'Send by e-mail',
  mailHint: 'Your mail program opens. Please check the text and send it.',
  mailSubject: 'Application: Kanagawa Tsunagari Network',
  mailTooLong:
    'The application is too long to be put into the mail by itself. Please copy it first, then paste it into the mail that opens.',
  mailPaste: '(Please delete this line and paste the copied application here.)',
  copy: 'Copy the application',
  copied: 'The application was copied. It has not arrived until you send it to the office.',
  notCopied: 'It could not be copied. Please open “Check your answers” below, select the text and copy it.',
  keepCopy: 'Save a copy for yourself',
  file: 'Save the application as a file',
  fileHint: 'Please attach the file to an e-mail to the office.',
  fileName: 'tsunagari-network-application',
  mailed: 'Your mail program was opened. The application has not arrived until you send the mail.',
  saved:
    'The file is being saved. If it is not, please copy the text instead. The application has not arrived until you send it to the office.',
  change: 'Change',
  send: 'Send the application',
  sending: 'Sending…',
  publicNote: 'Your name, phone number, e-mail address and address cannot be chosen here: they are never published.',
  preview: 'What will be public',
  previewNone: 'With these choices nothing is public.',
  previewNote: 'It appears on the network’s pages when the office has checked it.',
  veil: (region, kind) => `${kind}${region ? ` in ${region}` : ' in Kanagawa'}`,
  veilKinds: {
    organization: 'An NPO or citizens’ group',
    company: 'A company or shop',
    school: 'A school or university',
    government: 'A public body',
    individual: 'An individual',
  },
  regions,
  towns,
  townsTitle: 'Choose by city, town or village',
  addressFound: 'The address was filled in from the postal code. Please add the rest of it.',
  readConsent: {
    purpose: { link: 'Read the privacy notice', ask: 'Please ask the office for its privacy notice.' },
    terms: { link: 'Read the terms', ask: 'The terms are not on this page. Please ask the office for them.' },
  },
  shortLabels: { conduct: 'conduct', purpose: 'use of the data', sharing: 'sharing among members', terms: 'terms' },
  agree: 'I agree',
};
