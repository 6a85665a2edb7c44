import { Buffer } from 'buffer';

/** The command's code expects the global `Buffer` of Node. */
export function giveBuffer(): void {
  (globalThis as { Buffer?: unknown }).Buffer ??= Buffer;
}
