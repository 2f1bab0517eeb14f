import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge.ts';

/** All the page is given. */
contextBridge.exposeInMainWorld('handlerum', createBridge(ipcRenderer));
