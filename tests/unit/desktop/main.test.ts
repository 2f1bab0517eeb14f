import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StandInContents, StandInIpcMain } from '../../contract/standIns.ts';

const dir = mkdtempSync(join(tmpdir(), 'handlerum-main-'));

/** Everything `electron` was told, in the order it was told. */
const told = vi.hoisted(() => ({ order: [] as string[], paths: {} as Record<string, string> }));

class Window extends EventEmitter {
  static readonly all: Window[] = [];
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = Object.assign(new StandInContents(), { setWindowOpenHandler: () => {} });
  loaded = '';
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    Window.all.push(this);
    told.order.push('window');
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    told.order.push('load');
  }
  isMinimized = () => false;
  isMaximized = () => false;
  getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 600 });
  show = () => {};
  focus = () => void told.order.push('focus');
  maximize = () => {};
}

const ipcMain = new StandInIpcMain();
const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { appendSwitch: () => {} },
  setPath: (name: string, path: string) => Object.assign(told.paths, { [name]: path }),
  enableSandbox: () => void told.order.push('sandbox'),
  requestSingleInstanceLock: () => told.order.push('lock') > 0,
  whenReady: async () => void told.order.push('ready'),
  quit: () => void told.order.push('quit'),
  exit: () => void told.order.push('exit'),
});
const menus: unknown[] = [];
const noop = () => {};

vi.mock('electron', () => ({
  app,
  BrowserWindow: Window,
  dialog: { showErrorBox: (...text: string[]) => void told.order.push(`error: ${text.join(' ')}`) },
  ipcMain,
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: unknown) => menus.push(menu) },
  protocol: {
    registerSchemesAsPrivileged: () => void told.order.push('scheme'),
    handle: () => void told.order.push('handle'),
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  session: {
    defaultSession: {
      setPermissionRequestHandler: noop,
      setPermissionCheckHandler: noop,
      setDevicePermissionHandler: noop,
      setSpellCheckerEnabled: noop,
      setSpellCheckerLanguages: () => void told.order.push('session'),
      webRequest: { onBeforeRequest: noop },
    },
  },
  shell: {},
}));

const argv = process.argv;
const window = () => Window.all[0] as Window;
const ask = (domain: string, name: string, input: object) =>
  ipcMain.invoke(
    'api:request',
    { sender: window().webContents, senderFrame: window().webContents.mainFrame },
    { type: 'call', id: `${domain}.${name}`, domain, name, input },
  );

beforeAll(async () => {
  writeFileSync(join(dir, 'sag.docx'), 'not read before the page asks for it');
  writeFileSync(join(dir, 'next.md'), '# Sag');
  process.argv = ['electron', '.', '--data', join(dir, 'data'), join(dir, 'sag.docx')];
  await import('../../../electron/desktop/main.ts');
  await vi.waitFor(() => expect(told.order).toContain('load'), 10_000);
});
afterAll(() => {
  app.emit('will-quit', {});
  process.argv = argv;
  rmSync(dir, { recursive: true, force: true });
});

describe('the start of the desktop app', () => {
  it('confines before it shows, in this order', () => {
    const expected = ['sandbox', 'scheme', 'lock', 'ready', 'session', 'handle', 'window', 'load'];
    expect(told.order.filter((step) => expected.includes(step))).toEqual(expected);
    expect(window().loaded).toBe('app://handlerum/');
    expect(window().options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
  });

  it('keeps everything in the data folder', () => {
    expect(told.paths).toEqual({ userData: join(dir, 'data/shell') });
    expect(existsSync(join(dir, 'data'))).toBe(true);
  });

  it('answers the page, and names it the file it was started with', async () => {
    expect(await ask('app', 'info', {})).toMatchObject({
      ok: true,
      value: { host: 'desktop', dataDir: join(dir, 'data') },
    });
    await vi.waitFor(() => expect(window().webContents.sent.length).toBe(1));
    expect(window().webContents.sent[0]).toMatchObject({
      name: 'files.opened',
      payload: { transfers: [expect.any(String)] },
    });
  });

  it('takes in the files of a second start, and comes forward', async () => {
    app.emit('second-instance', {}, ['electron', '.', 'next.md'], dir);
    await vi.waitFor(() => expect(window().webContents.sent.length).toBe(2));
    expect(told.order).toContain('focus');
  });

  it('follows the language of the settings', async () => {
    const labels = () => JSON.stringify(menus.at(-1));
    expect(labels()).toContain('Importér sag …');
    expect(await ask('app', 'changeSettings', { language: 'en' })).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(labels()).toContain('Import case …'));
  });

  it('shows no error', () => {
    expect(told.order.filter((step) => step.startsWith('error'))).toEqual([]);
  });
});
