/** The application as a zod schema, for the receiver and tools: built from the same tables and the same rules as the form. Node only. */
import { z } from 'zod';
import { isObject } from '../feed/plain-object.js';
import { toApplication, type JoinApplication } from './application.js';
import { ENTRY_PARTS, MOST_ENTRIES } from './exchange-entry.js';
import { FIELDS, type JoinValues } from './fields.js';
import type { Question } from './question.js';
import { validate, type Problem } from './validate.js';

function typeOf({ type, max, options }: Question): z.ZodType {
  switch (type) {
    case 'consent':
    case 'switch':
      return z.boolean();
    case 'choices':
    case 'areas':
      return z.array(z.string().max(max)).max(50);
    case 'levels':
      return z.object(Object.fromEntries(options!.map((name) => [name, z.string().max(max).optional()])));
    case 'entries':
      return z.array(z.object(shapeOf(ENTRY_PARTS))).max(MOST_ENTRIES);
    default:
      return z.string().max(max);
  }
}

const shapeOf = (questions: readonly Question[]): Record<string, z.ZodType> =>
  Object.fromEntries(questions.map((question) => [question.name, typeOf(question).optional()]));

/** Validates a received application; the issues carry the same codes as the form's problems. */
export const joinApplication = z.object({
  version: z.literal(1),
  id: z.uuid(),
  language: z
    .string()
    .max(40)
    .regex(/^[\w-]*$/),
  values: z.object(shapeOf(FIELDS)).superRefine((values, context) => {
    for (const { field, entry, part, code } of validate(values as JoinValues))
      context.addIssue({
        code: 'custom',
        path: [field, entry, part].filter((step) => step !== undefined),
        message: code,
      });
  }),
});

/**
 * What came over the wire: the application, without all that is not asked of this applicant, or what is wrong with which answer. No problem at
 * all means that it is no application of this version.
 */
export function readApplication(input: unknown): { application: JoinApplication } | { problems: Problem[] } {
  const read = joinApplication.safeParse(input);
  if (read.success) {
    const { id, language, values } = read.data;
    const application = toApplication(values as JoinValues, id, language);
    const problems = validate(application.values);
    return problems.length > 0 ? { problems } : { application };
  }
  const values = isObject(input) ? input.values : undefined;
  return { problems: isObject(values) ? validate(values as JoinValues) : [] };
}
