/** Mails are written in the transaction of what they tell of: neither is there without the other. */
import { randomUUID } from 'node:crypto';
import type { Counter } from '../http/rate-limit.js';
import { arrivalMail, changeMail, linkMail, officeMail, returnMail, type MailText } from '../messages/mail.js';
import type { ReceiverContext } from '../options.js';
import type { Queries } from '../storage/database.js';

/** Arrivals told to one address a day: nobody's mailbox is filled through the form. */
const ARRIVALS_A_DAY = 3;

/** Puts a mail into the queue. */
async function queueMail(
  queries: Queries,
  recipient: string,
  { subject, text }: MailText,
  applicationId: string | null,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await queries
    .insertInto('mails')
    .values({
      id: randomUUID(),
      application_id: applicationId,
      recipient,
      subject,
      text,
      attempts: 0,
      next_at: at,
      failed_at: null,
      queued_at: at,
    })
    .execute();
}

export interface Arrival {
  id: string;
  receipt: string;
  nextBy: string | null;
  language: string;
  email: string | undefined;
  isSuspect: boolean;
}

/** Tells the office and the applicant of an arrival. What looks like a robot's is told to the office once a day, and to nobody else. */
export async function tellOfArrival(
  { settings: { mail, publicUrl, publisher } }: ReceiverContext,
  queries: Queries,
  counter: Counter,
  keys: MailKeys,
  arrival: Arrival,
  now: Date,
): Promise<void> {
  if (mail === undefined) return;
  const { id, receipt, nextBy, language, email, isSuspect } = arrival;
  const isWithin = async (key: string, limit: number): Promise<boolean> =>
    (await counter.count(queries, key, 1_440, now)).hits <= limit;
  const review = publicUrl === undefined ? undefined : `${publicUrl}/review`;
  if (mail.office !== undefined && (!isSuspect || (await isWithin(keys.suspects, 1))))
    await queueMail(queries, mail.office, officeMail(receipt, review, isSuspect), id, now);
  if (!isSuspect && email !== undefined && (await isWithin(keys.recipient, ARRIVALS_A_DAY)))
    await queueMail(queries, email, arrivalMail(language, receipt, nextBy, publisher), id, now);
}

interface Addressed {
  id: string;
  receipt: string;
  language: string;
  values: { email?: string };
}

/** Sends the office's request to the applicant, where mail is sent at all. */
export async function tellOfReturn(
  { settings: { mail, publicUrl, publisher } }: ReceiverContext,
  queries: Queries,
  { id, receipt, language, values: { email } }: Addressed,
  message: string,
  now: Date,
): Promise<void> {
  if (mail === undefined || !email) return;
  await queueMail(queries, email, returnMail(language, receipt, message, publicUrl !== undefined, publisher), id, now);
}

/** Sends a link to the applicant; the worker makes it. @returns false where no mail can carry one */
export async function sendLink(
  { settings: { mail, publicUrl, publisher } }: ReceiverContext,
  queries: Queries,
  { id, receipt, language, values: { email } }: Addressed,
  now: Date,
): Promise<boolean> {
  if (mail === undefined || publicUrl === undefined || !email) return false;
  await queueMail(queries, email, linkMail(language, receipt, publisher), id, now);
  return true;
}

/** Tells the office that a member changed or withdrew what it sent. */
export async function tellOfChange(
  { settings: { mail, publicUrl } }: ReceiverContext,
  queries: Queries,
  { id, receipt }: { id: string; receipt: string },
  isWithdrawn: boolean,
  now: Date,
): Promise<void> {
  if (mail?.office === undefined) return;
  const review = publicUrl === undefined ? undefined : `${publicUrl}/review`;
  await queueMail(queries, mail.office, changeMail(receipt, review, isWithdrawn), id, now);
}

/** The keys under which mails are counted. Computed before the transaction begins. */
export interface MailKeys {
  suspects: string;
  recipient: string;
}
export async function mailKeys(counter: Counter, email: string | undefined, now: Date): Promise<MailKeys> {
  return {
    suspects: await counter.keyOf('mail suspects', now),
    recipient: await counter.keyOf(`mail ${email?.toLowerCase() ?? ''}`, now),
  };
}
