/** One run of `receive`: words in, exit code out. Throws nothing. */
import { COMMAND, NPX } from '../../text/command-name.js';
import { CannotStart } from '../cannot-start.js';
import { en } from '../messages/command.en.js';
import { ja, type CommandWords } from '../messages/command.ja.js';
import { COMMANDS } from './commands.js';
import { OPTIONS, type Io, type OptionName } from './context.js';
import { parse } from './parse.js';

function list(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

function help(words: CommandWords): string {
  const { headings } = words;
  const bin = `${NPX} receive`;
  const names = Object.keys(COMMANDS);
  const usage = (name: string): string =>
    [name, ...COMMANDS[name]!.words.map((word) => `<${words.words[word] ?? word}>`)].join(' ');
  const options = (Object.keys(OPTIONS) as OptionName[]).map(
    (name) =>
      [`--${name}${OPTIONS[name] === undefined ? '' : ` <${OPTIONS[name]}>`}`, words.options[name] ?? ''] as const,
  );
  return `${[
    `${COMMAND} receive\n${words.tagline}`,
    `${headings.usage}:\n  ${bin} [${headings.commands}] […]`,
    `${headings.commands}:\n${list(names.map((name) => [usage(name), words.commands[name] ?? ''] as const))}`,
    `${headings.examples}:\n${words.examples.map(([what, line]) => `  # ${what}\n  ${line}`).join('\n\n')}`,
    `${headings.options}:\n${list(options)}`,
    `${headings.settings}:\n${words.settings}`,
    `${headings.exit}:\n${words.exitCodes}`,
  ].join('\n\n')}\n`;
}

/** The language asked for anywhere on the line. */
function languageOf(argv: readonly string[]): string {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at < 0 ? 'ja' : (argv[at]!.split('=')[1] ?? argv[at + 1] ?? '');
}

/** Runs the words after `receive`. 0: done; 2: could not, and one line on stderr says what to do. */
export async function runReceive(argv: readonly string[], io: Io): Promise<0 | 2> {
  const language = languageOf(argv);
  const words = language === 'en' ? en : ja;
  try {
    if (language !== 'ja' && language !== 'en') throw new CannotStart('wrong-language', language);
    const { spec, words: values, options } = parse(argv[0] === 'help' ? ['--help'] : argv);
    if (options.help !== undefined) {
      io.out(help(words));
      return 0;
    }
    await spec.run({ ...io, values, options, words });
    return 0;
  } catch (error) {
    const known = error instanceof CannotStart ? error : undefined;
    const detail = known?.reason === 'missing-word' ? (words.words[known.detail] ?? known.detail) : known?.detail;
    const message =
      known === undefined
        ? words.unexpected((error as { code?: string }).code ?? (error as Error).name)
        : words.reasons[known.reason](detail ?? '', known.allowed);
    io.err(`${words.cannot(message)}\n`);
    if (io.env['TSUNAGARI_DEBUG'] && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
    return 2;
  }
}
