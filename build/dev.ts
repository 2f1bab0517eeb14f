import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, context } from 'esbuild';
import { build as buildPage, createServer, type ProxyOptions } from 'vite';
import { hostBundle, preloadBundle } from './bundle.ts';
import { DevHost, DevProcess } from './devHost.ts';
import { installedElectron } from './electron.ts';
import { ROOT } from './run.ts';

/** npm run dev: the app with live reload, in Electron where its binary is, else (or with --browser) in the browser. */
const CONFIG = join(import.meta.dirname, 'vite.config.ts');
const args = process.argv.slice(2).filter((arg) => arg !== '--browser');
const data = args.includes('--data') ? [] : ['--data', join(ROOT, '.cache/dev-data')];
const electron = process.argv.includes('--browser') || !hasDisplay() ? undefined : installedElectron(ROOT);

mkdirSync(join(ROOT, '.cache'), { recursive: true });
if (!existsSync(join(ROOT, 'dist/fonts'))) process.stdout.write('The fonts for PDF are missing: npm run build once.\n');
await (electron ? developDesktop(electron) : developInBrowser());

/** The page by Vite with hot replacement; the host behind it is started anew whenever its sources change. */
async function developInBrowser(): Promise<void> {
  const host = new DevHost([...data, ...args]);
  await watch(await hostBundle(ROOT), () => host.restart());
  await host.ready();
  // Whole paths: the page's own sources are served from folders like `/api/` too.
  const paths = ['^/api$', '^/upload$', '^/download/[^/]+$', '^/files/[^/]+$'];
  const proxied = Object.fromEntries(paths.map((path) => [path, proxy(host)]));
  const server = await createServer({
    configFile: CONFIG,
    server: { host: '127.0.0.1', port: 5173, proxy: proxied, open: !args.includes('--no-open') },
  });
  await server.listen();
  host.pageOrigin = new URL(server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173').origin;
  server.printUrls();
}

/** Passes the page's requests on, signed in, if they come from the page that is being developed. */
function proxy(host: DevHost): ProxyOptions {
  return {
    target: host.origin,
    ws: true,
    changeOrigin: true,
    configure(server) {
      server.on('proxyReq', (outgoing, incoming, response) => {
        if (host.mayAsk(incoming)) for (const [name, value] of host.headers()) outgoing.setHeader(name, value);
        else response.writeHead(403).end();
      });
      server.on('proxyReqWs', (outgoing, incoming, socket) => {
        if (host.mayAsk(incoming)) for (const [name, value] of host.headers()) outgoing.setHeader(name, value);
        else socket.destroy();
      });
    },
  };
}

/** Electron loads files, not a server, so that what is developed is what ships: every change builds and starts it anew. */
async function developDesktop(binary: string): Promise<void> {
  const app = new DevProcess(binary, [ROOT, ...data, ...args]);
  const restart = () => app.restart();
  await watch(preloadBundle(), restart);
  await watch(await hostBundle(ROOT), restart);
  const page = await buildPage({ configFile: CONFIG, logLevel: 'warn', build: { watch: {} } });
  if ('on' in page) {
    page.on('event', ({ code }) => {
      if (code === 'END') restart();
    });
  }
}

async function watch(options: BuildOptions, onBuilt: () => void): Promise<void> {
  const told = {
    name: 'told',
    setup: (build: { onEnd(use: (result: { errors: unknown[] }) => void): void }) => {
      build.onEnd(({ errors }) => {
        if (errors.length === 0) onBuilt();
      });
    },
  };
  await (await context({ ...options, plugins: [told] })).watch();
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
