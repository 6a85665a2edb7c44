import { en as common } from './common.js';
import { en as dates } from './dates.js';
import { enPlace as opening } from './opening-status.js';
import { en as regularHours } from './opening-hours.js';
import { LANGUAGE_NAMES } from '../languages.js';
import { accessibility } from './vocabulary/accessibility.js';
import { audiences } from './vocabulary/audiences.js';
import { costKinds } from './vocabulary/cost-kinds.js';
import { ibashoKinds } from './vocabulary/ibasho-kinds.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import { welcomes } from './vocabulary/welcomes.js';
import type { IbashoMapText } from '../ja/ibasho-map.js';

const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'} you could try`;

/** Words of the 居場所 list and map. */
export const en: IbashoMapText = {
  common,
  dates,
  opening,
  regularHours,
  accessibility,
  audiences,
  costKinds,
  ibashoKinds,
  topicGroups,
  topics,
  welcomes,
  languageNames: LANGUAGE_NAMES,
  heading: 'Places to be',
  intro:
    'Places where you can just turn up, spend time with others, or join online. Please check dates and times before you go.',
  kindGroups: {
    eat: 'Eat, or have tea together',
    stay: 'Just be there',
    young: 'Children, young people and parents',
    try: 'Learn, try out or help',
    care: 'Older people, care and disability',
    peers: 'Talk with people in the same situation',
  },
  kind: 'Kind of place',
  openNow: 'Open hours right now',
  weekday: 'Day of the week',
  openDays: {
    today: 'Open today',
    weekend: 'Open this weekend',
    mo: 'Monday',
    tu: 'Tuesday',
    we: 'Wednesday',
    th: 'Thursday',
    fr: 'Friday',
    sa: 'Saturday',
    su: 'Sunday',
  },
  unsure: (count) =>
    `For ${count === 1 ? '1 more place' : `${count} more places`} this has not been confirmed yet. Please ask them.`,
  seeUnsure: 'See the places where it is not confirmed too',
  joinWay: 'How to take part',
  language: 'Languages',
  results: places,
  announce: (count) => `${places(count)}.`,
  announceNear: (count, from) => `${places(count)}, nearest to ${from} first.`,
  nothingIn: (town, hasMore) =>
    hasMore ? `No place in ${town} fits these choices yet.` : `No place in ${town} is listed yet.`,
  near: 'Sort by distance',
  nearOff: 'Stop sorting by distance',
  nearNote: 'Your position is used on this device only and is not sent anywhere.',
  nearWait: 'Finding your position…',
  nearFailed: 'Your position could not be found. You can choose an area instead.',
  here: 'where you are',
  nearHere: 'From where I am',
  nearFrom: (from) => `Nearest to ${from} first.`,
  distance: (km, from) => `About ${km} km from ${from} in a straight line`,
  mapOpen: 'Show map',
  mapClose: 'Close map',
  mapNote: 'Loads map images from the Geospatial Information Authority of Japan.',
  mapNoteOwn: 'Loads map images.',
  mapLabel: 'Map of places',
  mapCanvas: 'Map (move with the arrow keys, zoom with plus and minus)',
  mapHelp: 'On a touch screen, move the map with two fingers.',
  mapLoading: 'Loading map…',
  mapFailed: 'The map cannot be shown on this page. Please use the list.',
  tilesFailed: 'The map images could not be loaded. Please use the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  moveLeft: 'Move the map left',
  moveUp: 'Move the map up',
  moveDown: 'Move the map down',
  moveRight: 'Move the map right',
  zoomFit: 'Show all',
  tilesBy: 'Map: ',
  gsi: 'GSI Tiles (Geospatial Information Authority of Japan)',
  notOnMap: (count) =>
    `${count} more ${count === 1 ? 'is' : 'are'} online or not placed on the map. Please see the list.`,
  group: (count, near) =>
    `${count} ${count === 1 ? 'place' : 'places'} around ${near}. Press to see ${count === 1 ? 'it' : 'them'}`,
  onMap: 'Show on map',
  ownPage: 'See this list on a page of its own',
  chosen: 'Chosen on the map',
  approximate: 'The position on the map is approximate.',
  addressHidden: 'The address is not published. Please ask.',
  addressDistrict: 'Please ask for the exact address.',
  onlinePage: 'Page for joining online',
  route: 'How to get there (another map site)',
  hours: 'Opening hours',
  ways: 'Good to know',
  equipment: 'Accessibility',
  firstVisit: 'For your first visit',
  reservation: 'Booking needed',
  atmosphere: 'Atmosphere',
  operator: 'Run by',
  contact: 'Contact',
  contactForm: 'Contact page',
  capacity: (count) => `Up to about ${count} ${count === 1 ? 'person' : 'people'}`,
  capacityLabel: 'Size',
};
