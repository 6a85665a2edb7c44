/** Where the loader has asked for a feed before the widget that shows it was there: its answer, once. */

/** Asked on `document`: an answer that is on its way is put into `answer`. */
export const EARLY = 'tsunagari-early';

/** What is asked for, and what is got. */
export interface EarlyAnswer {
  url: string;
  answer?: Promise<Response> | undefined;
}

/** The answer to a request that the loader has made; undefined where it made none, or somebody has taken it. */
export function earlyAnswer(url: string): Promise<Response> | undefined {
  if (typeof document === 'undefined') return undefined;
  const detail: EarlyAnswer = { url };
  document.dispatchEvent(new CustomEvent(EARLY, { detail }));
  return detail.answer;
}
