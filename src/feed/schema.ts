/**
 * The feed, version 1: the one truth about its shape. Every data type of the project is inferred here; the published JSON Schema
 * and the checks that run in the browser are generated from it (scripts/generate-checks.ts).
 *
 * Rules of this file: no transform, catch or strictObject (they cannot be written as JSON Schema); unknown keys and unknown ids are
 * always allowed; a field whose wrong value can safely be forgotten is only bounded here and cleaned in `normalise.ts`, a field
 * whose wrong value would mislead a visitor (schedule, eligibility, event status) fails its record.
 */
import type { CollectionName } from './collections.js';
import { z } from 'zod';

/** Largest lengths accepted, in UTF-16 units or items. Bounds protect phones from absurd feeds; real records stay far below. */
const LIMITS = { id: 200, line: 2_000, prose: 20_000, url: 4_000, list: 400, schedule: 200 } as const;

const line = z.string().max(LIMITS.line);
const id = z.string().min(1).max(LIMITS.id);
const url = z.string().max(LIMITS.url);
/** `YYYY-MM-DD`, Japan's calendar. */
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** `YYYY-MM-DD`, or a date-time with zone; a date-time without zone is read as Japan time. */
const dateOrTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/);
/** `HH:MM`, 00:00 to 48:00; past 24:00 means the next day. */
const clock = z.string().regex(/^([0-3]\d|4[0-7]):[0-5]\d$|^48:00$/);
const ids = z.array(id).max(LIMITS.list);

/** A sentence in one language (Japanese) or in several; Japanese is the fallback. */
export const text = z.union([
  z.string().max(LIMITS.prose),
  z.object({
    ja: z.string().max(LIMITS.prose).optional(),
    'ja-x-yasashii': z.string().max(LIMITS.prose).optional(),
    en: z.string().max(LIMITS.prose).optional(),
    'zh-Hans': z.string().max(LIMITS.prose).optional(),
    ko: z.string().max(LIMITS.prose).optional(),
    es: z.string().max(LIMITS.prose).optional(),
    pt: z.string().max(LIMITS.prose).optional(),
    tl: z.string().max(LIMITS.prose).optional(),
    vi: z.string().max(LIMITS.prose).optional(),
    th: z.string().max(LIMITS.prose).optional(),
    ne: z.string().max(LIMITS.prose).optional(),
    id: z.string().max(LIMITS.prose).optional(),
  }),
]);

export const contact = z.object({
  name: text.optional(),
  phone: line.optional(),
  email: line.optional(),
  url: url.optional(),
});

/** Latitude and longitude in degrees, WGS 84 / JGD2011. */
export const geo = z.object({ latitude: z.number(), longitude: z.number() });

export const eligibility = z.object({
  /** Completed years, both ends included. */
  ageFrom: z.number().min(0).max(150).optional(),
  ageTo: z.number().min(0).max(150).optional(),
  gender: line.optional(),
  /** Area codes, or a sentence, saying where the person must live. */
  residence: z.union([ids, text]).optional(),
  note: text.optional(),
  /** `only` is a hard limit; anything else is a welcome. */
  match: line.optional(),
});

const day = z.enum(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'ph']);
const week = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(-1)]);
const monthDay = z.union([z.number().int().min(1).max(31), z.literal(-1)]);

/** One span of opening; all given fields must hold. `closes` at or before `opens` means the next day. `ph` is a 祝日. */
export const openingSpan = z.object({
  days: z.array(day).max(8).optional(),
  /** Which occurrence of the weekday in its month; -1 the last. */
  weeks: z.array(week).max(6).optional(),
  /** Days of the month; -1 the last. */
  monthDays: z.array(monthDay).max(32).optional(),
  opens: clock,
  closes: clock,
  /** First and last day, or first and last moment, of the period in which this span holds. */
  from: dateOrTime.optional(),
  through: dateOrTime.optional(),
});

/** When it is shut although the schedule says otherwise. */
export const closure = z.object({
  date: date.optional(),
  from: dateOrTime.optional(),
  through: dateOrTime.optional(),
  /** `MM-DD` or `MM-DD/MM-DD`, every year; may run over New Year: `12-29/01-03`. */
  yearly: z
    .string()
    .regex(/^\d{2}-\d{2}(\/\d{2}-\d{2})?$/)
    .optional(),
  days: z.array(day).max(8).optional(),
  weeks: z.array(week).max(6).optional(),
  monthDays: z.array(monthDay).max(32).optional(),
  note: text.optional(),
});

const openingFields = {
  schedule: z.array(openingSpan).max(LIMITS.schedule).optional(),
  /** What the schedule means on a 祝日 that no span names by `ph`; `unknown` when absent. */
  onHolidays: z.enum(['closed', 'open', 'unknown']).optional(),
  closures: z.array(closure).max(LIMITS.schedule).optional(),
  /** The hours in words; all that is said when they cannot be computed. */
  hoursNote: text.optional(),
};

const recordFields = {
  id,
  name: text,
  description: text.optional(),
  url: url.optional(),
  source: z.object({ name: text.optional(), url: url.optional(), license: line.optional() }).optional(),
  /** Day on which a person compared the record with its source. */
  verifiedOn: line.optional(),
  modified: line.optional(),
  validFrom: line.optional(),
  validThrough: line.optional(),
  nextCheckOn: line.optional(),
  maintainer: line.optional(),
  sameAs: z.union([url, z.array(url).max(LIMITS.list)]).optional(),
  /** Area codes, 2, 5 or 6 digits: where it is. */
  areas: ids.optional(),
  tags: ids.optional(),
  networks: ids.optional(),
  themes: ids.optional(),
  topics: ids.optional(),
  audiences: ids.optional(),
  eligibility: eligibility.optional(),
  keywords: z.array(line).max(LIMITS.list).optional(),
  /** Office-only vocabulary: never shown to a citizen. */
  pillars: ids.optional(),
  connections: ids.optional(),
  stages: ids.optional(),
};

const charge = z.object({ free: z.boolean().optional(), note: text.optional() });

/** One way to reach a window. `number` is shown and copied, `dial` is called (`tel:%239110`). */
export const channel = z.object({
  id,
  number: line.optional(),
  dial: line.optional(),
  url: url.optional(),
  label: text.optional(),
  languages: ids.optional(),
  charge: charge.optional(),
  callerIdRequired: z.boolean().optional(),
  ipPhone: line.optional(),
  registration: z.union([z.boolean(), text]).optional(),
  lastAccepted: clock.optional(),
  /** Hours of this way alone, where they are not those of the window. */
  schedule: openingFields.schedule,
  hoursNote: openingFields.hoursNote,
  note: text.optional(),
});

/** 相談窓口 */
export const consultationWindow = z.object({
  ...recordFields,
  ...openingFields,
  channels: z.array(channel).max(50).optional(),
  /** Area codes it serves, which is not where it stands. */
  serviceAreas: ids.optional(),
  address: text.optional(),
  geo: geo.optional(),
  addressPrecision: line.optional(),
  languages: ids.optional(),
  anonymous: z.boolean().optional(),
  reservation: z.union([z.boolean(), text]).optional(),
  nextSteps: z.union([text, z.array(text).max(LIMITS.list)]).optional(),
  /** Ids of windows that can be tried instead. */
  alternatives: ids.optional(),
  /** `active`, or `temporarily-closed` and anything like it. */
  status: line.optional(),
});

export const cost = z.object({ free: z.boolean().optional(), note: text.optional(), kind: line.optional() });

/** 居場所 */
export const ibasho = z.object({
  ...recordFields,
  ...openingFields,
  kind: line.optional(),
  geo: geo.optional(),
  online: z.union([z.boolean(), z.object({ url: url.optional(), note: text.optional() })]).optional(),
  address: text.optional(),
  access: text.optional(),
  /** `hidden`: no point, distance, route or structured data is ever made of it. */
  addressPrecision: line.optional(),
  cost: z.array(cost).max(50).optional(),
  welcomes: ids.optional(),
  accessibility: ids.optional(),
  languages: ids.optional(),
  contact: contact.optional(),
  operator: text.optional(),
  reservation: z.union([z.boolean(), text]).optional(),
  photo: z
    .object({ url: url.optional(), alt: text.optional(), consent: z.union([z.boolean(), line]).optional() })
    .optional(),
  listingConsent: z.object({ by: line.optional(), on: line.optional() }).optional(),
  atmosphere: text.optional(),
  capacity: z.number().optional(),
  status: line.optional(),
});

export const session = z.object({
  startDate: dateOrTime,
  endDate: dateOrTime.optional(),
  note: text.optional(),
  eventStatus: line.optional(),
  /** Where it was first announced, when it has moved: by this day calendars know it again. */
  previousStartDate: dateOrTime.optional(),
});

/** 申込: when and how to apply. */
export const application = z.object({
  required: z.boolean().optional(),
  opens: dateOrTime.optional(),
  deadline: dateOrTime.optional(),
  capacity: z.number().min(0).optional(),
  applied: z.number().min(0).optional(),
  /** Day to which `applied` refers. */
  asOf: dateOrTime.optional(),
  full: z.boolean().optional(),
  /** One can no longer apply, whatever the deadline says. */
  closed: z.boolean().optional(),
  waitingList: z.boolean().optional(),
  url: url.optional(),
  phone: line.optional(),
  email: line.optional(),
  note: text.optional(),
});

/** イベント */
export const communityEvent = z.object({
  ...recordFields,
  kind: line.optional(),
  /** `citizen`, `supporter` or `both`. */
  for: line.optional(),
  startDate: dateOrTime.optional(),
  endDate: dateOrTime.optional(),
  sessions: z.array(session).max(2_000).optional(),
  timeNote: text.optional(),
  location: z
    .object({
      name: text.optional(),
      address: text.optional(),
      geo: geo.optional(),
      access: text.optional(),
      area: line.optional(),
    })
    .optional(),
  onlineUrl: url.optional(),
  online: z.boolean().optional(),
  organizers: z
    .array(z.object({ name: text, role: line.optional(), url: url.optional() }))
    .max(LIMITS.list)
    .optional(),
  inquiry: contact.optional(),
  application: application.optional(),
  /** `scheduled`, `cancelled`, `postponed`, `rescheduled` or `moved-online`. */
  eventStatus: line.optional(),
  previousStartDate: dateOrTime.optional(),
  sequence: z.number().optional(),
  programme: z.union([text, z.array(text).max(LIMITS.list)]).optional(),
  lecturers: z
    .array(z.union([text, z.object({ name: text, title: text.optional() })]))
    .max(LIMITS.list)
    .optional(),
  flyer: z.object({ url: url.optional(), alt: text.optional() }).optional(),
  result: z.object({ applied: z.number().optional(), attended: z.number().optional() }).optional(),
  series: line.optional(),
  cost: z.array(cost).max(50).optional(),
  languages: ids.optional(),
  accessibility: ids.optional(),
});

/** 地域のつながり紹介 */
export const report = z.object({
  ...recordFields,
  publishedOn: line.optional(),
  author: text.optional(),
  summary: text.optional(),
  photo: z
    .object({ url: url.optional(), alt: text.optional(), consent: z.union([z.boolean(), line]).optional() })
    .optional(),
  kind: line.optional(),
});

/** 構成員 */
export const member = z.object({
  ...recordFields,
  kana: line.optional(),
  /** 産・学・官・民: `industry`, `academia`, `government`, `civil`. */
  sector: line.optional(),
  activities: text.optional(),
  /** Area codes in which it is active, which is not where its office stands. */
  serviceAreas: ids.optional(),
  contact: contact.optional(),
  logo: z.object({ url: url.optional(), alt: text.optional() }).optional(),
  joinedOn: line.optional(),
});

const exchangeFields = {
  ...recordFields,
  resourceKind: line.optional(),
  /** `office` (default), `members` or `public`: only what is `public` may stand in a feed, and only that is ever read from one. */
  visibility: line.optional(),
  /** `open`, `in-talks`, `matched` or `closed`. */
  state: line.optional(),
  /** First and last day on which it is needed or can be had. */
  from: line.optional(),
  through: line.optional(),
  quantity: line.optional(),
  organization: text.optional(),
  /** 産・学・官・民 of the organisation. */
  sector: line.optional(),
  /** The organisation is not named; its sector and region are all that is said of it: 『県央地域のNPO』. */
  veiled: z.boolean().optional(),
  /** Id of the organisation's record in `members` of the same feed. */
  memberId: id.optional(),
  /** A need: would like to come and see; an offer: may be visited. */
  visit: z.boolean().optional(),
  /** 連携したい個別課題 */
  partnerTopics: text.optional(),
};
/** 課題 */
const need = z.object({ ...exchangeFields });
/** 社会資源 */
const offer = z.object({ ...exchangeFields, inexhaustible: z.boolean().optional() });

/** 強化月間など */
const campaign = z.object({
  ...recordFields,
  startDate: dateOrTime.optional(),
  /** The last day of it. */
  endDate: dateOrTime.optional(),
  message: text.optional(),
  /** A figure that the campaign is to move: where it stood, and where it should be. */
  target: z
    .object({
      /** In full, as its source calls it. */
      name: text,
      /** Behind both values, e.g. `%`. */
      unit: line.optional(),
      /** `at`: the time it is of, e.g. 「2023年度」. */
      from: z.object({ value: z.number(), at: text.optional() }),
      to: z.object({ value: z.number(), at: text.optional() }),
      source: z.object({ name: text.optional(), url: url.optional() }).optional(),
    })
    .optional(),
});

/** The part of the envelope without which nothing can be trusted. */
export const envelope = z.object({
  version: z.literal(1),
  publisher: z.object({ id }),
  updated: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/),
});

export const area = z.object({
  /** 2 or 5 digits; six, with the check digit, are brought to five. */
  code: z.string().regex(/^\d{2}$|^\d{5,6}$/),
  name: line.min(1),
  kana: line.optional(),
  romaji: line.optional(),
  parent: line.optional(),
  /** Region for the pick list, e.g. 県央. */
  region: line.optional(),
  geo: geo.optional(),
});
export const holidays = z.object({ from: date, through: date, dates: z.array(date).max(5_000) });
export const topicRow = z.object({
  id,
  label: text.optional(),
  group: line.optional(),
  hidden: z.boolean().optional(),
  order: z.number().optional(),
  keywords: z.array(line).max(LIMITS.list).optional(),
});
export const networkRow = z.object({ id, label: text.optional(), name: text.optional(), url: url.optional() });
export const themeRow = z.object({ id, label: text.optional(), status: line.optional() });
/** A line of the safety strip. `role`: which of its three parts it belongs to. */
export const emergencyLine = z.object({
  id,
  role: z.enum(['danger', 'talk', 'voiceless']).optional(),
  name: text,
  channel: channel.optional(),
  schedule: openingFields.schedule,
  hoursNote: text.optional(),
  eligibility: eligibility.optional(),
  source: recordFields.source,
  verifiedOn: line.optional(),
  validThrough: line.optional(),
});
export const revocation = z.object({ id, phone: line.optional() });
export const part = z.object({
  collection: line,
  areas: ids.optional(),
  url,
  count: z.number().optional(),
  bytes: z.number().optional(),
});

/** Collection name → schema of one record. */
export const collections = {
  consultationWindows: consultationWindow,
  ibasho,
  events: communityEvent,
  reports: report,
  members: member,
  needs: need,
  offers: offer,
  campaigns: campaign,
} as const satisfies Record<CollectionName, z.ZodType>;

/** Envelope table name → schema of one row. */
export const tables = {
  areaTable: area,
  topics: topicRow,
  networks: networkRow,
  themes: themeRow,
  emergency: emergencyLine,
  revoked: revocation,
  parts: part,
} as const;

/** The whole feed as published in `tsunagari-feed.v1.schema.json`. */
export const feedFile = z.object({
  ...envelope.shape,
  publisher: z.object({ id, name: text.optional(), url: url.optional(), contact: z.union([contact, line]).optional() }),
  license: line.optional(),
  attribution: text.optional(),
  demo: z.boolean().optional(),
  outlines: url.optional(),
  /** The iCalendar file of all its events, to subscribe to. */
  calendar: url.optional(),
  /** What the guide leaves out or shows more of: `{skip, hidden, most}`; never what keeps somebody safe. */
  guide: z
    .object({
      skip: ids.optional(),
      most: z
        .object({ windows: z.number().optional(), ibasho: z.number().optional(), events: z.number().optional() })
        .optional(),
    })
    .optional(),
  holidays: holidays.optional(),
  ...lists(tables),
  ...lists(collections),
});

/** Any number of each; none need be there. */
function lists<T extends Record<string, z.ZodType>>(schemas: T): { [K in keyof T]: z.ZodOptional<z.ZodArray<T[K]>> } {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, z.array(schema).optional()])) as {
    [K in keyof T]: z.ZodOptional<z.ZodArray<T[K]>>;
  };
}

export type LocalizedText = z.infer<typeof text>;
export type Contact = z.infer<typeof contact>;
export type Geo = z.infer<typeof geo>;
export type Eligibility = z.infer<typeof eligibility>;
export type Day = z.infer<typeof day>;
export type OpeningSpan = z.infer<typeof openingSpan>;
export type Closure = z.infer<typeof closure>;
export type Channel = z.infer<typeof channel>;
export type Cost = z.infer<typeof cost>;
export type Session = z.infer<typeof session>;
export type Application = z.infer<typeof application>;
export type ConsultationWindow = z.infer<typeof consultationWindow>;
export type Ibasho = z.infer<typeof ibasho>;
export type CommunityEvent = z.infer<typeof communityEvent>;
export type ActivityReport = z.infer<typeof report>;
export type Member = z.infer<typeof member>;
export type Need = z.infer<typeof need>;
export type Offer = z.infer<typeof offer>;
export type Campaign = z.infer<typeof campaign>;
export type Area = z.infer<typeof area>;
export type Holidays = z.infer<typeof holidays>;
export type TopicRow = z.infer<typeof topicRow>;
export type NetworkRow = z.infer<typeof networkRow>;
export type ThemeRow = z.infer<typeof themeRow>;
export type EmergencyLine = z.infer<typeof emergencyLine>;
export type Revocation = z.infer<typeof revocation>;
export type Part = z.infer<typeof part>;
/** A feed as it stands in a JSON file. */
export type FeedFile = z.infer<typeof feedFile>;

export type { CollectionName };
export type TableName = keyof typeof tables;
export type RecordOf = { [K in CollectionName]: z.infer<(typeof collections)[K]> };
export type RowOf = { [K in TableName]: z.infer<(typeof tables)[K]> };
