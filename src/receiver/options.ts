import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Store } from './storage/database.js';

/** What the network's office decides; every part has a cautious default. */
export interface ReceiverSettings {
  /** Pages that may send applications, as origins (`https://host`). Without any, no page of another host may. */
  origins: readonly string[];
  /** Addresses and ranges (`10.0.0.0/8`) of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Posts allowed from one address within ten minutes; 0: no limit. */
  rateLimit: number;
  /** Largest body in bytes. */
  bodyLimit: number;
  /** Milliseconds in which a body must have arrived. */
  bodyTimeout: number;
  /** Days within which the office answers, told to the applicant; undefined promises nothing. */
  answerDays?: number;
  /** Letters before the 受付番号. */
  receiptPrefix: string;
  /** The publisher that `feed.json` names. */
  publisher: { id: string; name: string; contact?: string };
  /** The public address of this server, for links in mails. */
  publicUrl?: string;
  /** 文書保存期間 is the office's rule: without it nothing is erased by itself. */
  retention?: RetentionSettings;
  /** Mail is sent only where this is set. */
  mail?: MailSettings;
}

export interface RetentionSettings {
  /** Days after the last change of what is finished. */
  days: number;
  /** The folder into which applications are exported before they are erased. */
  folder: string;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password. */
  url: string;
  from: string;
  /** The recipient of notices about new applications. */
  office?: string;
}

export const DEFAULT_SETTINGS: ReceiverSettings = {
  origins: [],
  trustedProxies: [],
  rateLimit: 60,
  bodyLimit: 65_536,
  bodyTimeout: 15_000,
  receiptPrefix: 'KT',
  publisher: { id: 'network', name: 'かながわつながりネットワーク' },
};

/** What every part of the receiver is given. */
export interface ReceiverContext {
  store: Store;
  settings: ReceiverSettings;
  log: Logger;
  now(): Date;
}

/** Values of one request, set before any route runs. */
export interface RequestVariables {
  /** Address of the client, after trusted proxies. */
  address: string;
  /** The host that the client asked for, where a trusted proxy says so. */
  forwardedHost?: string;
}
export type ReceiverEnv = { Bindings: { address?: string }; Variables: RequestVariables };
export type ReceiverApp = Hono<ReceiverEnv>;

/** A part with routes of its own below one path, e.g. the review page. */
export interface Mount {
  path: `/${string}`;
  routes(context: ReceiverContext): ReceiverApp;
}

export interface ReceiverOptions {
  store: Store;
  settings?: Partial<ReceiverSettings>;
  mounts?: readonly Mount[];
  log?: Logger;
  /** The clock, for tests. */
  now?: () => Date;
}
