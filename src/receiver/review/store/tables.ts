/** Tables of the review page. As in the receiver's own: moments are ISO 8601 in UTC, switches 0 or 1, JSON is text. */
import type { PairState } from '../rules/pair-states.js';
import type { Role } from '../rules/roles.js';

export interface UserRow {
  id: string;
  /** Name to log in with, in small letters. */
  name: string;
  display: string;
  role: Role;
  password: string;
  created_at: string;
  disabled_at: string | null;
}

export interface SessionRow {
  /** Hash of the token that the cookie carries. */
  id: string;
  user_id: string;
  created_at: string;
  seen_at: string;
}

/** Failed tries to log in, by a salted hash of whom and where. */
export interface LoginFailureRow {
  key: string;
  count: number;
  /** Milliseconds. */
  last: number;
}

/** What somebody did. Rows are only ever added; each is chained to the one before. */
export interface AuditRow {
  number: number;
  at: string;
  user_id: string;
  who: string;
  action: string;
  /** 受付番号, id of a pair, name of a user; nobody's personal data. */
  subject: string;
  detail: string;
  previous: string;
  hash: string;
}

/** What the office has decided on one application, beside its state. */
export interface ReviewRow {
  application_id: string;
  proposed_by: string | null;
  proposed_at: string | null;
  /** Last message of a 差し戻し. */
  message: string | null;
  /** `Curation` as JSON: what the office shortened or veiled. */
  curation: string;
}

export interface NoteRow {
  id: string;
  application_id: string | null;
  pair_id: string | null;
  who: string;
  at: string;
  text: string;
}

/** A need and an offer that the office brings together. Without their words: those are the applications'. */
export interface PairRow {
  id: string;
  need_id: string;
  offer_id: string;
  /** Null when the application was erased; a made pair still counts. */
  need_application: string | null;
  offer_application: string | null;
  resource_kind: string;
  state: PairState;
  outcome: string | null;
  created_at: string;
  changed_at: string;
  made_at: string | null;
  version: number;
}

/** Needs and offers whose search the office ended. */
export interface ClosedEntryRow {
  entry_id: string;
  application_id: string;
  at: string;
}

/** What is left of a deleted application. */
export interface DeletionRow {
  receipt: string;
  who: string;
  at: string;
  reason: string;
}

export interface ReviewTables {
  users: UserRow;
  sessions: SessionRow;
  login_failures: LoginFailureRow;
  audit: AuditRow;
  reviews: ReviewRow;
  notes: NoteRow;
  pairs: PairRow;
  closed_entries: ClosedEntryRow;
  deletions: DeletionRow;
}
