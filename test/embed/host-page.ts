/** A host page in a real browser, with everything that a webmaster would look at: console, requests, CSP reports, what is on the screen. */
import type { OutgoingHttpHeaders } from 'node:http';
import type { Browser, BrowserContext, ElementHandle, Frame, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../../scripts/chromium-flags.mjs';
import { ensureBrowsers } from '../../scripts/setup.mjs';
import type { Host } from './hosts.js';

export type BrowserName = 'chrome' | 'firefox';

/** Starts a browser; ends the run in words when there is none. */
export async function startBrowser(name: BrowserName = 'chrome'): Promise<Browser> {
  ensureBrowsers({ firefox: name === 'firefox' });
  if (name === 'firefox')
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH,
      headless: true,
      protocolTimeout: 30_000,
    });
  return puppeteer.launch({
    executablePath: process.env.CHROME_PATH,
    headless: true,
    protocolTimeout: 30_000,
    args: CHROMIUM_FLAGS,
  });
}

export interface OpenOptions {
  headers?: OutgoingHttpHeaders;
  /** File name of the page; its ending decides the content type. */
  name?: string;
  /** Runs in the page before anything of it. */
  before?: () => void;
  /** Prepares the page before it is opened. */
  prepare?: (page: Page) => Promise<void>;
}

const PATIENCE = 15_000;

/** A page that was opened, and what it said so far. */
export class HostPage {
  /** Console warnings. */
  readonly warnings: string[] = [];
  /** Errors that nobody caught, and CSP errors in the console. */
  readonly errors: string[] = [];
  /** Absolute URLs of all requests. */
  readonly requests: string[] = [];
  readonly page: Page;
  readonly #context: BrowserContext;
  /** Where a test looks: the page, or a frame in it. */
  frame: Frame;

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
    this.frame = page.mainFrame();
    page.on('console', (message) => {
      const type = message.type() as string;
      if (type === 'warn' || type === 'warning') this.warnings.push(message.text());
      if (type === 'error' && /content security policy|trusted/i.test(message.text())) this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  /** Opens markup as a page of `host`, in a browser context of its own. */
  static async open(
    browser: Browser,
    host: Host,
    body: string | Uint8Array,
    { headers = {}, name = 'page.html', before, prepare }: OpenOptions = {},
  ): Promise<HostPage> {
    const context = await browser.createBrowserContext();
    const opened = new HostPage(await context.newPage(), context);
    await opened.page.evaluateOnNewDocument(() => {
      const reports: string[] = [];
      Object.defineProperty(window, Symbol.for('reports'), { value: reports });
      document.addEventListener('securitypolicyviolation', (event) =>
        reports.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    if (before) await opened.page.evaluateOnNewDocument(before);
    await prepare?.(opened.page);
    await opened.page.goto(host.put(name, body, headers), { waitUntil: 'domcontentloaded' });
    return opened;
  }

  /** What the browser's policy refused. */
  violations(): Promise<string[]> {
    return this.frame.evaluate(() => (window as unknown as Record<symbol, string[]>)[Symbol.for('reports')] ?? []);
  }

  /** Words within the shadow root of the first element that matches. */
  text(selector: string): Promise<string> {
    return this.frame.evaluate(
      (wanted) => (document.querySelector(wanted)?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' '),
      selector,
    );
  }

  /** Waits until a function of the page gives something true. Polls from outside: a page's CSP may forbid what a waiting helper inside needs. */
  async until<Argument>(what: string, check: (argument: Argument) => unknown, argument: Argument): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      if (await this.frame.evaluate(check as (argument: unknown) => unknown, argument)) return;
      if (Date.now() > end)
        throw new Error(
          `${what} did not happen. Warnings: ${JSON.stringify(this.warnings)} Errors: ${JSON.stringify(this.errors)}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits for an element within the shadow root of a widget, which puppeteer's own waiting never looks into again. */
  async find(selector: string, inside: string, frame = this.frame): Promise<ElementHandle> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await frame.$(`${selector} >>> ${inside}`);
      if (found) return found;
      if (Date.now() > end) throw new Error(`no ${inside} in ${selector}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until the widget shows these words. */
  untilText(selector: string, words: string): Promise<void> {
    return this.until(
      `"${words}" in ${selector}`,
      ([wanted, sought]) => (document.querySelector(wanted!)?.shadowRoot?.textContent ?? '').includes(sought!),
      [selector, words],
    );
  }

  /** Waits for a console warning that has these words. */
  async untilWarning(words: string | RegExp): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (
      !this.warnings.some((warning) => (typeof words === 'string' ? warning.includes(words) : words.test(warning)))
    ) {
      if (Date.now() > end) throw new Error(`no warning with ${String(words)}: ${JSON.stringify(this.warnings)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Whether the first element that matches takes up space on the screen. */
  isShown(selector: string): Promise<boolean> {
    return this.frame.evaluate(
      (wanted) =>
        [...(document.querySelector(wanted)?.getClientRects() ?? [])].some((box) => box.width > 0 && box.height > 0),
      selector,
    );
  }

  /** Computed style of something within the shadow root of a widget. */
  style(selector: string, inside: string, property: string): Promise<string> {
    return this.frame.evaluate(
      (wanted, inner, name) =>
        getComputedStyle(document.querySelector(wanted)!.shadowRoot!.querySelector(inner)!).getPropertyValue(name),
      selector,
      inside,
      property,
    );
  }

  /** Looks into the frame with this address from now on. */
  async waitForFrame(url: string): Promise<void> {
    this.frame = await this.page.waitForFrame((frame) => frame.url() === url, { timeout: PATIENCE });
  }

  /** Waits until what comes for everybody after the first records has come: nothing was asked for since longer than a stage waits. */
  async untilAllHasCome(): Promise<void> {
    await this.page.waitForNetworkIdle({ idleTime: 2_000, timeout: 2 * PATIENCE });
  }

  /** Gives what is still on its way time to arrive. */
  settle(milliseconds = 400): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
