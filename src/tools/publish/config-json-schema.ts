/** The JSON Schema of `tsunagari.config.json`: an editor that knows it names wrong keys while they are written. */
import { z } from 'zod';
import { CONFIG_WORDS, type KeyWords } from '../messages/config.ja.js';
import { buildConfig, type ConfigKey } from './config.js';

/** Name of the file in the package, and beside a config that `init` wrote. */
export const CONFIG_SCHEMA = 'tsunagari-config.v1.schema.json';

/** Every key has its description. */
const WORDS: Readonly<Record<ConfigKey, KeyWords>> = CONFIG_WORDS;

interface Part {
  properties?: Record<string, Part>;
  items?: Part;
  description?: string;
}

/** Adds the descriptions to the keys of one part. */
function explain({ properties = {} }: Part, around = ''): void {
  for (const [key, part] of Object.entries(properties)) {
    const words = WORDS[`${around}${key}` as ConfigKey];
    part.description = `${words.meaning}。${words.absent === '' ? '必ず書きます' : `書かないとき：${words.absent}`}。例：${words.example}`;
  }
}

export function configJsonSchemaText(): string {
  const schema = z.toJSONSchema(buildConfig, {
    io: 'input',
    target: 'draft-07',
    // Editors do not know zod's own names of formats.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
    },
  }) as Part;
  explain(schema);
  for (const [key, part] of Object.entries(schema.properties ?? {}))
    if (key === 'publisher') explain(part, 'publisher.');
    else if (key === 'sources') explain(part.items ?? {}, 'sources.');
  return `${JSON.stringify({ title: 'tsunagari.config.json', ...schema }, null, 1)}\n`;
}
