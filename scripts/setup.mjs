/**
 * What a fresh machine lacks, brought before anything else runs; plain JavaScript because nothing is installed yet.
 * Browsers and font, in this order: what is there, the distribution's packages where we are root, Playwright's download; else one clear line.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const say = (japanese, english) => console.log(`${japanese}\n${english}`);

/** Installs dependencies when they are missing or older than the lock file. */
export function installDependencies() {
  const lock = path.join(ROOT, 'package-lock.json');
  const installed = path.join(ROOT, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  if (existsSync(installed) && sameVersions(lock, installed)) return;
  say('必要なパッケージを入れています…', 'Installing packages…');
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** A checkout touches the lock file's date: what counts is whether the same versions are there. */
export function sameVersions(lock, installed) {
  const versions = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([name]) => name);
  const there = new Map(versions(installed).map(([name, { version }]) => [name, version]));
  return versions(lock).every(([name, { version, optional }]) => optional || there.get(name) === version);
}

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function apt(packages) {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-o', 'DPkg::Lock::Timeout=600'], options);
  // One by one: a distribution that lacks one of them still gives the others.
  for (const name of packages)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600', name], options);
}

const find = (paths) => paths.find((one) => one && existsSync(one));

function hasJapaneseFont() {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

/**
 * Makes sure of Chromium, Firefox and a Japanese font and puts their paths into CHROME_PATH and FIREFOX_PATH.
 * Never skips: ends the process with one line that says what to install.
 */
export function ensureBrowsers({ firefox = true } = {}) {
  let chromium = find([process.env.CHROME_PATH, ...CHROMIUM]);
  let fox = find([process.env.FIREFOX_PATH, ...FIREFOX]);
  let font = hasJapaneseFont();
  const missing = [!chromium && 'chromium', firefox && !fox && 'firefox-esr', !font && 'fonts-noto-cjk'].filter(
    Boolean,
  );
  if (missing.length > 0 && isRoot()) {
    say(`ブラウザーとフォントを入れています（${missing.join('、')}）…`, `Installing ${missing.join(', ')}…`);
    apt(missing);
    chromium = find([process.env.CHROME_PATH, ...CHROMIUM]);
    fox = find([process.env.FIREFOX_PATH, ...FIREFOX]);
    font = hasJapaneseFont();
  }
  if (!chromium || (firefox && !fox)) {
    const playwright = path.join(ROOT, 'node_modules/playwright-core/cli.js');
    const wanted = [!chromium && 'chromium', firefox && !fox && 'firefox'].filter(Boolean);
    if (
      existsSync(playwright) &&
      spawnSync(process.execPath, [playwright, 'install', ...wanted], { stdio: 'inherit' }).status === 0
    ) {
      const script =
        "import { chromium, firefox } from 'playwright-core'; console.log(chromium.executablePath()); console.log(firefox.executablePath());";
      const [one, other] = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: ROOT,
        encoding: 'utf8',
      }).split('\n');
      chromium ??= find([one]);
      fox ??= find([other]);
    }
  }
  const lacking = [
    !chromium && 'Chromium (CHROME_PATH)',
    firefox && !fox && 'Firefox (FIREFOX_PATH)',
    !font && '日本語フォント / a Japanese font (fonts-noto-cjk)',
  ].filter(Boolean);
  if (lacking.length > 0) {
    console.error(`入れてください / please install: ${lacking.join(', ')}`);
    process.exit(2);
  }
  process.env.CHROME_PATH = chromium;
  if (fox) process.env.FIREFOX_PATH = fox;
}
