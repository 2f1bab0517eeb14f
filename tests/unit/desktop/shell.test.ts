import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, BrowserWindow, MenuItemConstructorOptions, Protocol } from 'electron';
import { afterAll, describe, expect, it } from 'vitest';
import { Transfers } from '../../../electron/core/files/transfers.ts';
import { menuTemplate } from '../../../electron/desktop/menu.ts';
import { menuText } from '../../../electron/desktop/menuText.ts';
import { collectOpened, filesAmong, takeIn } from '../../../electron/desktop/openedFiles.ts';
import { registerScheme, serveScheme } from '../../../electron/desktop/protocol.ts';
import { readWindowState, rememberWindow, writeWindowState } from '../../../electron/desktop/windowState.ts';

const dir = mkdtempSync(join(tmpdir(), 'handlerum-shell-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('app://', () => {
  const handled = () => {
    const at: { handler?: (request: Request) => Response | Promise<Response> } = {};
    const protocol = { handle: (_scheme: string, handler: typeof at.handler) => Object.assign(at, { handler }) };
    serveScheme(protocol as unknown as Protocol, async () => new Response('page'));
    return async (url: string, headers: Record<string, string> = {}) =>
      (await at.handler?.(new Request(url, { headers })))?.status;
  };

  it.each([
    ['app://handlerum/', {}, 200],
    ['app://handlerum/upload', { origin: 'app://handlerum' }, 200],
    ['app://evil/', {}, 403],
    ['app://handlerum:80/', {}, 403],
    ['app://handlerum/', { origin: 'app://evil' }, 403],
    ['app://handlerum/', { origin: 'https://example.org' }, 403],
    ['app://handlerum/', { origin: 'null' }, 403],
  ])('%s with %o is %i', async (url, headers, status) => {
    expect(await handled()(url, headers as Record<string, string>)).toBe(status);
  });

  it('is a web origin that bypasses no policy', () => {
    const told: { scheme: string; privileges: Record<string, boolean> }[] = [];
    registerScheme({
      registerSchemesAsPrivileged: (schemes: typeof told) => told.push(...schemes),
    } as unknown as Protocol);
    expect(told).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    expect(told[0]?.privileges.bypassCSP ?? false).toBe(false);
    expect(told[0]?.privileges.corsEnabled ?? false).toBe(false);
  });
});

describe('the place of the window', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const file = join(dir, 'deep/window.json');
  const read = (content: string) => {
    mkdirSync(join(dir, 'deep'), { recursive: true });
    writeFileSync(file, content);
    return readWindowState(file, screens);
  };
  const state = { x: 10, y: 20, width: 1000, height: 700, maximized: true };

  it('comes back as it was left', () => {
    const window = new EventEmitter();
    Object.assign(window, {
      getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
      isMaximized: () => true,
    });
    rememberWindow(window as unknown as BrowserWindow, file);
    window.emit('close');
    expect(readWindowState(file, screens)).toEqual(state);
  });

  it.each(['', '{', '[]', '{"width":1,"height":1,"maximized":false}', '{"width":"1000"}'])(
    'is the first one when the file says %s',
    (content) => expect(read(content)).toEqual({ width: 1360, height: 880, maximized: false }),
  );

  it.each([
    ['far left', { x: -5000 }],
    ['far down', { y: 5000 }],
    ['above every screen', { y: -500 }],
    ['almost off to the right', { x: 1900 }],
  ])('keeps the size but not the place when that is %s', (_what, change) => {
    expect(read(JSON.stringify({ ...state, ...change }))).toEqual({ width: 1000, height: 700, maximized: true });
  });

  it('does not matter enough to fail', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(writeWindowState(join(dir, 'file/window.json'), state)).toBe('skipped');
    expect(writeWindowState(file, state)).toBe('written');
    expect(existsSync(`${file}.new`)).toBe(false);
  });
});

describe('files the system opens', () => {
  const path = (name: string, content = 'x') => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };

  it('are picked out of a command line', () => {
    const [docx, upper] = [path('a.docx'), path('B.DOCX')];
    mkdirSync(join(dir, 'folder.docx'), { recursive: true });
    path('c.exe');
    const args = ['--data', 'x', '--flag=a.docx', 'a.docx', upper, 'missing.docx', 'folder.docx', 'c.exe', '.'];
    expect(filesAmong(args, dir)).toEqual([docx, upper]);
  });

  it('are kept until someone takes them, and passed on after that', () => {
    const app = new EventEmitter();
    const opened = collectOpened(app as unknown as App);
    const event = { preventDefault: () => {} };
    app.emit('open-file', event, '/1.docx');
    const taken: string[][] = [];
    opened.forward((paths) => taken.push(paths), ['/2.docx']);
    app.emit('open-file', event, '/3.docx');
    expect(taken).toEqual([['/1.docx', '/2.docx'], ['/3.docx']]);
  });

  it('become transfers; one that cannot be read is told and does not stop the others', async () => {
    const transfers = new Transfers(join(dir, 'data'));
    const unused = () => Promise.reject(new Error('not asked for here'));
    const core = {
      receiveUpload: transfers.receive.bind(transfers),
      openTransfer: unused,
      openAttachment: unused,
    };
    const refused: string[] = [];
    const files = await takeIn(core, [path('d.md', '# Sag'), join(dir, 'gone.docx'), path('e.html')], (name) => {
      refused.push(name);
    });
    expect(files.map(({ transfer }) => transfers.get(transfer))).toMatchObject([
      { name: 'd.md', mediaType: 'text/markdown', size: 5 },
      { name: 'e.html', mediaType: 'text/html' },
    ]);
    expect(refused).toEqual([join(dir, 'gone.docx')]);
  });
});

describe('the menu', () => {
  const actions = { import: () => {}, showDataFolder: () => {} };
  const labels = (items: MenuItemConstructorOptions[]): string[] =>
    items
      .flatMap(({ label, submenu }) => [label ?? '', ...(Array.isArray(submenu) ? labels(submenu) : [])])
      .filter(Boolean);
  const of = (language: 'da' | 'en', platform: NodeJS.Platform, devTools: 'yes' | 'no' = 'no') =>
    menuTemplate({ language, platform, devTools, actions });

  it.each(['linux', 'win32', 'darwin'] as const)('speaks one language at a time on %s', (platform) => {
    const [danish, english] = [labels(of('da', platform)), labels(of('en', platform))];
    expect(danish.length).toBe(english.length);
    const known = (language: 'da' | 'en') => new Set([...Object.values(menuText[language]), 'Handlerum']);
    expect(danish.filter((label) => !known('da').has(label))).toEqual([]);
    expect(english.filter((label) => !known('en').has(label))).toEqual([]);
  });

  it('offers developer tools only where they are wanted', () => {
    const roles = (devTools: 'yes' | 'no') => JSON.stringify(of('da', 'linux', devTools));
    expect(roles('no')).not.toMatch(/toggleDevTools|reload/);
    expect(roles('yes')).toMatch(/toggleDevTools/);
  });

  it('leaves undo to the page', () => {
    const text = JSON.stringify(of('da', 'linux'));
    expect(text).toContain('{"role":"undo","label":"Fortryd","registerAccelerator":false}');
  });
});
