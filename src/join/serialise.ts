/** JSON written by hand: a page may have given arrays and strings a `toJSON` that would turn them into something else. */
export function serialise(value: unknown): string {
  if (Array.isArray(value)) {
    let list = '';
    for (let index = 0; index < value.length; index++) list += (index ? ',' : '') + serialise(value[index]);
    return `[${list}]`;
  }
  if (typeof value === 'object' && value !== null) {
    let members = '';
    for (const key of Object.keys(value)) {
      const member = (value as Record<string, unknown>)[key];
      if (member !== undefined) members += `${members ? ',' : ''}${JSON.stringify(key)}:${serialise(member)}`;
    }
    return `{${members}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
