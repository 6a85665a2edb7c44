/** Feeds for component tests: the page's fetch answers from a table, and what is said to the console is caught. */
import { aTimeout } from '@open-wc/testing';
import type { FeedFile } from '../../src/feed/schema.js';
// What the library fetches when it has something to tell is there from the start: a busy machine must not tell it in the next test.
import '../../src/context/tell-failures.js';
import '../../src/internal/advice.js';
import { resetWarnings } from '../../src/internal/log.js';
import { waitUntil } from '../fixtures/wait.js';

let count = 0;

/** Replaces the page's fetch until `restore`. An answer may be a feed, an HTTP status, or an Error for no connection. `told` waits for the first words to the console, and a little for a second. */
export function fakeFeeds(): {
  url: (answer: FeedFile | number | Error) => string;
  answer: (url: string, answer: FeedFile | number | Error) => void;
  asked: string[];
  said: string[];
  told: () => Promise<void>;
  restore: () => void;
} {
  const { fetch } = globalThis;
  const { warn } = console;
  const answers = new Map<string, FeedFile | number | Error>();
  const asked: string[] = [];
  const said: string[] = [];
  resetWarnings();
  globalThis.fetch = async (input) => {
    const url = String(input);
    asked.push(url);
    const answer = answers.get(url);
    if (answer === undefined || answer instanceof Error) throw new TypeError('Failed to fetch');
    return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(JSON.stringify(answer));
  };
  console.warn = (line: string) => void said.push(line);
  return {
    url: (answer) => {
      const url = `https://feeds.example.jp/${++count}.json`;
      answers.set(url, answer);
      return url;
    },
    answer: (url, answer) => void answers.set(url, answer),
    asked,
    said,
    told: async () => {
      await waitUntil(() => said.length > 0, 'nothing was said');
      await aTimeout(20);
    },
    restore: () => {
      globalThis.fetch = fetch;
      console.warn = warn;
    },
  };
}
