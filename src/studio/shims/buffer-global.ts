import { Buffer } from 'buffer';

/** The command's code takes it for granted, as Node gives it. */
export function giveBuffer(): void {
  (globalThis as { Buffer?: unknown }).Buffer ??= Buffer;
}
