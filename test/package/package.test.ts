/** The package as npm users get it: packed, unpacked beside its dependencies only, and asked for everything it exports. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { VERSION as commandVersion } from '../../src/tools/version.js';
import { VERSION } from '../../src/internal/version.js';
import { pack, pkg, ROOT, type Packed } from './packed.js';

const widgets = readdirSync(path.join(ROOT, 'src/widgets')).filter((name) =>
  existsSync(path.join(ROOT, 'src/widgets', name, 'define.ts')),
);

let packed: Packed;
let folder: string;
let tarball: string;
let installed: string;

/** Runs a module that sees nothing but the package and its dependencies. */
function runModule(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' }).trim();
}

before(() => {
  packed = pack();
  ({ folder, tarball, installed } = packed);
});
after(() => packed?.remove());

describe('what the package says of itself', () => {
  it('has one version', () => assert.deepEqual([VERSION, commandVersion], [pkg.version, pkg.version]));

  it('exports every widget, as class and as definition, and nothing that is no widget', () => {
    const wanted = widgets.flatMap((name) => [`./${name}`, `./${name}/define`]);
    const types = ['./jsx', './react', './preact', './vue', './svelte'];
    const data = ['./feed.schema.json', './custom-elements.json', './package.json'];
    const others = ['.', './define', './data', ...types, ...data];
    assert.deepEqual(Object.keys(pkg.exports).sort(), [...wanted, ...others].sort());
  });

  it('makes nobody who wants widgets install what the command needs', () => {
    assert.ok(!('peerDependencies' in pkg));
    assert.ok(!existsSync(path.join(installed, 'dist/node')));
  });

  it('depends on what its modules import, and on nothing else', () => {
    const modules = readdirSync(path.join(ROOT, 'dist/npm'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.js') && name !== 'command.js',
    );
    const imported = modules.flatMap((name) =>
      [
        ...readFileSync(path.join(ROOT, 'dist/npm', name), 'utf8').matchAll(
          /(?:from |import |import\()["']([^."'][^"']*)["']/g,
        ),
      ].map((match) =>
        match[1]!
          .split('/')
          .slice(0, match[1]!.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    assert.deepEqual([...new Set(imported)].sort(), Object.keys(pkg.dependencies).sort());
  });

  it('satisfies publint', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'node_modules/publint/src/cli.js'), tarball, '--strict'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });

  it('satisfies @arethetypeswrong/cli', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
        tarball,
        '--profile',
        'esm-only',
        '--no-emoji',
        '--format',
        'ascii',
      ],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });
});

describe('the unpacked package', () => {
  it('resolves all that it exports', () => {
    const names = Object.keys(pkg.exports);
    const urls = JSON.parse(
      runModule(
        `console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => import.meta.resolve('tsunagari-widgets' + name.slice(1)))))`,
      ),
    ) as string[];
    assert.deepEqual(
      names.filter((_, index) => !existsSync(new URL(urls[index]!))),
      [],
    );
    const types = Object.values(pkg.exports)
      .map((target) => (target as { types?: string }).types)
      .filter((file) => file !== undefined);
    assert.deepEqual(
      types.filter((file) => !existsSync(path.join(installed, file))),
      [],
    );
  });

  it('registers nothing and fails nowhere on a server that has no document', () => {
    const names = Object.keys(pkg.exports).filter((name) => !name.endsWith('.json'));
    const code = names.map((name) => `await import('tsunagari-widgets${name.slice(1)}');`).join('');
    assert.equal(runModule(`${code} console.log('done')`), 'done');
  });

  it('reads a feed in Node, without Lit and without zod', () => {
    const feed = JSON.stringify({ version: 1, publisher: { id: 'x' }, updated: '2026-07-28' });
    assert.equal(
      runModule(
        `import { parseFeed } from 'tsunagari-widgets/data'; console.log(parseFeed(${feed}, 'https://example.jp/feed.json').publisher.id)`,
      ),
      'x',
    );
  });

  it('hands out schema and manifest as JSON', () => {
    const json = runModule(
      `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url + '/'); console.log(JSON.stringify([require('tsunagari-widgets/feed.schema.json').$id, require('tsunagari-widgets/custom-elements.json').modules.length]))`,
    );
    assert.deepEqual(JSON.parse(json), ['tsunagari-feed.v1.schema.json', widgets.length]);
  });

  it('tells nobody the words of its screens, nor how its records are thought about, as types', () => {
    const names = readdirSync(path.join(installed, 'dist/npm/types'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      names.filter((name) => /^(?:text|join|ui|model[\\/](?!filters))[\\/].*\.d\.ts$/.test(name)),
      ['ui/record-list-element.d.ts'],
    );
  });

  it('has types that need no zod', () => {
    const types = path.join(installed, 'dist/npm/types');
    for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.d.ts'))
        assert.doesNotMatch(readFileSync(path.join(types, name), 'utf8'), /from ['"]zod['"]|import\(['"]zod/, name);
    }
  });
});

describe('the package of the command', () => {
  const command = path.join(ROOT, 'dist/node');
  const manifest = JSON.parse(readFileSync(path.join(command, 'package.json'), 'utf8')) as {
    version: string;
    bin: Record<string, string>;
    dependencies: Record<string, string>;
    optionalDependencies: Record<string, string>;
  };

  it('depends on what its modules import, and on nothing else', () => {
    const modules = readdirSync(command, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const imported = modules
      .flatMap((name) => [
        ...readFileSync(path.join(command, name), 'utf8').matchAll(
          /(?:^import [^;]*?from |\bimport\()["']([^."'][^"']*)["']/gm,
        ),
      ])
      .map((match) => match[1]!)
      .filter((name) => !name.startsWith('node:'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    const { dependencies, optionalDependencies } = manifest;
    assert.deepEqual([...new Set(imported)].sort(), Object.keys({ ...dependencies, ...optionalDependencies }).sort());
  });

  it('has the version of the widgets, and runs', () => {
    assert.equal(manifest.version, pkg.version);
    const cli = path.join(command, manifest.bin['tsunagari-tools']!);
    assert.match(readFileSync(cli, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const { status, stdout } = spawnSync(process.execPath, [cli, '--version'], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual([status, stdout.trim()], [0, pkg.version]);
  });

  it('shows a feed with the widgets that came with it, where the folder has none', async () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    const cli = path.join(command, manifest.bin['tsunagari-tools']!);
    const serving = spawn(process.execPath, [cli, 'serve', empty, '--port', '0'], { cwd: folder });
    try {
      const address = await new Promise<string>((done) => {
        serving.stdout.on('data', (said: Buffer) => {
          const found = /http:\/\/[^ ]+/.exec(String(said));
          if (found) done(found[0]);
        });
      });
      const loader = await (await fetch(new URL('dist/tsunagari.js', address))).text();
      assert.match(loader, /tsunagari/);
      const widget = await (await fetch(new URL('dist/widgets/event-list.js', address))).text();
      const chunks = [...widget.matchAll(/\.\.\/chunks\/[\w-]+\.js/g)].map(([name]) => name);
      assert.notEqual(chunks.length, 0);
      for (const chunk of chunks)
        assert.equal((await fetch(new URL(chunk, `${address}dist/widgets/`))).status, 200, chunk);
    } finally {
      serving.kill();
    }
  });

  it('is fetched in the same version by the command of the widgets’ package', () => {
    const delegate = readFileSync(path.join(installed, 'dist/npm/command.js'), 'utf8');
    assert.match(delegate, /^#!\/usr\/bin\/env node\n/);
    assert.match(delegate, /tsunagari-tools@\$\{version\}/);
  });
});
