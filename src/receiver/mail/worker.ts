/** Sends what waits in the queue, a few at a time, from as many processes as there are. */
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { linkAddress, makeLink } from '../changes/links.js';
import { LINK_MARK } from '../messages/mail.js';
import type { MailSettings, ReceiverContext } from '../options.js';
import { errorCode } from '../storage/error-code.js';
import type { MailRow } from '../storage/tables.js';

/** How long a mail stays reserved for the process that took it; afterwards another process takes over, e.g. after a crash. */
const LEASE = 120_000;
/** After three days nobody waits for it any more. */
const PATIENCE = 3 * 86_400_000;
const LONGEST_WAIT = 6 * 3_600_000;
const EVERY = 5_000;

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

export interface MailWorker {
  /** Sends all that is due now; gives the number sent. */
  work(): Promise<number>;
  /** Works every few seconds until stopped. */
  start(): void;
  /** Resolves when the mail that is on its way has been sent. */
  stop(): Promise<void>;
}

/** The server does not take this recipient, now or ever: another try changes nothing. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
}

export function createMailWorker(
  { store: { db }, log, now, settings: { publicUrl } }: ReceiverContext,
  settings: MailSettings,
): MailWorker {
  const transport = createTransport({
    url: settings.url,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^@>]+)>?$/.exec(settings.from)?.[1] ?? 'localhost';

  async function take(): Promise<MailRow | undefined> {
    const moment = now();
    const at = moment.toISOString();
    const due = db
      .selectFrom('mails')
      .select('id')
      .where('failed_at', 'is', null)
      .where('next_at', '<=', at)
      .orderBy('next_at')
      .limit(1);
    return (
      db
        .updateTable('mails')
        .set({ next_at: later(moment, LEASE), attempts: sql<number>`attempts + 1` })
        .where('id', 'in', due)
        // The condition again: a process that waited for the lock must not send what another one has sent meanwhile.
        .where('next_at', '<=', at)
        .returningAll()
        .executeTakeFirst()
    );
  }

  /** Puts a link where the mail has a place for one; each try makes a new one. */
  async function withLink({ text, application_id: id }: MailRow): Promise<string> {
    if (!text.includes(LINK_MARK) || id === null) return text;
    const token = await db.transaction().execute((transaction) => makeLink(transaction, id, now()));
    return text.replaceAll(LINK_MARK, linkAddress(publicUrl ?? '', token));
  }

  async function send(mail: MailRow): Promise<boolean> {
    try {
      await transport.sendMail({
        from: settings.from,
        to: { name: '', address: mail.recipient },
        subject: mail.subject,
        text: await withLink(mail),
        // The same at every attempt: a mail that was sent twice is one.
        messageId: `<${mail.id}@${host}>`,
        headers: { 'auto-submitted': 'auto-generated' },
      });
      await db.deleteFrom('mails').where('id', '=', mail.id).execute();
      return true;
    } catch (error) {
      const moment = now();
      const isOver = isFinal(error) || moment.getTime() - Date.parse(mail.queued_at) > PATIENCE;
      const wait = Math.min(60_000 * 2 ** (mail.attempts - 1), LONGEST_WAIT);
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      log.warn({ mail: mail.id, attempts: mail.attempts, code, responseCode, over: isOver });
      await db
        .updateTable('mails')
        .set(isOver ? { failed_at: moment.toISOString() } : { next_at: later(moment, wait) })
        .where('id', '=', mail.id)
        .execute();
      return false;
    }
  }

  let running: Promise<number> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  async function work(): Promise<number> {
    let sent = 0;
    for (let mail = await take(); mail !== undefined; mail = isStopped ? undefined : await take())
      if (await send(mail)) sent++;
    return sent;
  }
  const once = (): Promise<number> => (running ??= work().finally(() => (running = undefined)));
  return {
    work: once,
    start() {
      timer = setInterval(
        () =>
          void once().catch((error: Error) => log.error({ error: error.name, code: errorCode(error), part: 'mail' })),
        EVERY,
      );
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running?.catch(() => {});
      transport.close();
    },
  };
}
