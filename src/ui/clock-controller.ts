import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longest sleep, so that a device that slept or a clock that was set is noticed within a minute. */
const LONGEST = 60_000;
/** After so long a look away, nobody is in the midst of reading. */
const AWAY = 5 * 60_000;

/** Re-renders its host when the time has come at which something on it may change, and when the page becomes visible again. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { clock: () => Date };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #leftAt: number | undefined;

  /** Counts how often the visitor came back after a while: cards that must not move under a reader's eyes are put in order anew then. */
  visit = 0;

  constructor(host: ReactiveControllerHost & { clock: () => Date }) {
    this.#host = host;
    host.addController(this);
  }

  get now(): Date {
    return this.#host.clock();
  }

  /** Asks for a new rendering at `instant` at the latest. */
  wakeAt(instant: Date | undefined): void {
    if (instant) this.#due = Math.min(this.#due, instant.getTime());
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    this.#due = Infinity;
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#due === Infinity) return;
    this.#timer = setTimeout(this.#onTime, Math.min(LONGEST, Math.max(250, this.#due - this.now.getTime())));
  }

  readonly #onTime = (): void => {
    if (this.now.getTime() >= this.#due) this.#host.requestUpdate();
    else this.hostUpdated();
  };

  readonly #onVisible = (): void => {
    // The device's own clock, whatever the page says the time is.
    const at = Date.now();
    if (document.visibilityState !== 'visible') {
      this.#leftAt ??= at;
      return;
    }
    if (at - (this.#leftAt ?? at) >= AWAY) this.visit++;
    this.#leftAt = undefined;
    this.#host.requestUpdate();
  };
}
