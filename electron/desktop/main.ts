import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell } from 'electron';
import { createCore } from '../core/core.ts';
import { defaultDataDir } from '../core/dataDir.ts';
import { builtDir } from '../core/paths.ts';
import { listRenderer } from '../core/web/renderer.ts';
import { createWeb } from '../core/web/router.ts';
import { serveIpc } from './ipc.ts';
import { followLanguage, type Language } from './language.ts';
import { menuTemplate } from './menu.ts';
import { menuText } from './menuText.ts';
import { collectOpened, filesAmong, OPENABLE, takeIn } from './openedFiles.ts';
import { registerScheme, serveScheme } from './protocol.ts';
import { ORIGIN } from './scheme.ts';
import { confinePages, confineSession, silenceChromium } from './security.ts';
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

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

async function start(): Promise<void> {
  confineSession(session.defaultSession);
  const core = createCore({ dataDir, host: 'desktop', log });
  const web = createWeb({ core, renderer: await listRenderer(builtDir('renderer')), connect: [], log });
  serveScheme(protocol, web);
  const ipc = serveIpc(ipcMain, core.openSession);

  const window = openWindow();
  ipc.register(window.webContents);
  const importFiles = async (paths: readonly string[]) => {
    bringForward(window);
    const transfers = await takeIn(core, paths, cannotRead);
    if (transfers.length > 0) {
      ipc.tell(window.webContents, { type: 'event', name: 'files.opened', payload: { transfers } });
    }
  };
  await followLanguage(core.openSession, (language) => setMenu(language, { window, importFiles }));
  await window.loadURL(`${ORIGIN}/`);
  core.refresh().catch((error: unknown) => log(`The list could not be brought up to date: ${String(error)}`));

  app.on('second-instance', (_event, argv, cwd) => void importFiles(filesAmong(argv.slice(1), cwd)));
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', () => core.close());
  opened.forward((paths) => void importFiles(paths), filesAmong(process.argv.slice(1), process.cwd()));
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
  dialog.showErrorBox(menuText.da.cannotRead, `${path}\n${error instanceof Error ? error.message : error}`);
}

function fail(error: unknown): void {
  dialog.showErrorBox(menuText.da.cannotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
