/** One run of the command: words in, exit code out. Throws nothing. */
import { CannotRun } from '../report/cannot-run.js';
import { helpText } from './help.js';
import { languageOf, parseArguments, type ParsedArguments } from './parse-arguments.js';
import { FetchFailed } from '../files/fetch-bounded.js';
import { createSay } from '../messages/say.js';
import { VERSION } from '../version.js';
import { en } from '../messages/command.en.js';
import { ja, type CommandText } from '../messages/command.ja.js';
import type { CommandContext, ExitCode } from './context.js';
import type { Io } from './io.js';

type Command = (context: CommandContext) => Promise<ExitCode>;

/** Loaded when asked for, so that each command needs its own packages only. */
async function commandOf(name: ParsedArguments['command']): Promise<Command> {
  switch (name) {
    case 'init':
      return (await import('./init-command.js')).initCommand;
    case 'status':
      return (await import('./status-command.js')).statusCommand;
    case 'import':
      return (await import('./import-command.js')).importCommand;
    case 'build':
      return (await import('./build-command.js')).buildCommand;
    case 'check':
      return (await import('./check-command.js')).checkCommand;
    case 'template':
      return (await import('./template-command.js')).templateCommand;
    case 'prerender':
      return (await import('./prerender-command.js')).prerenderCommand;
    case 'serve':
      return (await import('./serve-command.js')).serveCommand;
    case 'help':
      return async ({ values, words, io }) => (io.out(helpText(values[0], words)), 0);
    case 'version':
      return async ({ io }) => (io.out(`${VERSION}\n`), 0);
  }
}

function explain(error: unknown, words: CommandText): { code: string; message: string } {
  if (error instanceof CannotRun) return { code: error.code, message: error.message };
  if (error instanceof FetchFailed) return { code: `fetch-${error.reason}`, message: error.message };
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'EBUSY') return { code: 'file-in-use', message: words.fileInUse(path ?? '') };
  if (code !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EISDIR', 'ENOENT'].includes(code))
    return { code: 'file-system', message: words.cannotWrite(path ?? '', code) };
  return { code: 'unexpected', message: words.unexpected(error instanceof Error ? error.message : String(error)) };
}

/** Runs `argv` (without node and script) and gives the exit code: 0 fine, 1 records are lost, 2 could not run. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = languageOf(argv);
  const words = lang === 'en' ? en : ja;
  try {
    if (lang === undefined)
      throw new CannotRun('wrong-language', words.wrongLanguage(argv[argv.indexOf('--lang') + 1] ?? ''));
    const { command, values, options } = await parseArguments(argv, words);
    return await (
      await commandOf(command)
    )({ values, options, lang, words, say: createSay(lang), io });
  } catch (error) {
    const { code, message } = explain(error, words);
    io.err(`${words.cannotRun(message)}\n`);
    if (process.env['TSUNAGARI_DEBUG'] && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
    if (argv.includes('--json')) io.out(`${JSON.stringify({ files: [], findings: [], error: { code, message } })}\n`);
    return 2;
  }
}
