import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Absence, CoreKeeper } from '../../electron/core/process/keeper.ts';
import { serveIpc } from '../../electron/desktop/ipc.ts';
import { connectDesktop } from '../../renderer/data/desktopConnection.ts';
import type { SocketOptions } from '../../renderer/data/socketTransport.ts';
import { contract, events } from '../../shared/contract/index.ts';
import { createClient } from '../../shared/rpc/client.ts';
import { bridge, StandInContents, StandInIpcMain, StandInPort } from '../contract/standIns.ts';
import { temporaryFolder } from './core.ts';
import { StandInUtility } from './utility.ts';

/** The desktop host but for Electron: the core in a real process, main's side of it here, and windows with the real preload and page's side. */
export async function desktop(dataDir: string = join(temporaryFolder(), 'data')) {
  const processes: StandInUtility[] = [];
  const told: { absences: Absence[]; languages: string[]; log: string[] } = { absences: [], languages: [], log: [] };
  const keeper: CoreKeeper<StandInPort> = new CoreKeeper<StandInPort>({
    dataDir,
    log: (line) => void told.log.push(line),
    language: (language) => void told.languages.push(language),
    lost: (absence) => {
      told.absences.push(absence);
      ipc.lost(absence);
    },
    fork: () => {
      const child = new StandInUtility();
      processes.push(child);
      return child;
    },
  });
  const ipcMain = new StandInIpcMain();
  const ipc = serveIpc(ipcMain.asIpcMain, {
    core: () => keeper.core as never,
    newChannel: () => StandInPort.pair() as never,
    startAgain: () => void keeper.start().catch((error: unknown) => told.log.push(String(error))),
    chooseFolder: async () => null,
  });
  const openWindow = (times: Pick<SocketOptions, 'patience'> = { patience: 60_000 }) => {
    const contents = new StandInContents();
    ipc.register(contents.asContents);
    const connection = connectDesktop(bridge(ipcMain, contents), { pause: () => 20, ...times });
    const api = createClient({
      ...{ contract, events, transport: connection },
      ...{ newId: randomUUID, newRequest: randomUUID },
    });
    onTestFinished(() => connection.close());
    return { contents, connection, api };
  };
  onTestFinished(() => keeper.close());
  return { dataDir, keeper, ipc, told, openWindow, current: () => processes.at(-1) as StandInUtility, processes };
}
