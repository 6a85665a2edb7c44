import { CannotRun } from '../tools/report/cannot-run.js';
import { giveBuffer } from './shims/buffer-global.js';
import { setFiles } from './shims/files.js';
import { make, type Made, type Order } from './work.js';

export type Said =
  | { type: 'progress'; shown: string; done: number }
  | { type: 'made'; made: Made }
  /** Nothing could be made; a sentence that says what to do. */
  | { type: 'problem'; words: string };

giveBuffer();

const say = (said: Said): void => postMessage(said);
/** Milliseconds between two reports of progress. */
const PACE = 100;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  let last = 0;
  const progress = (shown: string, done: number): void => {
    if (Date.now() - last < PACE) return;
    last = Date.now();
    say({ type: 'progress', shown, done });
  };
  make(data, setFiles, progress).then(
    (made) => say({ type: 'made', made }),
    (error: unknown) =>
      say({
        type: 'problem',
        words:
          error instanceof CannotRun
            ? error.message
            : `思いがけない所で止まりました（${String((error as Error).message).slice(0, 200)}）。ファイルを一つずつ試すと、どれが原因か分かります。`,
      }),
  );
});
