/** The office at its page, over HTTP: people, their browsers, their forms. */
import { hash } from '@node-rs/argon2';
import assert from 'node:assert/strict';
import { reviewMount } from '../../../src/receiver/review/door.js';
import type { Role } from '../../../src/receiver/review/rules/roles.js';
import { addUser } from '../../../src/receiver/review/store/users.js';
import type { ReviewSettings } from '../../../src/receiver/review/visit.js';
import { anApplication } from '../an-application.js';
import type { DatabaseUnderTest, Served } from '../harness.js';

export const PASSWORD = 'みかんとねこの午後';
/** Cheap: these tests are not about the cost. */
const stored = hash(PASSWORD.normalize('NFKC'), { memoryCost: 1024, timeCost: 1 });

export interface Office extends Served {
  /** A browser that is not logged in. */
  visitor(headers?: Record<string, string>): Visitor;
  /** A browser in which that user has logged in. */
  as(name: string): Promise<Visitor>;
  /** Sends an application. @returns its id and 受付番号 */
  apply(values?: Parameters<typeof anApplication>[0]): Promise<{ id: string; receipt: string }>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

/** A browser: keeps its cookies, sends what browsers send, takes its token from the page it last saw. */
export class Visitor {
  cookies = new Map<string, string>();
  constructor(
    readonly url: string,
    readonly headers: Record<string, string> = {},
  ) {}

  async #ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...this.headers, ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path);
  }

  /** Sends a form as the page has it: its token and version are read from `from`, the page on which it stands. */
  async post(path: string, fields: Record<string, string> = {}, from = '/review/account'): Promise<Answer> {
    const { body } = await this.get(from);
    const hidden = (name: string): Record<string, string> => {
      const value = new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(body)?.[1];
      return value === undefined ? {} : { [name]: value };
    };
    return this.send(path, { ...hidden('token'), ...hidden('version'), ...fields });
  }

  send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: this.url, 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  login(name: string, password = PASSWORD): Promise<Answer> {
    return this.post('/review/login', { name, password }, '/review/login');
  }
}

/** People of every office in these tests: two reviewers and two approvers. */
const PEOPLE: [name: string, display: string, role: Role][] = [
  ['rei', '確認 玲', 'reviewer'],
  ['ryo', '確認 亮', 'reviewer'],
  ['aki', '承認 秋', 'approver'],
  ['aoi', '承認 葵', 'approver'],
];

export async function openOffice(
  database: DatabaseUnderTest,
  settings: ReviewSettings = { twoPersons: false },
  options: Parameters<DatabaseUnderTest['serve']>[0] = {},
): Promise<Office> {
  const served = await database.serve({ mounts: [reviewMount(settings)], ...options });
  for (const [name, display, role] of PEOPLE)
    await addUser(served.store.db, { name, display, role, password: await stored }, new Date());
  const visitor = (headers: Record<string, string> = {}): Visitor => new Visitor(served.url, headers);
  return {
    ...served,
    visitor,
    async as(name) {
      const browser = visitor();
      const answer = await browser.login(name);
      assert.equal(answer.status, 303, answer.body);
      return browser;
    },
    async apply(values = {}) {
      const answer = await served.post(anApplication(values));
      const body = await answer.text();
      assert.equal(answer.status, 201, body);
      const { receipt } = JSON.parse(body) as { receipt: string };
      const row = await served.store.db
        .selectFrom('applications')
        .select('id')
        .where('receipt', '=', receipt)
        .executeTakeFirstOrThrow();
      return { id: row.id, receipt };
    },
  };
}
