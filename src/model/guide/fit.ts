/** For whom something is, judged by what a visitor has said. What was not said is never guessed: offering it unasked would be a diagnosis. */
import { ownValue } from '../../feed/plain-object.js';
import { isViolenceTopic, type AudienceId, type IbashoKind, type TopicId } from '../../feed/vocabulary.js';
import { AUDIENCE_AGES, sharesAges, type EligibleRecord } from '../people/ages.js';
import type { Visitor } from '../people/eligibility.js';
import { suitsAge } from '../people/suits.js';
import { areaCodes } from '../places/area-codes.js';
import type { AreaIndex } from '../places/areas.js';

/** Audiences that are conditions of life, with the topics by which a visitor names them. */
const CONDITIONS: Readonly<Partial<Record<AudienceId, readonly TopicId[]>>> = {
  expecting: ['pregnancy-parenting'],
  parents: ['pregnancy-parenting', 'single-parent'],
  'single-parent': ['single-parent'],
  carer: ['carer', 'elder-care'],
  'young-carer': ['carer'],
  withdrawn: ['withdrawn'],
  hardship: ['money', 'food', 'housing', 'work', 'debt-legal'],
  'job-seeker': ['work', 'money'],
  disability: ['disability'],
  'deaf-hoh': ['disability'],
  illness: ['health', 'disability', 'addiction'],
  lgbtq: ['gender-sexuality'],
  bereaved: ['bereavement'],
  victim: ['violence-home', 'sexual-harm', 'child-safety', 'crime-victim'],
  reentry: ['reentry'],
};

/** Kinds of place that are for people with a condition, whomever else they welcome; kinds for groups name the condition by their topics. */
const CONDITION_KINDS: Readonly<Partial<Record<IbashoKind, readonly TopicId[]>>> = {
  'food-pantry': ['food', 'money'],
  'free-school': ['school'],
  'step-out-space': ['withdrawn'],
  'parenting-space': ['pregnancy-parenting', 'single-parent'],
  'dementia-cafe': ['elder-care'],
  'carer-cafe': ['carer', 'elder-care'],
  'disability-centre': ['disability'],
  'peer-group': [],
  'family-group': [],
  'bereavement-group': ['bereavement'],
};

/** Topics that anybody may have: sharing one of them names no condition. */
const GENERAL: readonly string[] = [
  'lonely-talk',
  'place-to-go',
  'feeling-low',
  'not-sure',
  'contribute',
  'procedures',
];

/** What is known of a visitor when something is chosen for them. */
export interface Asked {
  visitor: Visitor;
  /** Topics that were chosen, by the visitor or by the page. */
  topics: readonly string[];
  /** They ask for somebody close to them. */
  around: boolean;
  /** They read another language than Japanese. */
  foreign: boolean;
}

interface Fitting extends EligibleRecord {
  kind?: string | undefined;
  topics?: readonly string[] | undefined;
}

/** Whether a place or event is for a condition that the visitor has not named. */
export function isUnaskedDiagnosis(record: Fitting, asked: Asked): boolean {
  const named = (topics: readonly string[]): boolean => topics.some((topic) => asked.topics.includes(topic));
  const ofKind = ownValue<readonly TopicId[]>(CONDITION_KINDS, record.kind);
  if (ofKind) return !named([...ofKind, ...(record.topics ?? []).filter((topic) => !GENERAL.includes(topic))]);
  const { audiences = [] } = record;
  if (audiences.includes('anyone') || audiences.some((id) => isOfAge(id, asked))) return false;
  const conditions = audiences.flatMap((id) => ownValue<readonly TopicId[]>(CONDITIONS, id) ?? []);
  return conditions.length > 0 && !named(conditions);
}

/** Whether a window is for nothing but violence that nobody has named: offered to whoever worries about a friend, it would be a guess. */
export function isUnaskedHarm({ topics = [] }: Fitting, asked: Asked): boolean {
  return topics.length > 0 && topics.every(isViolenceTopic) && !topics.some((topic) => asked.topics.includes(topic));
}

/** Whether a record is for others than this visitor: it goes to the end. */
export function isForOthers(record: Fitting, asked: Asked): boolean {
  const { audiences = [] } = record;
  if (suitsAge(record, asked.visitor.ageBand) === 2) return true;
  return audiences.length > 0 && !audiences.some((id) => mayBe(id, asked));
}

function mayBe(id: string, asked: Asked): boolean {
  if (AUDIENCE_AGES.has(id) && id !== 'young-carer') return asked.visitor.ageBand === undefined || isOfAge(id, asked);
  const topics = ownValue<readonly TopicId[]>(CONDITIONS, id);
  if (topics) return topics.some((topic) => asked.topics.includes(topic));
  if (id === 'family' || id === 'friend-neighbour') return asked.around;
  return id !== 'foreign-resident' || asked.foreign;
}

function isOfAge(id: string, { visitor: { ageBand } }: Asked): boolean {
  const ages = id === 'young-carer' ? undefined : AUDIENCE_AGES.get(id);
  return ages !== undefined && ageBand !== undefined && sharesAges(ages, ageBand);
}

/** Whether a record is for anyone; it comes before one for a particular audience. */
export function isForAnyone({ audiences = [] }: EligibleRecord): boolean {
  return audiences.length === 0 || audiences.includes('anyone');
}

interface Local {
  serviceAreas?: readonly string[] | undefined;
  areas?: readonly string[] | undefined;
}

/** Whether a window is for people of certain towns: for everybody else it is a closed door. */
export function isOfTowns({ serviceAreas, areas }: Local, index: AreaIndex): boolean {
  const served = areaCodes(serviceAreas);
  const codes = served.length > 0 ? served : areaCodes(areas);
  return codes.length > 0 && codes.every((code) => ['municipality', 'ward'].includes(index.level(code)));
}
