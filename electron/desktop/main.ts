import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  type MessagePortMain,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  type WebContents,
} from 'electron';
import { defaultDataDir } from '../core/dataDir.ts';
import { builtDir } from '../core/paths.ts';
import { CoreKeeper } from '../core/process/keeper.ts';
import type { Language } from '../core/process/messages.ts';
import { listRenderer } from '../core/web/renderer.ts';
import { createWeb } from '../core/web/router.ts';
import { serveIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { menuText } from './menuText.ts';
import { collectOpened, filesAmong, OPENABLE, takeIn } from './openedFiles.ts';
import { registerScheme, serveScheme } from './protocol.ts';
import { safeStore } from './safeStore.ts';
import { ORIGIN } from './scheme.ts';
import { confinePages, confineSession, silenceChromium } from './security.ts';
import { Spoken } from './spoken.ts';
import { bringForward, windowOptions } from './window.ts';
import { readWindowState, rememberWindow } from './windowState.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false, allowPositionals: true });
const dataDir = resolve(typeof values.data === 'string' ? values.data : defaultDataDir());
const shellDir = join(dataDir, 'shell');
const devTools = app.isPackaged ? 'no' : 'yes';
const log = (line: string) => void process.stderr.write(`${line}\n`);

// Chromium's own files live in the data folder, so that two folders are two programs with a lock each.
mkdirSync(shellDir, { recursive: true });
app.setPath('userData', shellDir);
app.enableSandbox();
silenceChromium(app);
registerScheme(protocol);
confinePages(app);
const opened = collectOpened(app);
const spoken = new Spoken(app);

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

async function start(): Promise<void> {
  confineSession(session.defaultSession);
  const keeper = new CoreKeeper<MessagePortMain>({
    dataDir,
    log,
    fork: () => utilityProcess.fork(builtDir('core.js'), [], { serviceName: 'Handlerum', stdio: 'inherit' }),
    language: (language) => spoken.set(language),
    systemStore: safeStore(safeStorage),
    lost: (absence) => ipc.lost(absence),
  });
  const ipc = serveIpc(ipcMain, {
    core: () => keeper.core,
    newChannel: () => new MessageChannelMain(),
    startAgain: () => void keeper.start().catch(cannotStart),
    chooseFolder,
  });
  endWith(keeper);
  powerMonitor.on('suspend', () => keeper.lock());
  powerMonitor.on('lock-screen', () => keeper.lock());
  // Before there is a window: one without data could only say that there is none.
  await keeper.start();
  const renderer = await listRenderer(builtDir('renderer'));
  serveScheme(protocol, createWeb({ core: keeper.web, renderer, connect: [], log }));
  const window = openWindow();
  ipc.register(window.webContents);
  const importFiles = async (paths: readonly string[]) => {
    bringForward(window);
    const files = await takeIn(keeper.web, paths, cannotRead);
    if (files.length > 0) ipc.tellOpened(window.webContents, files);
  };
  spoken.follow((language) => setMenu(language, { window, importFiles }));
  await window.loadURL(`${ORIGIN}/`);
  keeper.refresh();

  app.on('second-instance', (_event, argv, cwd) => void importFiles(filesAmong(argv.slice(1), cwd)));
  app.on('window-all-closed', () => app.quit());
  opened.forward((paths) => void importFiles(paths), filesAmong(process.argv.slice(1), process.cwd()));
}

/** The program ends when its core has: what was typed last is on the disk by then. */
function endWith(keeper: { close(): Promise<void> }): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void keeper.close().finally(() => app.exit());
  });
}

function openWindow(): BrowserWindow {
  const file = join(shellDir, 'window.json');
  const state = readWindowState(
    file,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow(windowOptions({ state, devTools, preload: join(builtDir('.'), 'preload.cjs') }));
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberWindow(window, file);
  return window;
}

async function chooseFolder(contents: WebContents): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(contents);
  if (!window) return null;
  const chosen = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

function setMenu(
  language: Language,
  { window, importFiles }: { window: BrowserWindow; importFiles: (paths: string[]) => Promise<void> },
): void {
  const t = menuText[language];
  const chooseFiles = async () => {
    const filters = [{ name: t.importKinds, extensions: [...OPENABLE] }];
    const chosen = await dialog.showOpenDialog(window, {
      title: t.importTitle,
      properties: ['openFile', 'multiSelections'],
      filters,
    });
    if (!chosen.canceled) await importFiles(chosen.filePaths);
  };
  const actions = { import: () => void chooseFiles(), showDataFolder: () => void shell.openPath(dataDir) };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ language, platform: process.platform, devTools, actions })),
  );
}

function cannotRead(path: string, error: unknown): void {
  dialog.showErrorBox(menuText[spoken.language].cannotRead, `${path}\n${spoken.whyNot(error)}`);
}

function cannotStart(error: unknown): void {
  dialog.showErrorBox(menuText[spoken.language].cannotStart, spoken.whyNot(error));
}

function fail(error: unknown): void {
  cannotStart(error);
  app.exit(1);
}
