import { nothing } from 'lit';

/** What `make` draws; nothing, and the reason in the console, where it cannot: a mistake of ours must not take everything else from somebody. */
export function drawn<T>(make: () => T): T | typeof nothing {
  try {
    return make();
  } catch (error) {
    console.error(error);
    return nothing;
  }
}
