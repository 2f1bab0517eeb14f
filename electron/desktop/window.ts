import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { WindowState } from './windowState.ts';

/** The page gets no Node, no access to the preload's world and no process rights; it can only speak through the bridge. */
export function windowOptions(options: {
  state: WindowState;
  preload: string;
  devTools: 'yes' | 'no';
}): BrowserWindowConstructorOptions {
  const { x, y, width, height } = options.state;
  return {
    ...(x === undefined || y === undefined ? {} : { x, y }),
    width,
    height,
    minWidth: 720,
    minHeight: 480,
    title: 'Handlerum',
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.devTools === 'yes',
    },
  };
}

/** Brings a window that may be minimised or behind others to the person who asked for it. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
