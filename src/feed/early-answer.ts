/** The answer to a request that the loader made before the widget was there; it is given out once. */

/** Event on `document` that asks for it: an answer under way is put into `answer`. */
export const EARLY = 'tsunagari-early';

/** What is asked for, and what is got. */
export interface EarlyAnswer {
  url: string;
  answer?: Promise<Response> | undefined;
}

/** The response to a request of the loader; undefined where it made none, or where somebody has taken it. */
export function earlyAnswer(url: string): Promise<Response> | undefined {
  if (typeof document === 'undefined') return undefined;
  const detail: EarlyAnswer = { url };
  document.dispatchEvent(new CustomEvent(EARLY, { detail }));
  return detail.answer;
}
