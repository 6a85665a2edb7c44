/** The commands and their options as one table of data: parsing, help and checks all read it. */
import type { CommandText } from '../messages/command.ja.js';

export type CommandName = 'init' | 'import' | 'build' | 'check' | 'status' | 'template' | 'prerender' | 'serve';

export interface OptionSpec {
  /** As typed, without dashes. */
  name: string;
  /** Placeholder of its value; a switch when absent. */
  value?: string;
  text: keyof CommandText['options'];
}

export interface CommandSpec {
  name: CommandName;
  /** As cac reads it: `<x>` needed, `[x]` optional, `...` many. */
  usage: string;
  argument: { name: string; required: boolean; many: boolean };
  options: readonly OptionSpec[];
}

const json: OptionSpec = { name: 'json', text: 'json' };
const date: OptionSpec = { name: 'date', value: 'YYYY-MM-DD', text: 'date' };
const kind: OptionSpec = { name: 'as', value: 'KIND', text: 'as' };
const maxLines: OptionSpec = { name: 'max-lines', value: 'N', text: 'maxLines' };

/** Options every command takes. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: 'lang', value: 'LANG', text: 'lang' },
  { name: 'help', text: 'help' },
];

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'init',
    usage: 'init [...FILE]',
    argument: { name: 'FILE', required: false, many: true },
    options: [
      { name: 'name', value: 'NAME', text: 'name' },
      { name: 'publisher', value: 'ID', text: 'publisher' },
      { name: 'area', value: 'AREA', text: 'area' },
      { name: 'contact', value: 'CONTACT', text: 'contact' },
      date,
    ],
  },
  {
    name: 'import',
    usage: 'import <...FILE>',
    argument: { name: 'FILE', required: true, many: true },
    options: [
      kind,
      { name: 'publisher', value: 'ID', text: 'publisher' },
      date,
      { name: 'out', value: 'feed.json', text: 'outFeed' },
      { name: 'base', value: 'feed.json', text: 'base' },
      { name: 'drop-personal', text: 'dropPersonal' },
      maxLines,
      json,
    ],
  },
  {
    name: 'build',
    usage: 'build [FILE]',
    argument: { name: 'FILE', required: false, many: false },
    options: [{ name: 'out', value: 'DIR', text: 'outFolder' }, date, { name: 'force', text: 'force' }, maxLines, json],
  },
  {
    name: 'check',
    usage: 'check <...FILE|URL>',
    argument: { name: 'FILE|URL', required: true, many: true },
    options: [
      { name: 'due', value: 'DAYS', text: 'due' },
      { name: 'out', value: 'FILE|DIR', text: 'outInquiry' },
      kind,
      date,
      maxLines,
      json,
    ],
  },
  {
    name: 'status',
    usage: 'status <...FILE|URL>',
    argument: { name: 'FILE|URL', required: true, many: true },
    options: [
      { name: 'out', value: 'status.html', text: 'outStatus' },
      { name: 'due', value: 'DAYS', text: 'dueStatus' },
      date,
    ],
  },
  {
    name: 'template',
    usage: 'template <KIND>',
    argument: { name: 'KIND', required: true, many: false },
    options: [
      { name: 'out', value: 'FILE', text: 'outTemplate' },
      { name: 'short', text: 'short' },
    ],
  },
  {
    name: 'prerender',
    usage: 'prerender <WIDGET>',
    argument: { name: 'WIDGET', required: true, many: false },
    options: [
      { name: 'feed', value: 'feed.json', text: 'feed' },
      { name: 'area', value: 'CODE', text: 'areaCodes' },
      { name: 'limit', value: 'N', text: 'limit' },
      { name: 'json-ld', text: 'jsonLd' },
      { name: 'out', value: 'FILE', text: 'outHtml' },
      date,
    ],
  },
  {
    name: 'serve',
    usage: 'serve [DIR]',
    argument: { name: 'DIR', required: false, many: false },
    options: [
      { name: 'port', value: 'N', text: 'port' },
      { name: 'host', value: 'NAME', text: 'host' },
    ],
  },
];

/** The option as a person types it: `--out feed.json`. */
export function optionUsage(option: OptionSpec): string {
  return option.value === undefined ? `--${option.name}` : `--${option.name} <${option.value}>`;
}
