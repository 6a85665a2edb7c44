import type { CSSResult, ReactiveController, ReactiveElement } from 'lit';
import { inSlices } from '../feed/slices.js';
import { dress } from '../internal/style-sheet.js';

/** What is fetched once per page: where one widget has it, the next one draws it at once. */
export interface LaterPart<Part> {
  (): Promise<Part>;
  part?: Part;
}

/** All that this page may fetch later, so that tests can wait for it. */
export const laterParts: LaterPart<unknown>[] = [];

/** How long the first paint is waited for, in milliseconds. */
const UNPAINTED = 1_000;

/** Names a second stage; a fetch that failed is tried anew by the next call. */
export function later<Part>(load: () => Promise<Part>): LaterPart<Part> {
  let asked: Promise<Part> | undefined;
  const own: LaterPart<Part> = () =>
    (asked ??= load().then(
      (part) => (own.part = part),
      (error: unknown) => {
        asked = undefined;
        throw error;
      },
    ));
  laterParts.push(own);
  return own;
}

/** What a second stage may bring besides what it draws. */
interface Styled {
  styles?: CSSResult;
}

/**
 * The second stage of a widget: what its first records do not need. It is fetched for everybody as soon as these are painted, and never because
 * of a key or a press: its host would learn what somebody does. Until it is there, and where it is lost, the widget draws what it can.
 */
export class Later<Part> implements ReactiveController {
  /** It could not be fetched: `load` tries again. */
  isLost = false;
  readonly #host: ReactiveElement;
  readonly #part: LaterPart<Part & Styled>;
  readonly #isDrawn: () => boolean;
  readonly #steps: (() => Generator<void, void> | undefined) | undefined;
  #isAsked = false;
  #isReady = false;
  #isDressed = false;

  /**
   * @param isDrawn whether the widget shows what it has to show first
   * @param steps what is to be worked out before the second stage is drawn, in slices; without any it is drawn as soon as it is there
   */
  constructor(
    host: ReactiveElement,
    part: LaterPart<Part & Styled>,
    isDrawn: () => boolean,
    steps?: () => Generator<void, void> | undefined,
  ) {
    this.#host = host;
    this.#part = part;
    this.#isDrawn = isDrawn;
    this.#steps = steps;
    host.addController(this);
  }

  get part(): Part | undefined {
    return this.#isReady || !this.#steps?.() ? this.#part.part : undefined;
  }

  /** Its looks come with it: to this element, and to those of its kind that follow. */
  hostUpdate(): void {
    const styles = this.#part.part?.styles;
    if (!styles || this.#isDressed) return;
    this.#isDressed = true;
    dress(this.#host, styles);
  }

  hostUpdated(): void {
    if (this.#isAsked || this.part || !this.#isDrawn()) return;
    this.#isAsked = true;
    let isBegun = false;
    const begin = (): void => {
      if (!isBegun) void this.load();
      isBegun = true;
    };
    requestAnimationFrame(() => setTimeout(begin));
    // A page behind another window or in another tab is not painted.
    setTimeout(begin, UNPAINTED);
  }

  readonly load = async (): Promise<void> => {
    this.isLost = false;
    try {
      await this.#part();
      const steps = this.#steps?.();
      // What cannot be worked out is told where it is drawn.
      if (steps) await inSlices(steps).catch(() => {});
      this.#isReady = true;
    } catch (error) {
      this.isLost = true;
      // The browser's own words name the file.
      console.warn('<tsunagari>', error);
    }
    this.#host.requestUpdate();
  };
}
