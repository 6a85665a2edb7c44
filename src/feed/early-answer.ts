/** The answer to a request that the loader made before the widget was there; it is given out once. */
import { LARGEST, LONG, readBody } from './read-body.js';

/** Event on `document` that asks for it: an answer under way is put into `answer`. */
export const EARLY = 'tsunagari-early';

/** A response whose body is read while the widget is on its way. */
export interface EarlyAnswer {
  response: Response;
  /** None where the response is an error. */
  body?: Promise<Body>;
  /** Called whenever enough of the body arrived to go on waiting; for whoever takes the answer. */
  onProgress: () => void;
}

interface Body {
  /** Undefined where it is larger than a feed may be. */
  text: string | undefined;
  /** What the text says, where it is JSON. */
  json?: unknown;
}

/** What came of a request that the loader made. */
export interface Early {
  answer?: Promise<EarlyAnswer> | undefined;
  /** Whether its JSON is read, and short enough to be shown at once, without a loading state in between. */
  isRead?: boolean;
}

/** What is asked for, and what is got. */
export interface EarlyQuestion extends Early {
  url: string;
}

/** Characters of a feed from which on its records take so long to be made ready that a loading state must be shown. */
const BLINK = 500_000;

/** Asks for a feed before its widget has come. The same request as the store's own, so that it fits the page's `<link rel="preload">`. */
export function askEarly(url: string): Early {
  const early: Early = {};
  early.answer = fetch(url, { credentials: 'same-origin', referrerPolicy: 'no-referrer' }).then((response) =>
    readAhead(response, early),
  );
  early.answer.catch(() => {});
  return early;
}

/** Reads a body at once: between the feed and the code of a widget a phone has nothing else to do. */
export function readAhead(response: Response, asked: Early): EarlyAnswer {
  const early: EarlyAnswer = { response, onProgress: () => {} };
  if (response.ok) {
    early.body = readBody(response, LARGEST, () => early.onProgress()).then((text) => {
      const body: Body = { text };
      try {
        // What is long is read in slices, by whoever takes the answer.
        if (text!.length < LONG) body.json = JSON.parse(text!);
        asked.isRead = text!.length < BLINK;
      } catch {
        // Told in words by whoever takes the answer.
      }
      return body;
    });
    early.body.catch(() => {});
  }
  return early;
}

/** The answer to a request of the loader; without one where it made none, or where somebody has taken it. */
export function earlyAnswer(url: string): Early {
  const detail: EarlyQuestion = { url };
  if (typeof document !== 'undefined') document.dispatchEvent(new CustomEvent(EARLY, { detail }));
  return detail;
}
