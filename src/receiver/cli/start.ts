/** `receive`: serves until the process is told to end. */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { createReceiver } from '../app.js';
import { createRetention } from '../applications/retention.js';
import { CannotStart } from '../cannot-start.js';
import { DEFAULT_SETTINGS, type MailSettings, type ReceiverSettings, type RetentionSettings } from '../options.js';
import { createMailWorker } from '../mail/worker.js';
import { reviewMount } from '../review/door.js';
import { serveReceiver } from '../server.js';
import { listUsers } from '../review/store/users.js';
import { prepare } from '../storage/migrate.js';
import { openStore } from '../storage/open.js';
import { placeOf, shownPlace } from './place.js';
import type { CommandContext } from './context.js';
import { matching, number, origins, proxies, text } from './values.js';

/** One plain address: nothing that could add another header to a mail. */
const ADDRESS = /^[^\s@<>"',;:]+@[^\s@<>"',;:]+$/;

function mailOf({ options, env }: CommandContext): MailSettings | undefined {
  const url = env['SMTP_URL'];
  if (!url) {
    // A sender or a recipient among the options means that mail is wanted.
    if (options['mail-from'] || options['office-mail']) throw new CannotStart('missing-value', 'SMTP_URL');
    return undefined;
  }
  if (!/^smtps?:\/\/[^/\s]+/.test(url))
    throw new CannotStart('wrong-value', 'SMTP_URL', 'smtps://user:password@mail.example.jp');
  const from = matching(options, 'mail-from', ADDRESS, 'office@example.jp');
  if (from === undefined) throw new CannotStart('missing-value', '--mail-from');
  const office = matching(options, 'office-mail', ADDRESS, 'office@example.jp');
  return { url, from, ...(office === undefined ? {} : { office }) };
}

/** Both or neither: nothing is erased that was not exported before. */
function retentionOf({ options, cwd }: CommandContext): RetentionSettings | undefined {
  const days = number(options, 'retention', 1, 36_500);
  const given = text(options, 'retention-export');
  if (days === undefined && given === undefined) return undefined;
  if (days === undefined) throw new CannotStart('missing-value', '--retention');
  if (given === undefined) throw new CannotStart('missing-value', '--retention-export');
  const folder = path.resolve(cwd, given);
  try {
    accessSync(folder, constants.W_OK);
    if (statSync(folder).isDirectory()) return { days, folder };
  } catch {
    // Said below.
  }
  throw new CannotStart('folder-missing', given);
}

function settingsOf(context: CommandContext): ReceiverSettings {
  const { options } = context;
  const { publisher } = DEFAULT_SETTINGS;
  const mail = mailOf(context);
  const retention = retentionOf(context);
  const publicUrl = matching(options, 'public-url', /^https?:\/\/[^\s]+$/, 'https://join.example.jp')?.replace(
    /(?<!\/)\/+$/,
    '',
  );
  const contact = text(options, 'contact');
  return {
    ...DEFAULT_SETTINGS,
    origins: origins(options),
    trustedProxies: proxies(options),
    rateLimit: number(options, 'rate-limit', 0, 1_000_000) ?? DEFAULT_SETTINGS.rateLimit,
    answerDays: number(options, 'answer-days', 0, 366),
    receiptPrefix: matching(options, 'receipt-prefix', /^[A-Za-z]{1,8}$/, 'KT') ?? DEFAULT_SETTINGS.receiptPrefix,
    publisher: {
      id: matching(options, 'publisher', /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, 'kanagawa-network') ?? publisher.id,
      name: text(options, 'publisher-name') ?? publisher.name,
      ...(contact === undefined ? {} : { contact }),
    },
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(mail === undefined ? {} : { mail }),
    ...(retention === undefined ? {} : { retention }),
  };
}

/** Serves; resolves when all that ran is finished. */
export async function startCommand(context: CommandContext): Promise<void> {
  const { options, words, out, err, told } = context;
  const settings = settingsOf(context);
  const port = number(options, 'port', 0, 65_535) ?? 8090;
  const host = text(options, 'host') ?? '127.0.0.1';
  const twoPersons = options['two-persons'] !== undefined;
  const place = placeOf(context);
  const store = await openStore(place);
  try {
    await prepare(store.db);
    const log = pino({ base: null }, pino.destination({ dest: 1, sync: false }));
    const receiver = createReceiver({ store, settings, log, mounts: [reviewMount({ twoPersons })] });
    const server = await serveReceiver(receiver, port, host).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new CannotStart('port-taken', String(port));
      if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EACCES'].includes(error.code ?? ''))
        throw new CannotStart('host-unknown', `${host}:${port}`);
      throw error;
    });
    const mails = settings.mail === undefined ? undefined : createMailWorker(receiver.context, settings.mail);
    mails?.start();
    const { retention } = settings;
    const eraser = retention === undefined ? undefined : createRetention(receiver.context, retention);
    eraser?.start();
    out(`${words.running(server.url, shownPlace(place))}\n`);
    if ((await listUsers(store.db)).length === 0) err(`${words.noUser}\n`);
    if (settings.origins.length === 0) err(`${words.noOrigin}\n`);
    await told;
    err(`${words.stopping}\n`);
    await server.close();
    await mails?.stop();
    await eraser?.stop();
    log.flush();
    err(`${words.stopped}\n`);
  } finally {
    await store.close();
  }
}
