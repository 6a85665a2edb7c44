/**
 * `npm run dev`: the demo site with the widgets straight from src/, reloaded at every change. Nothing is built but the demo feed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createServer, type Plugin } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '..');
const SITE = path.join(ROOT, 'examples/site');
const FEED = path.join(ROOT, 'node_modules/.cache/dev/feed');
const tsx = (...args: string[]): unknown =>
  execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });

if (!existsSync(path.join(ROOT, 'src/feed/checks/envelope.ts')))
  execFileSync('npm', ['run', '--silent', 'generate'], { cwd: ROOT, shell: process.platform === 'win32' });
tsx('src/cli.ts', 'build', 'examples/kanagawa/tsunagari.config.json', '--out', FEED);
tsx('src/cli.ts', 'build', 'examples/kanakon/tsunagari.config.json', '--out', path.join(FEED, 'kanakon'));

const widgets = readdirSync(path.join(ROOT, 'src/widgets')).filter((name) =>
  existsSync(path.join(ROOT, 'src/widgets', name, 'define.ts')),
);

/** The pages name the built loader: here every widget is defined from its source instead. */
const fromSource: Plugin = {
  name: 'widgets-from-source',
  transformIndexHtml: (html) =>
    html.replace(
      /<script src="dist\/tsunagari\.js" async><\/script>/,
      `<script type="module">${widgets.map((name) => `import '/@fs${ROOT}/src/widgets/${name}/define.ts';`).join('')}</script>`,
    ),
  configureServer: (server) => {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/feed/')) request.url = `/@fs${FEED}${request.url.slice('/feed'.length)}`;
      if (request.url?.startsWith('/themes/')) request.url = `/@fs${ROOT}/examples${request.url}`;
      next();
    });
  },
};

const server = await createServer({
  configFile: path.join(ROOT, 'vite.config.ts'),
  root: SITE,
  cacheDir: path.join(ROOT, 'node_modules/.cache/vite-dev'),
  plugins: [fromSource],
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 5173), fs: { allow: [ROOT] } },
});
await server.listen();
server.printUrls();
