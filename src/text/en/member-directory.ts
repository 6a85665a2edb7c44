import { en as common } from './common.js';
import { en as dates } from './dates.js';
import { en as exchange } from './exchange.js';
import { sectors } from './vocabulary/sectors.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { MemberDirectoryText } from '../ja/member-directory.js';

const ROWS: Readonly<Record<string, string>> = {
  あ: 'A',
  か: 'Ka',
  さ: 'Sa',
  た: 'Ta',
  な: 'Na',
  は: 'Ha',
  ま: 'Ma',
  や: 'Ya',
  ら: 'Ra',
  わ: 'Wa',
};

/** Words of the directory of members. */
export const en: MemberDirectoryText = {
  common,
  dates,
  exchange,
  sectors,
  topicGroups,
  topics,
  heading: 'Members',
  sector: 'Sector',
  theme: 'Common theme',
  activities: 'Activities',
  areas: 'Where it is active',
  contact: 'Contact',
  index: 'By Japanese reading',
  row: (kana) => ROWS[kana] ?? kana,
  allRows: 'All',
  otherRow: 'Other',
  seeks: 'Needs',
  gives: 'Offers',
  seeBoard: 'See needs and offers',
  announce: (count) => `${count} ${count === 1 ? 'member' : 'members'}.`,
  nothingIn: (town, hasMore) =>
    hasMore ? `No member in ${town} fits at the moment.` : `No member is listed for ${town} at the moment.`,
};
