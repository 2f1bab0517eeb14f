import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtDir } from '../../../electron/core/paths.ts';
import { connectDesktop } from '../../../renderer/data/desktopConnection.ts';
import { bridge } from '../../contract/standIns.ts';
import { app, forked, ipcMain, powerMonitor, safeStorage, told, Window } from '../../support/electron.ts';

vi.mock('electron', async () => (await import('../../support/electron.ts')).electron);

const dir = mkdtempSync(join(tmpdir(), 'handlerum-main-'));
const argv = process.argv;
const window = () => Window.all[0] as Window;
const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });
const at: { connection?: ReturnType<typeof connectDesktop> } = {};
/** The page of the window, with the preload it has. */
const page = () => {
  at.connection ??= connectDesktop(bridge(ipcMain, window().webContents), { patience: 60_000 });
  return at.connection;
};
const ask = (domain: string, name: string, input: object) =>
  page().request({ type: 'call', id: randomUUID(), domain, name, input });

beforeAll(async () => {
  writeFileSync(join(dir, 'sag.docx'), 'not read before the page asks for it');
  writeFileSync(join(dir, 'next.md'), '# Sag');
  process.argv = ['electron', '.', '--data', join(dir, 'data'), join(dir, 'sag.docx')];
  await import('../../../electron/desktop/main.ts');
  await until(() => expect(told.order).toContain('load'));
});
afterAll(() => {
  for (const { child } of forked) child.kill();
  process.argv = argv;
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

describe('the start of the desktop app', () => {
  it('confines before it shows, and has its core before it has a window', () => {
    const expected = ['sandbox', 'scheme', 'lock', 'ready', 'session', 'fork', 'handle', 'window', 'load'];
    expect(told.order.filter((step) => expected.includes(step))).toEqual(expected);
    expect(window().loaded).toBe('app://handlerum/');
    expect(window().options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
  });

  it('has its core in a process made of the built entry, which writes where the app writes', () => {
    expect(forked.map(({ asked }) => asked)).toEqual([
      [builtDir('core.js'), [], { serviceName: 'Handlerum', stdio: 'inherit' }],
    ]);
  });

  it('keeps everything in the data folder', () => {
    expect(told.paths).toEqual({ userData: join(dir, 'data/shell') });
    expect(existsSync(join(dir, 'data'))).toBe(true);
  });

  it('names the page the file it was started with, and answers it', async () => {
    const named: unknown[] = [];
    page().onPush((push) => named.push(push));
    expect(await ask('app', 'info', {})).toMatchObject({
      ok: true,
      value: { host: 'desktop', dataDir: join(dir, 'data') },
    });
    const opened = {
      name: 'files.opened',
      payload: { files: [{ transfer: expect.any(String), name: expect.any(String) }] },
    };
    await until(() => expect(named).toMatchObject([opened]));
    app.emit('second-instance', {}, ['electron', '.', 'next.md'], dir);
    await until(() => expect(named).toMatchObject([opened, opened]));
    expect(told.order).toContain('focus');
  });

  it('follows the language of the settings', async () => {
    const labels = () => JSON.stringify(told.menus.at(-1));
    expect(labels()).toContain('Importér sag …');
    expect(await ask('app', 'changeSettings', { language: 'en' })).toMatchObject({ ok: true });
    await until(() => expect(labels()).toContain('Import case …'));
  });

  it('has another core when the first one ends, and the page goes on', async () => {
    const troubles: unknown[] = [];
    page().onTrouble((trouble) => troubles.push(trouble));
    forked[0]?.child.kill();
    await until(() => expect(troubles).toEqual(['restarting', null]));
    expect(await ask('app', 'settings', {})).toMatchObject({ ok: true, value: { language: 'en' } });
    expect(forked).toHaveLength(2);
  });

  it('locks an encrypted folder as the computer sleeps, and unlocks it by the system’s store while that remembers', async () => {
    const current = 'fire ord der bliver husket';
    const stateOf = async () => ((await ask('vault', 'state', {})) as { value?: { state: string } }).value?.state;
    const drawn = (await ask('vault', 'newRecoveryKey', {})) as { value: { recoveryKey: string } };
    expect(await ask('vault', 'turnOn', { passphrase: current, ...drawn.value })).toMatchObject({ ok: true });
    expect(await ask('vault', 'state', {})).toMatchObject({ value: { state: 'unlocked', system: 'offered' } });
    expect(await ask('vault', 'useSystem', { current, use: 'yes' })).toMatchObject({ value: { system: 'on' } });
    for (const away of ['suspend', 'lock-screen']) {
      powerMonitor.emit(away);
      await until(async () => expect(await stateOf()).toBe('locked'));
      expect(await ask('app', 'settings', {})).toMatchObject({ error: { code: 'locked' } });
      expect(await ask('vault', 'unlockBySystem', {})).toMatchObject({ value: { state: 'unlocked' } });
    }
    safeStorage.isForgetful = true;
    await ask('vault', 'lock', {});
    const reason = 'systemForgot';
    expect(await ask('vault', 'unlockBySystem', {})).toMatchObject({ error: { details: { reason } } });
    expect(await ask('vault', 'unlock', { current })).toMatchObject({ value: { state: 'unlocked' } });
    expect(await ask('app', 'settings', {})).toMatchObject({ value: { language: 'en' } });
  });

  it('shows no error', () => {
    expect(told.order.filter((step) => step.startsWith('error'))).toEqual([]);
  });

  it('ends when its core has', async () => {
    const event = { preventDefault: vi.fn() };
    app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalled();
    await until(() => expect(told.order).toContain('exit 0'));
    expect(() => process.kill(forked[1]?.child.pid ?? 0, 0)).toThrow('ESRCH');
    expect(existsSync(join(dir, 'data/handlerum.db-wal'))).toBe(false);
  });
});
