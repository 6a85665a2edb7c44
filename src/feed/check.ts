/** The part of JSON Schema that the feed's schema uses (`scripts/generate-checks.ts` refuses anything else). */
export interface CheckSchema {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  properties?: Record<string, CheckSchema>;
  required?: readonly string[];
  items?: CheckSchema;
  anyOf?: readonly CheckSchema[];
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

/** What is wrong with a value, as `field.0.sub: expected …`; undefined when nothing is. */
export type Check = (value: unknown) => string | undefined;

const at = (key: string | number, reason: string): string =>
  reason.startsWith(':') ? `${key}${reason}` : `${key}.${reason}`;

/** Nodes that stand in several schemas share their check. */
const compiled = new WeakMap<CheckSchema, Check>();

/**
 * Turns a schema into a tree of closures: no eval, so a strict CSP allows it, and a fifth of the size of generated code.
 * Only own members are read: a page may have extended `Object.prototype`.
 */
export function compileCheck(schema: CheckSchema): Check {
  let check = compiled.get(schema);
  if (!check) compiled.set(schema, (check = checkOf(Object.assign(Object.create(null), schema) as CheckSchema)));
  return check;
}

function checkOf(node: CheckSchema): Check {
  if (node.anyOf) return anyOf(node.anyOf.map(compileCheck));
  if (node.enum)
    return (value) => (node.enum!.includes(value) ? undefined : `: expected one of ${node.enum!.join(', ')}`);
  if (node.const !== undefined)
    return (value) => (value === node.const ? undefined : `: expected ${String(node.const)}`);
  switch (node.type) {
    case 'object':
      return object(node);
    case 'array':
      return array(node);
    case 'string':
      return string(node);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? undefined : ': expected true or false');
    default:
      return number(node);
  }
}

function object({ required = [], properties = {} }: CheckSchema): Check {
  const members = new Map(Object.keys(properties).map((key) => [key, compileCheck(properties[key]!)]));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return ': expected an object';
    const record = value as Record<string, unknown>;
    for (let index = 0; index < required.length; index++)
      if (!Object.hasOwn(record, required[index]!) || record[required[index]!] === undefined)
        return `${required[index]}: is missing`;
    // Loops over the record's keys, which are few, not over the schema's, which are many. `in` creates no list; inherited members are only
    // told apart where they would be refused.
    for (const key in record) {
      const member = record[key];
      // Objects made by a program may hold undefined, which JSON cannot express.
      const reason = member === undefined ? undefined : members.get(key)?.(member);
      if (reason && Object.hasOwn(record, key)) return at(key, reason);
    }
    return undefined;
  };
}

function array({ items, maxItems = Infinity }: CheckSchema): Check {
  const item = compileCheck(items!);
  return (value) => {
    if (!Array.isArray(value)) return ': expected a list';
    if (value.length > maxItems) return `: more than ${maxItems} entries`;
    for (let index = 0; index < value.length; index++) {
      const reason = item(value[index]);
      if (reason) return at(index, reason);
    }
    return undefined;
  };
}

/** Passes what any of the checks passes. Of several failures it reports the deepest path: the alternative that matched furthest. */
function anyOf(checks: readonly Check[]): Check {
  return (value) => {
    let deepest: string | undefined;
    for (let index = 0; index < checks.length; index++) {
      const reason = checks[index]!(value);
      if (!reason) return undefined;
      if (deepest === undefined || (deepest.startsWith(':') && !reason.startsWith(':'))) deepest = reason;
    }
    return deepest;
  };
}

function string({ pattern, minLength = 0, maxLength = Infinity }: CheckSchema): Check {
  const shape = pattern === undefined ? undefined : new RegExp(pattern);
  return (value) => {
    if (typeof value !== 'string') return ': expected a text';
    if (value.length < minLength) return ': is empty';
    if (value.length > maxLength) return `: longer than ${maxLength} characters`;
    return shape && !shape.test(value) ? `: "${value.slice(0, 40)}" has another form than expected` : undefined;
  };
}

function number({ type, minimum = -Infinity, maximum = Infinity }: CheckSchema): Check {
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || (type === 'integer' && !Number.isSafeInteger(value)))
      return ': expected a number';
    return value < minimum || value > maximum ? `: ${value} is outside ${minimum} to ${maximum}` : undefined;
  };
}
