import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Push, Transport } from '../../shared/rpc/wire.ts';
import { PUSH, REQUEST } from './channels.ts';

/** All the page is given: the port to the core. `ipcRenderer` itself stays here. */
const transport: Transport = {
  request: (message) => ipcRenderer.invoke(REQUEST, message),
  onPush(listener) {
    const forward = (_event: IpcRendererEvent, push: Push) => listener(push);
    ipcRenderer.on(PUSH, forward);
    return () => void ipcRenderer.off(PUSH, forward);
  },
};

contextBridge.exposeInMainWorld('handlerum', { transport });
