/** argv → one command with checked options. Parsing is cac's; what is wrong is said in our own words. */
import { COMMAND } from '../../text/command-name.js';
import { nearestWord } from '../../feed/nearest-word.js';
import { CannotRun } from '../report/cannot-run.js';
import { COMMANDS, GLOBAL_OPTIONS, optionUsage, type CommandName, type CommandSpec, type OptionSpec } from './specs.js';
import type { CommandText } from '../messages/command.ja.js';

export interface ParsedArguments {
  command: CommandName | 'help' | 'version';
  /** Files, addresses, a kind, a folder: what stands without dashes. For help: the command asked about. */
  values: string[];
  options: Record<string, string | true>;
}

/** The language chosen anywhere on the line; Japanese unless said otherwise. `undefined`: an unknown one. */
export function languageOf(argv: readonly string[]): 'ja' | 'en' | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return 'ja';
  const value = argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return value === 'ja' || value === 'en' ? value : undefined;
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The value as it was typed: cac turns 014 into 14. */
function typed(argv: readonly string[], name: string): string | undefined {
  const at = argv.reduce(
    (last, word, index) => (word === `--${name}` || word.startsWith(`--${name}=`) ? index : last),
    -1,
  );
  const word = argv[at];
  return word?.includes('=') ? word.slice(name.length + 3) : argv[at + 1];
}

function checkOptions(
  spec: CommandSpec,
  found: Record<string, unknown>,
  argv: readonly string[],
  words: CommandText,
): Record<string, string | true> {
  const known: readonly OptionSpec[] = [...spec.options, ...GLOBAL_OPTIONS];
  const options: Record<string, string | true> = {};
  for (const [key, value] of Object.entries(found)) {
    if (key === '--' || key === 'h') continue;
    const option = known.find((one) => camel(one.name) === key);
    if (option === undefined) {
      const shown = argv.find((word) => camel(word.replace(/^-+/, '').split('=')[0] ?? '') === key) ?? `--${key}`;
      const near = nearestWord(
        shown.replace(/^-+/, '').split('=')[0] ?? '',
        known.map((one) => one.name),
      );
      throw new CannotRun(
        'unknown-option',
        words.unknownOption(shown.split('=')[0] ?? shown, spec.name, near === undefined ? undefined : `--${near}`),
      );
    }
    if (option.value === undefined) options[option.name] = true;
    else if (value === true || value === '')
      throw new CannotRun('missing-value', words.missingValue(optionUsage(option), spec.name));
    else options[option.name] = typed(argv, option.name) ?? String(value);
  }
  return options;
}

/** Reads `argv` (without node and script); throws `CannotRun` for anything that is not understood. */
export async function parseArguments(argv: readonly string[], words: CommandText): Promise<ParsedArguments> {
  if (argv.length === 0) return { command: 'help', values: [], options: {} };
  if (argv.includes('--version') || argv.includes('-v')) return { command: 'version', values: [], options: {} };
  const { cac } = await import('cac');
  const cli = cac(COMMAND);
  for (const option of GLOBAL_OPTIONS) cli.option(option.name === 'help' ? '-h, --help' : optionUsage(option), '');
  for (const spec of COMMANDS) {
    const command = cli.command(spec.usage, '');
    for (const option of spec.options) command.option(optionUsage(option), '');
  }
  cli.command('help [command]', '');
  const { args, options } = cli.parse(['node', COMMAND, ...argv], { run: false });
  const values = args.map(String);
  const name = cli.matchedCommandName;
  if (name === 'help') return { command: 'help', values, options: {} };
  const spec = COMMANDS.find((one) => one.name === name);
  if (spec === undefined) {
    if (options['help'] === true) return { command: 'help', values: [], options: {} };
    if (values[0] === undefined) throw new CannotRun('no-command', words.noCommand);
    throw new CannotRun(
      'unknown-command',
      words.unknownCommand(
        values[0],
        nearestWord(
          values[0],
          COMMANDS.map((one) => one.name),
        ),
      ),
    );
  }
  if (options['help'] === true) return { command: 'help', values: [spec.name], options: {} };
  const checked = checkOptions(spec, options, argv, words);
  const after = (options['--'] as string[] | undefined) ?? [];
  values.push(...after);
  if (spec.argument.required && values.length === 0)
    throw new CannotRun(
      'missing-argument',
      words.missingArgument(words.argumentNames[spec.argument.name] ?? spec.argument.name, spec.name),
    );
  if (!spec.argument.many && values.length > 1)
    throw new CannotRun('too-many-arguments', words.tooManyArguments(values.slice(1).join(' '), spec.name));
  return { command: spec.name, values, options: checked };
}
