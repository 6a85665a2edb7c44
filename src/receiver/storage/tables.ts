/**
 * The tables of the receiver. The same on SQLite and PostgreSQL: moments are ISO 8601 in UTC as text (they sort as they run), JSON is
 * text (what came in is kept to the letter, lone surrogates too), switches are 0 or 1.
 */
import type { ApplicationState } from '../review/rules/application-states.js';

/** An application as the schema let it pass. */
export interface ApplicationRow {
  /** Ours, not the client's key. */
  id: string;
  /** 受付番号 */
  receipt: string;
  state: ApplicationState;
  /** Why it looks like a robot's; null for all others. Never lost, only listed apart. */
  suspect: 'honeypot' | 'hasty' | null;
  language: string;
  /** `JoinValues` as JSON. */
  answers: string;
  received_at: string;
  /** Last change of state: retention runs from here. */
  changed_at: string;
  /** Counts changes, so that two people at once do not overwrite each other. */
  version: number;
}

/** What was acknowledged: kept without personal data when the application itself is erased, so that a replay makes no second one. */
export interface ReceiptRow {
  key_hash: string;
  body_hash: string;
  receipt: string;
  application_id: string;
  next_by: string | null;
  received_at: string;
}

/** What is public of an application, as the office released it: records of the feed as JSON. */
export interface PublicationRow {
  application_id: string;
  member: string | null;
  needs: string;
  offers: string;
  approved_at: string;
  changed_at: string;
}

/** Id of a record that was taken back: copies of it in other feeds are hidden too. Nothing else is kept of it. */
export interface RevocationRow {
  record_id: string;
  at: string;
}

/** A mail that waits to be sent; a sent one is gone, with its address. */
export interface MailRow {
  id: string;
  application_id: string | null;
  recipient: string;
  subject: string;
  text: string;
  attempts: number;
  /** When it is tried next; taken by a process until then while it sends. */
  next_at: string;
  /** When it was given up. */
  failed_at: string | null;
  queued_at: string;
}

/** Hits of one counted thing (an address, a recipient) within one span of time. */
export interface RateRow {
  key: string;
  /** Minute at which the span ends, since 1970. */
  ends: number;
  hits: number;
}

/** Secret of one day, shared by all processes, forgotten with the day. */
export interface SaltRow {
  day: string;
  salt: string;
}

/** Leads a member to its application, once; the token itself is nowhere. */
export interface LinkRow {
  hash: string;
  application_id: string;
  expires_at: string;
}

/** What a member changed and the office has not approved yet. */
export interface ChangeRow {
  application_id: string;
  /** The answers before, as JSON. */
  previous: string;
  /** 1 where the former content stays public until then. */
  kept: number;
  at: string;
}

export interface CoreTables {
  applications: ApplicationRow;
  receipts: ReceiptRow;
  publications: PublicationRow;
  revocations: RevocationRow;
  mails: MailRow;
  rates: RateRow;
  salts: SaltRow;
  links: LinkRow;
  changes: ChangeRow;
}
