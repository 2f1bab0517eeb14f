import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for people's data by each system's convention; `HANDLERUM_DATA` wins. Always absolute. */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.HANDLERUM_DATA) return env.HANDLERUM_DATA;
  const home = homedir();
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Handlerum');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Handlerum');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'handlerum');
}
