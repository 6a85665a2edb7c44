import type { Browser } from 'puppeteer-core';
import { startBrowser, type BrowserName } from './host-page.js';
import { startHosts, type Hosts } from './hosts.js';

/**
 * A browser and the hosts of its pages. Where one of them does not start the other is closed again: an open server or browser would keep
 * the process of the test file waiting for ever. A busy machine may need a second try to start a browser.
 */
export async function openStage(name: BrowserName = 'chrome'): Promise<[Browser, Hosts]> {
  const [browser, hosts] = await Promise.allSettled([startBrowser(name).catch(() => startBrowser(name)), startHosts()]);
  if (browser.status === 'fulfilled' && hosts.status === 'fulfilled') return [browser.value, hosts.value];
  if (browser.status === 'fulfilled') await browser.value.close();
  if (hosts.status === 'fulfilled') await hosts.value.close();
  throw browser.status === 'rejected' ? browser.reason : (hosts as PromiseRejectedResult).reason;
}

/** Closes both, also where one of them did not start, or does not close. */
export async function closeStage(browser: Browser | undefined, hosts: Hosts | undefined): Promise<void> {
  await Promise.allSettled([browser?.close(), hosts?.close()]);
}
