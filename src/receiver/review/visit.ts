/** One request to the review page, after the door: who asks, and what the form says. */
import type { Context } from 'hono';
import { CONTROL } from '../../join/validate.js';
import type { ReceiverContext, ReceiverEnv } from '../options.js';
import type { Queries } from '../storage/database.js';
import { formToken } from './auth/tokens.js';
import { record, type Deed } from './store/audit.js';
import type { Seat } from './store/sessions.js';

export interface ReviewSettings {
  /** An application is published by another person than the one who proposed it. */
  twoPersons: boolean;
}

/** What no application may hold either. */
const MISLEADING = new RegExp(CONTROL, 'gu');

/** Fields of a sent form. */
export class Form {
  readonly #fields: URLSearchParams;
  constructor(body = '') {
    this.#fields = new URLSearchParams(body);
  }
  /** A text as it is stored: line feeds alone, no blanks around, nothing that a database or a reader stumbles over. */
  text(name: string): string {
    return (this.#fields.get(name) ?? '').replace(/\r\n?/g, '\n').replace(MISLEADING, '').trim();
  }
  /** A password: not a letter is changed. */
  exact(name: string): string {
    return this.#fields.get(name) ?? '';
  }
  /** All values under one name. */
  all(name: string): string[] {
    return this.#fields.getAll(name);
  }
  has(name: string): boolean {
    return this.#fields.has(name);
  }
  /** What somebody wrote by hand, to be given back where it could not be taken. */
  written(): string[] {
    return ['message', 'reason', 'text', 'outcome'].map((name) => this.text(name)).filter(Boolean);
  }
}

export interface Visit {
  context: ReceiverContext;
  settings: ReviewSettings;
  c: Context<ReceiverEnv>;
  now: Date;
  form: Form;
  seat: Seat | undefined;
}
/** A visit of somebody logged in. */
export interface SeatedVisit extends Visit {
  seat: Seat;
}

/** The token for the forms of this visitor's pages. */
export const tokenFor = ({ token }: Seat): string => formToken(token);

/** Runs a change and its record in one transaction: both happen, or neither. */
export function act<T>(
  { context, seat, now }: SeatedVisit,
  change: (transaction: Queries, tell: (deed: Deed) => Promise<void>) => Promise<T>,
): Promise<T> {
  return context.store.db
    .transaction()
    .execute((transaction) => change(transaction, (deed) => record(transaction, context.store.kind, seat, deed, now)));
}

/** See other: the page after a change, so that reloading it changes nothing again. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location: path, ...headers } });
}
