/** The examples that keep a feed fresh do what they say: quiet when all is well, words and an old feed left alone when it shrank. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith } from './run-cli.js';

const FRESH = resolve(import.meta.dirname, '../../../examples/fresh');
const CLI = resolve(import.meta.dirname, '../../../src/cli.ts');
const POSIX = process.platform !== 'win32';

const row = (number: number): string =>
  `P${number},142166,縁側 ${number},だれでもどうぞ,公開,神奈川県座間市1-${number}`;
const table = (count: number): string =>
  ['ID,自治体コード,名称,説明,位置の公開,住所', ...Array.from({ length: count }, (_, at) => row(at + 1))].join('\n');
const CONFIG = JSON.stringify({
  publisher: { id: 'mihon', name: '見本市', contact: { phone: '046-200-0000' } },
  sources: [{ file: 'places.csv', as: 'ibasho' }],
});

/** A folder as a server has it, with an `npx` that runs the command of this repository. */
async function server(): Promise<string> {
  const folder = await folderWith({
    'tsunagari.config.json': CONFIG,
    'places.csv': table(20),
    'bin/npx': `#!/bin/sh\n[ "$1" = --no-install ] || exit 9\nshift 2\nexec "${process.execPath}" --import "${import.meta.resolve('tsx')}" "${CLI}" "$@"\n`,
  });
  spawnSync('chmod', ['+x', join(folder, 'bin/npx')]);
  await mkdir(join(folder, 'www'), { recursive: true });
  return folder;
}

const sh = (line: string, cwd: string, env: Record<string, string> = {}): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`, ...env },
  });
  return { status, output: stdout + stderr };
};
/** A host of one folder, in a process of its own: `sh` waits for its line. */
async function host(folder: string): Promise<{ url: string; stop: () => void }> {
  const code = `require('node:http').createServer((ask, answer) => {
    try { answer.end(require('node:fs').readFileSync(${JSON.stringify(folder)} + ask.url)); }
    catch { answer.writeHead(ask.url === '/busy.json' ? 503 : 404).end('none'); }
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${String(port).trim()}`, stop: () => child.kill() };
}
const named = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();

describe('examples/fresh', { skip: !POSIX }, () => {
  it('cron: says nothing when all is well, and mails when the feed shrank', async () => {
    const folder = await server();
    const lines = readFileSync(join(FRESH, 'tsunagari.cron'), 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) =>
        line
          .split(' ')
          .slice(5)
          .join(' ')
          .replaceAll('/srv/www/feed', join(folder, 'www'))
          .replaceAll('/srv/tsunagari', folder),
      );
    const [build, status] = lines as [string, string];
    assert.equal(sh(build, folder).output, '');
    const before = await readFile(join(folder, 'www/feed.json'), 'utf8');
    assert.equal(JSON.parse(before).ibasho.length, 20);

    await writeFile(join(folder, 'places.csv'), table(5));
    const { output } = sh(build, folder);
    assert.match(output, /居場所.*20.*5/, 'the mail says what shrank');
    assert.match(output, /--force/, 'and what to do');
    assert.equal(await readFile(join(folder, 'www/feed.json'), 'utf8'), before, 'what is published stays');
    assert.ok(existsSync(join(folder, 'www/feed.next.json')));

    await writeFile(join(folder, 'tsunagari.config.json'), CONFIG.replace('places.csv', 'gone.csv'));
    assert.match(sh(build, folder).output, /gone\.csv/);
    assert.equal(sh(status, folder).output, '');
    assert.ok(existsSync(join(folder, 'status.html')));
    assert.deepEqual(
      (await named(join(folder, 'www'))).filter((name) => /tmp|~/.test(name)),
      [],
      'nothing half written is left',
    );
  });

  it('CI: every step of the workflow is a line that runs, and a shrunk feed is not published', async (test) => {
    const workflow = readFileSync(join(FRESH, 'feed.yml'), 'utf8');
    assert.doesNotMatch(workflow, /\t/);
    const steps = [...workflow.matchAll(/run: (.+)$/gm)].map((match) =>
      match[1]!.replace(/\$\{\{ inputs\.force.*?\}\}/, ''),
    );
    const [install, fetch, build, stop] = steps as [string, string, string, string];
    assert.match(install, /^npm install --no-save tsunagari-tools$/);
    assert.equal(stop, 'exit 1');
    const folder = await server();
    const published = join(folder, 'published.json');
    const { url, stop: close } = await host(folder);
    test.after(close);
    const env = { PUBLISHED: `${url}/published.json` };
    const busy = sh(fetch, folder, { PUBLISHED: `${url}/busy.json` });
    assert.notEqual(busy.status, 0, 'without what is published nobody could see what shrank');
    assert.match(busy.output, /503/);
    assert.equal(sh(fetch, folder, env).status, 0, 'the first time nothing is published yet');
    assert.equal(sh(build, folder).status, 0);
    await writeFile(published, await readFile(join(folder, 'public/feed.json')));
    await writeFile(join(folder, 'places.csv'), table(5));
    assert.equal(sh(fetch, folder, env).status, 0);
    assert.notEqual(sh(build, folder).status, 0);
    assert.ok(existsSync(join(folder, 'public/feed.next.json')), 'by this the workflow stops before it publishes');

    await rm(join(folder, 'public'), { recursive: true });
    await rm(join(folder, 'places.csv'));
    assert.equal(sh(fetch, folder, env).status, 0);
    assert.notEqual(sh(build, folder).status, 0);
    assert.deepEqual(await named(join(folder, 'public')), ['feed.json'], 'what was published before is not all of it');
    const publishing = [...workflow.matchAll(/- if: (.+)\n\s+uses: /g)].map((match) => match[1]);
    assert.deepEqual(publishing, Array(2).fill("hashFiles('public/report.html') != ''"));
  });
});
