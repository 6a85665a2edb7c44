/** Lets the event loop turn, in browsers and Node; works where `requestIdleCallback` is missing. */
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
 * @param begin when the first slice may run; unless said, not in the task that asks for it, which has its own work
 */
export async function inSlices<T>(steps: Generator<unknown, T>, budget = 8, begin = nextTask()): Promise<T> {
  for (await begin; ; await nextTask()) {
    const end = performance.now() + budget;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

/** Records between two looks at the clock. */
const STEP = 32;

/** Asks something of each record, with a pause now and then. */
export function* each<R>(records: readonly R[], ask: (record: R, index: number) => void): Generator<void, void> {
  for (const [at, record] of records.entries()) {
    ask(record, at);
    if (at % STEP === 0) yield;
  }
}
