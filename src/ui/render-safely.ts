import { nothing } from 'lit';

/**
 * Error boundary: what `make` draws, or nothing (and the reason in the console) where it throws, so that one faulty card does not blank the
 * widget.
 */
export function drawn<T>(make: () => T): T | typeof nothing {
  try {
    return make();
  } catch (error) {
    console.error(error);
    return nothing;
  }
}
