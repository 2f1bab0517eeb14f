import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { StandInContents, StandInIpcMain, StandInPort } from '../contract/standIns.ts';
import { StandInUtility } from './utility.ts';

/** Everything `electron` was told, in the order it was told. */
export const told = { order: [] as string[], paths: {} as Record<string, string>, menus: [] as unknown[] };

export class Window extends EventEmitter {
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

class Channel {
  readonly port1: StandInPort;
  readonly port2: StandInPort;
  constructor() {
    const { port1, port2 } = StandInPort.pair();
    this.port1 = port1;
    this.port2 = port2;
  }
}

/** The processes of the core, and how each was asked for. */
export const forked: { readonly child: StandInUtility; readonly asked: unknown[] }[] = [];
export const ipcMain = new StandInIpcMain();
export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { appendSwitch: () => {} },
  setPath: (name: string, path: string) => Object.assign(told.paths, { [name]: path }),
  getLocale: () => 'da',
  enableSandbox: () => void told.order.push('sandbox'),
  requestSingleInstanceLock: () => told.order.push('lock') > 0,
  whenReady: async () => void told.order.push('ready'),
  quit: () => void told.order.push('quit'),
  exit: (code = 0) => void told.order.push(`exit ${code}`),
});
const noop = () => {};

export const powerMonitor = new EventEmitter();
/** Keeps what it is given, turned round; forgets all of it when told to. */
export const safeStorage = {
  isForgetful: false,
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptStringAsync: async (text: string) => Buffer.from([...text].reverse().join('')),
  decryptStringAsync: async (bytes: Buffer) => {
    if (safeStorage.isForgetful) throw new Error('The key is gone');
    return { result: [...bytes.toString()].reverse().join(''), shouldReEncrypt: false };
  },
};

/** Stands in for Electron, but for its processes: what it forks is the real core in a real process. */
export const electron = {
  app,
  BrowserWindow: Window,
  dialog: { showErrorBox: (...text: string[]) => void told.order.push(`error: ${text.join(': ')}`) },
  ipcMain,
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => told.menus.push(menu),
  },
  MessageChannelMain: Channel,
  powerMonitor,
  safeStorage,
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
  utilityProcess: {
    fork: (...asked: unknown[]) => {
      const child = new StandInUtility();
      forked.push({ child, asked });
      told.order.push('fork');
      return child;
    },
  },
};
