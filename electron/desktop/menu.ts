import type { MenuItemConstructorOptions } from 'electron';
import { menuText } from './menuText.ts';

export interface MenuActions {
  import(): void;
  showDataFolder(): void;
}

export interface MenuOptions {
  readonly language: 'da' | 'en';
  readonly platform: NodeJS.Platform;
  readonly devTools: 'yes' | 'no';
  readonly actions: MenuActions;
}

/** The native menu. Undo and redo show their keys but leave them to the page, whose editor keeps its own history. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const t = menuText[options.language];
  const mac = options.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(mac ? [appMenu(t)] : []),
    {
      label: t.file,
      submenu: [
        { label: t.import, accelerator: 'CmdOrCtrl+O', click: options.actions.import },
        separator,
        { label: t.showDataFolder, click: options.actions.showDataFolder },
        separator,
        mac ? { role: 'close', label: t.close } : { role: 'quit', label: t.quit },
      ],
    },
    {
      label: t.edit,
      submenu: [
        { role: 'undo', label: t.undo, registerAccelerator: false },
        { role: 'redo', label: t.redo, registerAccelerator: false },
        separator,
        { role: 'cut', label: t.cut },
        { role: 'copy', label: t.copy },
        { role: 'paste', label: t.paste },
        { role: 'pasteAndMatchStyle', label: t.pastePlain },
        { role: 'selectAll', label: t.selectAll },
      ],
    },
    {
      label: t.view,
      submenu: [
        { role: 'zoomIn', label: t.zoomIn },
        { role: 'zoomOut', label: t.zoomOut },
        { role: 'resetZoom', label: t.resetZoom },
        separator,
        { role: 'togglefullscreen', label: t.fullScreen },
        ...(options.devTools === 'yes'
          ? [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]
          : []),
      ],
    },
    { label: t.window, role: 'window', submenu: [{ role: 'minimize', label: t.minimize }] },
    ...(mac ? [] : [{ label: t.help, submenu: [{ role: 'about' as const, label: t.about }] }]),
  ];
}

function appMenu(t: (typeof menuText)['da']): MenuItemConstructorOptions {
  return {
    label: 'Handlerum',
    submenu: [
      { role: 'about', label: t.about },
      { type: 'separator' },
      { role: 'hide', label: t.hide },
      { role: 'hideOthers', label: t.hideOthers },
      { type: 'separator' },
      { role: 'quit', label: t.quit },
    ],
  };
}
