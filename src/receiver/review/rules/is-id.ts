/** Ids of applications and pairs are random UUIDs; whatever else an address or a form names is not asked for in the storage. */
export const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
