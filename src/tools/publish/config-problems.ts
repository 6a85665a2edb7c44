/** What zod finds wrong with a config, in words that its writer can act on. */
import type { z } from 'zod';
import type { CommandText } from '../messages/command.ja.js';
import { nearestWord } from '../../feed/nearest-word.js';

/** Said by the schema of a code that no area has. */
export const NO_AREA = 'no-area';

export interface ConfigProblem {
  /** Dotted; '' for the whole. */
  path: string;
  said: string;
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json);

/** `sources.2.file` is the key `sources.file`. */
const keyOf = (path: readonly PropertyKey[]): string => path.filter((part) => typeof part !== 'number').join('.');

/** One problem for every key that is unknown, missing or wrongly written. */
export function configProblems(
  error: z.ZodError,
  json: unknown,
  keys: readonly string[],
  { config, noArea }: CommandText,
): ConfigProblem[] {
  return error.issues.slice(0, 10).flatMap((issue): ConfigProblem[] => {
    const path = issue.path.join('.');
    const value = valueAt(json, issue.path);
    const said = (what: string): ConfigProblem[] => [{ path, said: what }];
    if (issue.message === NO_AREA) return said(noArea);
    switch (issue.code) {
      case 'unrecognized_keys': {
        const around = keyOf(issue.path);
        const siblings = keys.flatMap((key) => {
          const at = key.lastIndexOf('.');
          return key.slice(0, Math.max(0, at)) === around ? [key.slice(at + 1)] : [];
        });
        return issue.keys.map((key) => ({
          path: path === '' ? key : `${path}.${key}`,
          said: config.unknownKey(
            key,
            nearestWord(key, siblings),
            keys.find((one) => one.endsWith(`.${key}`) || one === key),
          ),
        }));
      }
      case 'invalid_value':
        return said(
          config.oneOf(
            String(value),
            issue.values.map(String).join('、'),
            nearestWord(String(value), issue.values.map(String)),
          ),
        );
      case 'too_small':
      case 'too_big':
        return said(value === '' || Array.isArray(value) ? config.needed : config.outOfRange(String(value)));
      case 'invalid_format':
        return said(config.format(keyOf(issue.path), String(value)));
      case 'invalid_type':
        return said(value === undefined ? config.needed : config.wrongType(issue.expected));
      default:
        return said(config.wrong);
    }
  });
}
