/** Reads the text of a body: an application that the schema admits, or what is wrong with it. */
import type { z } from 'zod';
import { joinApplication } from '../../join/application-schema.js';
import { PROBLEM_CODES } from '../../join/validate.js';
import { canonical } from './canonical.js';

/** One answer at fault, as the form knows it: `entry` and `part` within a list of entries. */
export interface FieldProblem {
  field: string;
  code: string;
  entry?: number;
  part?: string;
}

export type Checked =
  | { ok: true; application: z.infer<typeof joinApplication>; text: string; suspect: 'honeypot' | 'hasty' | null }
  | { ok: false; status: 400; code: 'json' }
  | { ok: false; status: 422; code: 'application' | 'values'; problems: FieldProblem[] };

/** A form completed in fewer seconds was filled in by a robot: no person is that fast in three steps. */
const HASTY_SECONDS = 3;
const MOST_PROBLEMS = 50;

/** Signs by which robots are recognised. Neither belongs to the application; both may be missing. */
function suspicion(body: Record<string, unknown>): 'honeypot' | 'hasty' | null {
  const { trap, seconds } = body;
  if (trap !== undefined && trap !== null && trap !== '') return 'honeypot';
  return typeof seconds === 'number' && seconds < HASTY_SECONDS ? 'hasty' : null;
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem | undefined {
  const [values, field, entry, part] = issue.path;
  if (values !== 'values' || typeof field !== 'string') return undefined;
  const isOurs = issue.code === 'custom' && (PROBLEM_CODES as readonly string[]).includes(issue.message);
  const code = isOurs ? issue.message : issue.code === 'too_big' ? 'too-long' : 'option';
  const params = issue.code === 'custom' ? issue.params : undefined;
  const at = typeof entry === 'number' ? entry : (params?.['entry'] as number | undefined);
  const within = typeof part === 'string' ? part : (params?.['part'] as string | undefined);
  return { field, code, ...(at === undefined ? {} : { entry: at }), ...(within === undefined ? {} : { part: within }) };
}

/** Checks the text of a body. Throws nothing. */
export function checkApplication(body: string): Checked {
  let found: unknown;
  try {
    found = JSON.parse(body);
  } catch {
    return { ok: false, status: 400, code: 'json' };
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    return { ok: false, status: 400, code: 'json' };
  const { trap: _trap, seconds: _seconds, ...application } = found as Record<string, unknown>;
  const text = canonical(application);
  if (text === undefined) return { ok: false, status: 400, code: 'json' };
  const checked = joinApplication.safeParse(application);
  if (checked.success)
    return { ok: true, application: checked.data, text, suspect: suspicion(found as Record<string, unknown>) };
  const named = checked.error.issues.map(problemOf).filter((one) => one !== undefined);
  // The schema's bounds and the form's rules may both report the same answer.
  const problems = [...new Map(named.map((one) => [JSON.stringify(one), one])).values()];
  return {
    ok: false,
    status: 422,
    code: problems.length > 0 ? 'values' : 'application',
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}
