const ON: readonly string[] = ['', 'true', 'yes', '1', 'on'];
const OFF: readonly string[] = ['false', 'no', '0', 'off'];

/**
 * What the text of an on/off attribute says; undefined when it says neither. Frameworks write `"false"` for false, HTML nothing or the
 * attribute's own name for true.
 */
export function onOff(value: string, attribute: string): boolean | undefined {
  const word = value.trim().toLowerCase();
  if (OFF.includes(word)) return false;
  return word === attribute || ON.includes(word) || undefined;
}
