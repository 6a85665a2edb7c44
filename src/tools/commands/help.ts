/** Help that teaches by example: what to type comes before what exists. */
import { COMMAND, NPX } from '../../text/command-name.js';
import { COMMANDS, GLOBAL_OPTIONS, optionUsage, type CommandSpec } from './specs.js';
import { VERSION } from '../version.js';
import type { CommandText } from '../messages/command.ja.js';

function list(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

function commandHelp(spec: CommandSpec, words: CommandText): string {
  const { headings } = words;
  const usage = spec.usage
    .replaceAll('...', '')
    .replace(
      /^(\S+) ([<[])(.*)([>\]])$/,
      (_, name: string, open: string, what: string, close: string) =>
        `${name} ${open}${what}${close}${spec.argument.many ? ' …' : ''}`,
    );
  const examples = (words.examples[spec.name] ?? []).map(([what, line]) => `  # ${what}\n  ${line}`).join('\n\n');
  const options = list(
    [...spec.options, ...GLOBAL_OPTIONS].map((option) => [optionUsage(option), words.options[option.text]] as const),
  );
  const config = spec.name === 'build' ? [`${words.configTitle}:\n${words.configExample}`] : [];
  return [
    words.summaries[spec.name],
    `${headings.usage}:\n  ${NPX} ${usage}`,
    `${headings.examples}:\n${examples}`,
    ...config,
    `${headings.options}:\n${options}`,
    `${headings.exit}:\n${words.exitCodes}`,
  ].join('\n\n');
}

/** The page of one command, or the overview. */
export function helpText(command: string | undefined, words: CommandText): string {
  const spec = COMMANDS.find((one) => one.name === command);
  if (spec !== undefined) return `${commandHelp(spec, words)}\n`;
  const { headings } = words;
  const names = [...COMMANDS.map((one) => one.name), 'help'];
  const firsts = ['template', 'import', 'build', 'check']
    .map((name) => words.examples[name]?.[0])
    .filter((pair) => pair !== undefined)
    .map(([what, line]) => `  # ${what}\n  ${line}`)
    .join('\n\n');
  return (
    [
      `${COMMAND} ${VERSION}\n${words.tagline}`,
      `${headings.usage}:\n  ${NPX} <command> …`,
      `${headings.commands}:\n${list(names.map((name) => [name, words.summaries[name] ?? ''] as const))}`,
      `${headings.examples}:\n${firsts}`,
      `${headings.exit}:\n${words.exitCodes}`,
      words.moreHelp('import'),
    ].join('\n\n') + '\n'
  );
}
