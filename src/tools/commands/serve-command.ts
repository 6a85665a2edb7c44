/** `serve`: a folder on this machine, until Ctrl+C. */
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { escapeHtml } from '../report/html.js';
import { ownWidgets } from '../serve/own-widgets.js';
import { createStaticServer } from '../serve/static-server.js';
import { CannotRun } from '../report/cannot-run.js';
import { numberOption } from './options.js';
import type { CommandContext, ExitCode } from './context.js';

/** Serves a folder (default: the working folder) until the process is told to end. */
export async function serveCommand({ values, options, words, io }: CommandContext): Promise<ExitCode> {
  const shown = values[0] ?? '.';
  const folder = resolve(io.cwd, shown);
  if ((await stat(folder).catch(() => undefined))?.isDirectory() !== true)
    throw new CannotRun('folder-missing', words.folderMissing(shown));
  const port = numberOption(options, 'port', words) ?? 8080;
  if (port > 65_535) throw new CannotRun('wrong-number', words.wrongNumber('--port', String(port)));
  const host = typeof options['host'] === 'string' ? options['host'] : '127.0.0.1';
  const server = createStaticServer(folder, {
    widgets: await ownWidgets(),
    noPage: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>404</title><p>${escapeHtml(words.noPage)}</p></html>`,
  });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new CannotRun('port-taken', words.portTaken(port));
    throw error;
  }
  const { port: bound } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  io.out(`${words.serving(shown, `http://${name}:${bound}/`)}\n`);
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await once(server, 'close');
  return 0;
}
