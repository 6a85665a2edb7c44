/** `receive`: serves until the process is told to end. */
import { pino } from 'pino';
import { createReceiver } from '../app.js';
import { CannotStart } from '../cannot-start.js';
import { DEFAULT_SETTINGS, type ReceiverSettings } from '../options.js';
import { serveReceiver } from '../server.js';
import { prepare } from '../storage/migrate.js';
import { openStore } from '../storage/open.js';
import { placeOf, shownPlace } from './place.js';
import type { CommandContext } from './run.js';
import { matching, number, origins, proxies, text } from './values.js';

function settingsOf({ options }: CommandContext): ReceiverSettings {
  const { publisher } = DEFAULT_SETTINGS;
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
  };
}

/** Serves; resolves when all that ran is finished. */
export async function startCommand(context: CommandContext): Promise<void> {
  const { options, words, out, err, told } = context;
  const settings = settingsOf(context);
  const port = number(options, 'port', 0, 65_535) ?? 8090;
  const host = text(options, 'host') ?? '127.0.0.1';
  const place = placeOf(context);
  const store = await openStore(place);
  try {
    await prepare(store.db);
    const log = pino({ base: null }, pino.destination({ dest: 1, sync: false }));
    const receiver = createReceiver({ store, settings, log });
    const server = await serveReceiver(receiver, port, host).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new CannotStart('port-taken', String(port));
      if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EACCES'].includes(error.code ?? ''))
        throw new CannotStart('host-unknown', `${host}:${port}`);
      throw error;
    });
    out(`${words.running(server.url, shownPlace(place))}\n`);
    if (settings.origins.length === 0) err(`${words.noOrigin}\n`);
    await told;
    err(`${words.stopping}\n`);
    await server.close();
    log.flush();
    err(`${words.stopped}\n`);
  } finally {
    await store.close();
  }
}
