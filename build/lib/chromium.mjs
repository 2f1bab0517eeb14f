// Plain JavaScript: also read before TypeScript can be run.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The shell draws the same page with half the work, having no window around it; Playwright's own is one too.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of a Chromium that is already on this machine: HANDLERUM_CHROMIUM, else one on the path or in its usual place. */
export function systemChromium(env = process.env, platform = process.platform) {
  if (env.HANDLERUM_CHROMIUM) return env.HANDLERUM_CHROMIUM;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((dir) =>
    WINDOWS.map((name) => join(dir ?? '', name)),
  );
  const candidates = platform === 'win32' ? windows : platform === 'darwin' ? [MAC, ...onPath] : onPath;
  return candidates.find((path) => existsSync(path));
}
