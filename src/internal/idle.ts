/** Lets the browser paint and take input; resolves in a fresh task. Works where `requestIdleCallback` is missing. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs a generator in slices of about `budget` milliseconds, so that no task blocks the page.
 * @returns the generator's result, or undefined when `signal` was aborted in between
 */
export async function inSlices<T>(steps: Generator<unknown, T>, signal?: AbortSignal, budget = 8): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + budget;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTask();
    if (signal?.aborted) return undefined;
  }
}
