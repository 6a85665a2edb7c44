/** The application as a zod schema, for the receiver and tools: built from the same table and the same rules as the form. Node only. */
import { z } from 'zod';
import { FIELDS, type JoinValues } from './fields.js';
import { validate } from './validate.js';

function shapeOf(): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const { name, type, max, options } of FIELDS) {
    if (type === 'consent') shape[name] = z.boolean().optional();
    else if (type === 'choices') shape[name] = z.array(z.string().max(max)).max(options!.length).optional();
    else shape[name] = z.string().max(max).optional();
  }
  return shape;
}

/** Validates a received application; the issues carry the same codes as the form's problems. */
export const joinApplication = z.object({
  version: z.literal(1),
  id: z.uuid(),
  language: z.string().max(40),
  values: z.object(shapeOf()).superRefine((values, context) => {
    for (const { field, code } of validate(values as JoinValues))
      context.addIssue({ code: 'custom', path: [field], message: code });
  }),
});
