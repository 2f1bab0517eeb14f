import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from '@playwright/test';

/** How a fuse is written in the binary. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

/** The executable inside an unpacked package (`npm run package -- --dir`). */
const packaged = process.env.HANDLERUM_PACKAGED;
if (!packaged) process.stdout.write('SKIPPED: the packaged app, because HANDLERUM_PACKAGED does not name one\n');

test.describe('the packaged app', () => {
  test.skip(!packaged, 'HANDLERUM_PACKAGED does not name a packaged app');

  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(packaged ?? '');
    const states = {
      runAsNode: wire[FuseV1Options.RunAsNode],
      options: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      asarOnly: wire[FuseV1Options.OnlyLoadAppFromAsar],
      fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    };
    expect(states).toEqual({
      runAsNode: OFF,
      options: OFF,
      inspect: OFF,
      asarOnly: ON,
      fileProtocol: OFF,
    });
  });

  // Playwright's own Electron driver needs the inspector that the fuses close, so the page is reached as Chromium's.
  test('starts, answers from its database and makes a PDF', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'handlerum-packaged-'));
    const app = launch(dataDir);
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(dataDir)}`);
      const page = browser.contexts()[0]?.pages()[0];
      if (!page) throw new Error('The app shows no page');
      await expect(page).toHaveTitle(/Handlerum/);
      expect(page.url()).toMatch(/^app:\/\/handlerum\//);
      expect(await page.evaluate(exportSamplePdf)).toBe('%PDF-');
      await browser.close();
    } finally {
      await stop(app);
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
    }
  });
});

function launch(dataDir: string): ChildProcess {
  const sandbox = process.env.HANDLERUM_NO_SANDBOX ? ['--no-sandbox'] : [];
  return spawn(packaged ?? '', ['--data', dataDir, '--remote-debugging-port=0', ...sandbox], { stdio: 'inherit' });
}

/** Chromium notes the port it chose in its own folder. */
async function debuggingPort(dataDir: string): Promise<string> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const noted = await readFile(join(dataDir, 'shell/DevToolsActivePort'), 'utf8').catch(() => '');
    const port = noted.split('\n')[0];
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The app opened no debugging port');
}

async function stop(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null) return;
  const ended = new Promise((resolve) => app.once('exit', resolve));
  app.kill();
  await ended;
}

/** Runs in the page: sample data, one case as PDF, and the first bytes of what comes back. */
async function exportSamplePdf(): Promise<string> {
  type Answer = { ok: boolean; value: { transfer: string; rows: { id: string }[] }; error?: { message: string } };
  const request = (message: object) =>
    new Promise<Answer>((resolve, reject) => {
      const line = window.handlerum?.connect({
        opened: () => line?.send(JSON.stringify(message)),
        message: (text) => JSON.parse(text).type === 'reply' && resolve(JSON.parse(text).result),
        ended: (why) => reject(new Error(why)),
      });
    });
  const ask = async (domain: string, name: string, input: object) => {
    const answer = await request({ type: 'call', id: `packaged-${name}-${Math.random()}`, domain, name, input });
    if (!answer.ok) throw new Error(`${domain}.${name}: ${answer.error?.message}`);
    return answer.value;
  };
  const profile = { name: 'Ane Holm', role: 'secretariat', group: '' };
  await ask('app', 'begin', { start: 'sample', municipality: '', profile });
  const { rows } = await ask('cases', 'list', { filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 1 });
  const ids = rows.map(({ id }) => id);
  const { transfer } = await ask('exports', 'cases', { ids, format: 'pdf', includeClosed: 'no' });
  return (await (await fetch(`/download/${transfer}`)).text()).slice(0, 5);
}
