/** Checked values of options. */
import { CannotStart } from '../cannot-start.js';
import { proxyList } from '../http/client-address.js';
import { toOrigin } from '../http/origins.js';
import type { CommandContext, OptionName } from './context.js';

type Options = CommandContext['options'];

/** The last value of an option that is given once. */
export function text(options: Options, name: OptionName): string | undefined {
  return options[name]?.at(-1);
}

/** A whole number within bounds. */
export function number(options: Options, name: OptionName, from: number, to: number): number | undefined {
  const value = text(options, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) < from || Number(value) > to)
    throw new CannotStart('wrong-value', `--${name} ${value}`, `--${name} ${from}–${to}`);
  return Number(value);
}

/** A value that a pattern admits. */
export function matching(options: Options, name: OptionName, pattern: RegExp, example: string): string | undefined {
  const value = text(options, name);
  if (value !== undefined && !pattern.test(value))
    throw new CannotStart('wrong-value', `--${name} ${value}`, `--${name} ${example}`);
  return value;
}

/** Origins, written as one comes to hold them: separately, or in one with spaces or commas. */
export function origins(options: Options): string[] {
  return (options.origin ?? [])
    .flatMap((value) => value.split(/[\s,]+/))
    .filter((value) => value !== '')
    .map((value) => {
      const origin = toOrigin(value);
      if (origin === undefined)
        throw new CannotStart('wrong-value', `--origin ${value}`, '--origin https://www.example.jp');
      return origin;
    });
}

/** Addresses of proxies. */
export function proxies(options: Options): string[] {
  const given = (options.proxy ?? []).flatMap((value) => value.split(/[\s,]+/)).filter((value) => value !== '');
  for (const one of given)
    if (proxyList([one]) === undefined) throw new CannotStart('wrong-value', `--proxy ${one}`, '--proxy 10.0.0.0/8');
  return given;
}
