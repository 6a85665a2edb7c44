/** `template`: an empty table to fill in. */
import { resolve } from 'node:path';
import { templateCsv } from '../template/template-rows.js';
import { templateXlsx } from '../template/template-xlsx.js';
import { writeAtomically } from '../files/write-atomically.js';
import { CannotRun } from '../report/cannot-run.js';
import { kindOption, outOption } from './options.js';
import type { CommandContext, ExitCode } from './context.js';

/** Writes the template of one kind as .csv or .xlsx. */
export async function templateCommand({ values, options, words, io }: CommandContext): Promise<ExitCode> {
  const kind = kindOption(options, words, values[0]);
  const out = outOption(options);
  if (kind === undefined || out === undefined) throw new CannotRun('out-needed', words.outNeeded('template'));
  const isShort = options['short'] === true;
  if (/\.csv$/i.test(out)) await writeAtomically(resolve(io.cwd, out), templateCsv(kind, isShort));
  else if (/\.xlsx$/i.test(out)) await writeAtomically(resolve(io.cwd, out), await templateXlsx(kind, words, isShort));
  else throw new CannotRun('unknown-extension', words.template.unknownExtension(out));
  io.out(`${words.template.written(out)}\n`);
  return 0;
}
