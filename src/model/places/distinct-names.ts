/**
 * Names by which things in view can be told apart. Each gets the shortest of its forms that no other has; where even the longest is shared, a
 * number tells them apart.
 */
export function distinctNames(forms: readonly (readonly string[])[]): string[] {
  const levels = forms.map(() => 0);
  const nameAt = (at: number): string => forms[at]![levels[at]!] ?? '';
  for (let grown = true; grown;) {
    grown = false;
    for (const sharing of sharers(forms.map((_, at) => nameAt(at)))) {
      for (const at of sharing) {
        if (levels[at]! + 1 >= forms[at]!.length) continue;
        levels[at]!++;
        grown = true;
      }
    }
  }
  const names = forms.map((_, at) => nameAt(at));
  for (const sharing of sharers(names)) sharing.forEach((at, nth) => (names[at] += nth === 0 ? '' : ` (${nth + 1})`));
  return names;
}

/** Positions of names that stand more than once. */
function sharers(names: readonly string[]): number[][] {
  const positions = new Map<string, number[]>();
  names.forEach((name, at) => {
    const sharing = positions.get(name);
    if (sharing) sharing.push(at);
    else positions.set(name, [at]);
  });
  return [...positions.values()].filter((sharing) => sharing.length > 1);
}
