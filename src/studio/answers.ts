/** Finds answered inquiry sheets among the dropped tables, by their headers: they correct records and hold none of their own. */
import { readAnswerSheet } from '../tools/check/answers.js';
import type { DroppedFile } from './dropped-file.js';

/** Bytes. A sheet with every record of a prefecture is smaller; larger tables need not be read a second time to find out. */
const LARGEST = 2_000_000;
const MAY_BE = /\.(?:csv|tsv|txt|xlsx)$/i;

interface SourceRow {
  file: string;
  as?: string;
}

/** As `tsunagari.config.json`; its sources name files. */
export interface StudioConfig {
  sources: readonly SourceRow[];
  [key: string]: unknown;
}

/** The config with its answered sheets under `answers`. A table for which the office has said what it holds is left as it is. */
export async function withAnswers<Config extends StudioConfig>(
  config: Config,
  files: readonly DroppedFile[],
  folder: string,
): Promise<Config & { answers?: string[] }> {
  const answers: string[] = [];
  const sources: SourceRow[] = [];
  for (const source of config.sources) {
    const size = files.find(({ name }) => name === source.file)?.bytes.length ?? Infinity;
    const isSheet =
      source.as === 'answers' ||
      (source.as === undefined &&
        size <= LARGEST &&
        MAY_BE.test(source.file) &&
        (await readAnswerSheet(`${folder}${source.file}`, source.file)) !== undefined);
    if (isSheet) answers.push(source.file);
    else sources.push(source);
  }
  return answers.length === 0 ? config : { ...config, sources, answers };
}
