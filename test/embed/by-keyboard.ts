/** A host page used by keyboard. */
import type { HostPage } from './host-page.js';

/** What has the focus: its kind, its words, and whether it is on the screen. */
export function focused(): { what: string; isOnScreen: boolean; height: number } {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const box = at!.getBoundingClientRect();
  const size = at!.closest('label')?.getBoundingClientRect() ?? box;
  const words = (at!.closest('label') ?? at!).textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
  return {
    what: `${at!.localName}${at!.id ? `#${at!.id}` : ''} ${words}`,
    isOnScreen: box.bottom > 0 && box.top < innerHeight,
    height: size.height,
  };
}

/** Presses Tab (with Shift: `back`) until something with these words has the focus. */
export async function tabTo(host: HostPage, words: RegExp, back = false): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 120; press++) {
    if (back) await host.page.keyboard.down('Shift');
    await host.page.keyboard.press('Tab');
    if (back) await host.page.keyboard.up('Shift');
    const { what } = await host.frame.evaluate(focused);
    if (words.test(what)) return;
    passed.push(what);
  }
  throw new Error(`Tab does not lead to ${String(words)}: ${passed.join(' | ')}`);
}
