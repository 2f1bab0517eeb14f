import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { installedElectron } from '../../build/electron.ts';

const ROOT = join(import.meta.dirname, '../..');
const binary = installedElectron(ROOT);
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const missing = !binary ? "Electron's binary is not here" : !display ? 'there is no display' : undefined;
if (missing) process.stdout.write(`SKIPPED: the desktop app in real Electron, because ${missing}\n`);

test.describe('the desktop app in real Electron', () => {
  test.skip(missing !== undefined, missing);
  const at: { app?: ElectronApplication; page?: Page; dataDir?: string } = {};

  test.beforeAll(async () => {
    at.dataDir = await mkdtemp(join(tmpdir(), 'handlerum-electron-'));
    at.app = await start(at.dataDir);
    at.page = await at.app.firstWindow();
    await at.page.waitForLoadState();
  });
  test.afterAll(async () => {
    await at.app?.close();
    if (at.dataDir) await rm(at.dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  const page = () => at.page as Page;
  const app = () => at.app as ElectronApplication;

  test('shows the page at our own address', async () => {
    expect(new URL(page().url()).protocol).toBe('app:');
    expect(new URL(page().url()).host).toBe('handlerum');
    await expect(page()).toHaveTitle(/Handlerum/);
  });

  test('gives the page the bridge and nothing of Node or Electron', async () => {
    const seen = await page().evaluate(() => ({
      bridge: Object.keys(window.handlerum ?? {}).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['chooseFolder', 'connect', 'startAgain'], node: [] });
  });

  test('keeps the window’s protections on', async () => {
    const preferences = await app().evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
          contents.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
      }),
    );
    expect(preferences).toEqual([
      { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
    ]);
  });

  test('answers the contract from a process of its own, on a port', async () => {
    const answer = await ask(page(), { type: 'call', id: 'smoke-1', domain: 'app', name: 'info', input: {} });
    expect(answer).toMatchObject({ ok: true, value: { host: 'desktop', firstRun: true, dataDir: at.dataDir } });
    const refused = await ask(page(), {
      type: 'call',
      id: 'smoke-2',
      domain: '__proto__',
      name: 'toString',
      input: {},
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  test('has its core in one utility process, and none beside it', async () => {
    expect(await coreProcesses(app())).toHaveLength(1);
  });

  test('gives no port to an unregistered window that asks over the same channel', async () => {
    const ended = await app().evaluate(
      async ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL('app://handlerum/');
        const connect = `new Promise((ended) => window.handlerum.connect({ opened: () => ended('opened'), message() {}, ended }))`;
        const result = await stranger.webContents.executeJavaScript(connect);
        stranger.destroy();
        return result;
      },
      join(ROOT, 'dist/preload.cjs'),
    );
    expect(ended).toBe('forbidden');
  });

  test('reads in a file while another question is answered', async () => {
    const order = await page().evaluate(importBesideQuestion);
    expect(order).toEqual(['question', 'import']);
  });

  test('ends the session of a page that is loaded again, and answers the new one', async () => {
    await page().reload();
    await page().waitForLoadState();
    const answer = await ask(page(), { type: 'call', id: 'smoke-3', domain: 'app', name: 'info', input: {} });
    expect(answer).toMatchObject({ ok: true });
  });

  test('has another core when the first is killed, and the open window goes on by itself', async () => {
    const [first] = await coreProcesses(app());
    process.kill(first?.pid ?? 0, 'SIGKILL');
    await expect
      .poll(async () => (await coreProcesses(app())).map(({ pid }) => pid), { timeout: 30_000 })
      .toHaveLength(1);
    expect((await coreProcesses(app()))[0]?.pid).not.toBe(first?.pid);
    const answer = await ask(page(), { type: 'call', id: 'smoke-4', domain: 'app', name: 'info', input: {} });
    expect(answer).toMatchObject({ ok: true });
    await expect(page().locator('.lost')).toHaveCount(0, { timeout: 30_000 });
  });

  test('takes an upload and gives it back', async () => {
    const text = await page().evaluate(async () => {
      const sent = await fetch('/upload', { method: 'POST', body: 'prøve', headers: { 'x-file-name': 'a.md' } });
      const { value } = await sent.json();
      return (await fetch(`/download/${value.transfer}`)).text();
    });
    expect(text).toBe('prøve');
  });

  test('serves nothing outside the page', async () => {
    const statuses = await page().evaluate(() =>
      Promise.all(
        ['/..%2fpackage.json', '/%2e%2e/package.json', '/desktop.js'].map(async (path) => (await fetch(path)).status),
      ),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });

  test('does not navigate away, open windows or run inline script', async () => {
    const before = page().url();
    await page().evaluate(() => {
      window.open('https://example.org/');
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      location.href = 'https://example.org/';
    });
    await page().waitForTimeout(500);
    expect(page().url()).toBe(before);
    expect(await page().evaluate(() => 'inlineRan' in window)).toBe(false);
    expect(app().windows()).toHaveLength(1);
  });

  test('refuses permissions', async () => {
    const state = await page().evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
    expect(state).toBe('denied');
  });

  test('lets a second start of the same folder end at once', async () => {
    const second = await start(at.dataDir ?? '').catch(() => undefined);
    const ended = second ? await second.waitForEvent('close', { timeout: 20_000 }).then(() => true) : true;
    expect(ended).toBe(true);
    expect(app().windows()).toHaveLength(1);
  });
});

function start(dataDir: string): Promise<ElectronApplication> {
  if (!binary || !existsSync(join(ROOT, 'dist/desktop.js'))) throw new Error('Build first: npm run build');
  // As in most containers, and on CI runners whose kernel forbids it, Chromium's own sandbox may not be able to start.
  const args = process.env.HANDLERUM_NO_SANDBOX ? ['--no-sandbox'] : [];
  return _electron.launch({ executablePath: binary, args: [...args, ROOT, '--data', dataDir] });
}

function coreProcesses(app: ElectronApplication): Promise<{ pid: number }[]> {
  return app.evaluate(({ app: running }) =>
    running.getAppMetrics().flatMap(({ pid, name }) => (name === 'Handlerum' ? [{ pid }] : [])),
  );
}

/** Asks on a connection of its own, beside the page's. */
function ask(page: Page, message: object): Promise<unknown> {
  return page.evaluate(
    (sent) =>
      new Promise((resolve, reject) => {
        const line = window.handlerum?.connect({
          opened: () => line?.send(JSON.stringify(sent)),
          message: (text) => JSON.parse(text).type === 'reply' && resolve(JSON.parse(text).result),
          ended: (why) => reject(new Error(why)),
        });
      }),
    message,
  );
}

/** Runs in the page: which is answered first, a large import that was begun or a question asked after it. */
async function importBesideQuestion(): Promise<string[]> {
  const text = `# Sag\n\n## Sammendrag\n\n${'Stien bliver anlagt i 2027, og naboerne er hørt. '.repeat(4000)}`;
  const upload = async (name: string) => {
    const sent = await fetch('/upload', { method: 'POST', body: text, headers: { 'x-file-name': name } });
    return (await sent.json()).value.transfer;
  };
  const transfers = await Promise.all(['a.md', 'b.md', 'c.md', 'd.md'].map(upload));
  const call = (id: string, domain: string, name: string, input: object) =>
    JSON.stringify({ type: 'call', id, domain, name, input });
  return new Promise((resolve, reject) => {
    const order: string[] = [];
    const line = window.handlerum?.connect({
      opened: () => line?.send(call('import', 'imports', 'cases', { transfers })),
      ended: (why) => reject(new Error(why)),
      message(said) {
        const { type, id } = JSON.parse(said);
        if (type === 'progress' && order.length === 0) line?.send(call('question', 'app', 'info', {}));
        if (type === 'reply') order.push(id);
        if (order.length === 2) resolve(order);
      },
    });
  });
}
