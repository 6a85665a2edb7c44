/**
 * `tsunagari-frame.js`: for the page around a frame. Makes each frame of ours as high as what it shows. Without this script the frame keeps
 * the height that the page gave it and scrolls inside.
 */

/** Pixels; what a frame asks for beyond them is cut. */
const LEAST = 120;
const MOST = 30_000;

/** Frame of ours, as its address says. */
const isOurs = ({ src }: HTMLIFrameElement): boolean => /\/frame\.html(?:[?#]|$)/.test(src);

addEventListener('message', (message: MessageEvent<unknown>) => {
  const height = (message.data as { tsunagariFrameHeight?: unknown } | null)?.tsunagariFrameHeight;
  if (typeof height !== 'number' || !Number.isFinite(height)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== message.source) continue;
    // Frames of others, and ours once they were led elsewhere, are ignored.
    if (!isOurs(frame)) return;
    const sandboxed = message.origin === 'null' && frame.hasAttribute('sandbox');
    if (!sandboxed && message.origin !== new URL(frame.src).origin) return;
    frame.style.height = `${Math.min(Math.max(Math.ceil(height), LEAST), MOST)}px`;
    return;
  }
});

// What a frame said before this script was there has been missed.
for (const frame of document.querySelectorAll('iframe'))
  if (isOurs(frame)) frame.contentWindow?.postMessage({ tsunagariFrameAsk: true }, '*');
