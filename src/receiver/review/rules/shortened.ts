/** Signs that may join what is left: they say nothing of their own. */
const JOINTS = /[\s。、，．・…]/gu;

/**
 * Whether a text is another one with letters taken out, and at most signs put in to join what is left. Nothing is put into an
 * applicant's mouth.
 */
export function isShortened(original: string, text: string): boolean {
  const [from, to] = [[...original.replace(JOINTS, '')], [...text.replace(JOINTS, '')]];
  let place = 0;
  for (const letter of to) {
    while (place < from.length && from[place] !== letter) place++;
    if (place++ >= from.length) return false;
  }
  return text.length <= original.length;
}
