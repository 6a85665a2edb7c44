/** Before noon and after it. */
export const HALVES = ['{午前|ごぜん}', '{午後|ごご}'] as const;

/** The half of the day is said once where it holds for both: {午後|ごご}2{時|じ}から 3{時|じ}まで. */
export function fromTo(start: string, end: string): string {
  const said = HALVES.find((half) => start.includes(half) && end.startsWith(half)) ?? '';
  return `${start}から ${end.slice(said.length)}まで`;
}
