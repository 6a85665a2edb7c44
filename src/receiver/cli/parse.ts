import { parseArgs } from 'node:util';
import { CannotStart } from '../cannot-start.js';
import { COMMANDS, type CommandSpec } from './commands.js';
import { OPTIONS, type OptionName } from './context.js';

export interface Parsed {
  name: string;
  spec: CommandSpec;
  words: string[];
  options: Partial<Record<OptionName, string[]>>;
}

/** Reads the words after `receive`; throws `CannotStart` for what is not understood. */
export function parse(argv: readonly string[]): Parsed {
  const [first] = argv;
  const isNamed = first !== undefined && !first.startsWith('-');
  const both = `${first} ${argv[1]}`;
  const name = !isNamed ? 'start' : Object.hasOwn(COMMANDS, both) ? both : first;
  const spec = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (spec === undefined) throw new CannotStart('unknown-command', name);
  const known = [...spec.options, 'lang', 'help'] as const;
  const { tokens } = parseArgs({
    args: argv.slice(isNamed ? name.split(' ').length : 0),
    options: Object.fromEntries(
      known.map((option) => [option, { type: OPTIONS[option] === undefined ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const words: string[] = [];
  const options: Partial<Record<OptionName, string[]>> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = token.name === 'h' ? 'help' : known.find((one) => one === token.name);
    if (option === undefined) throw new CannotStart('unknown-option', token.rawName);
    const isSwitch = OPTIONS[option] === undefined;
    if (isSwitch && token.value !== undefined) throw new CannotStart('unneeded-value', token.rawName);
    // `--out --port 3`: the second is no value of the first.
    if (
      !isSwitch &&
      (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--')))
    )
      throw new CannotStart('missing-value', token.rawName);
    (options[option] ??= []).push(token.value ?? '');
  }
  if (options.help === undefined) {
    if (words.length > spec.words.length) throw new CannotStart('too-many-words', words[spec.words.length]);
    const missing = spec.words[words.length];
    if (missing !== undefined) throw new CannotStart('missing-word', missing);
  }
  return { name, spec, words, options };
}
