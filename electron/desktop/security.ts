import type { App, Session, WebContents } from 'electron';
import { isOurs } from './scheme.ts';

/** Chromium switches that keep the browser part from calling out by itself. Before `app` is ready. */
export function silenceChromium(app: App): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'no-proxy-server', 'no-pings']) {
    app.commandLine.appendSwitch(name);
  }
}

/** Every page, now and later: it stays where it is, opens no windows and holds no guests. */
export function confinePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!isOurs(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isOurs(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isOurs(details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No device, no permission, no spelling dictionary from elsewhere, and no request that is not to ourselves. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysHere(details.url) }));
}

/** Developer tools are files inside Electron; `blob:` and `data:` are the page's own bytes. */
function staysHere(url: string): boolean {
  return isOurs(url) || /^(devtools|data):/.test(url) || (url.startsWith('blob:') && isOurs(url.slice('blob:'.length)));
}
