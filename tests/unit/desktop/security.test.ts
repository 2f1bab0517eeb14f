import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { confinePages, confineSession, silenceChromium } from '../../../electron/desktop/security.ts';
import { windowOptions } from '../../../electron/desktop/window.ts';

type Opener = (details: { url: string }) => { action: string };

class Contents extends EventEmitter {
  opener: Opener | undefined;
  setWindowOpenHandler(opener: Opener): void {
    this.opener = opener;
  }
  /** Whether this event was stopped. */
  stopped(name: string, details: object): boolean {
    const seen = { stopped: false };
    this.emit(name, { ...details, preventDefault: () => Object.assign(seen, { stopped: true }) });
    return seen.stopped;
  }
}

function confined(): Contents {
  const app = new EventEmitter();
  confinePages(app as unknown as App);
  const contents = new Contents();
  app.emit('web-contents-created', {}, contents);
  return contents;
}

const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://evil/',
  'app://handlerum@evil/',
  'javascript:alert(1)',
  'about:blank',
  'data:text/html,x',
  'blob:https://example.org/1',
];

describe('a page', () => {
  it.each(FOREIGN)('does not go to %s', (url) => {
    const contents = confined();
    expect(contents.stopped('will-navigate', { url })).toBe(true);
    expect(contents.stopped('will-redirect', { url })).toBe(true);
    expect(contents.stopped('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  it('may be loaded again', () => {
    const contents = confined();
    const url = 'app://handlerum/cases/1';
    expect(contents.stopped('will-navigate', { url })).toBe(false);
    expect(contents.stopped('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
  });

  it('has no frames, no guests and no further windows', () => {
    const contents = confined();
    expect(contents.stopped('will-frame-navigate', { url: 'app://handlerum/', isMainFrame: false })).toBe(true);
    expect(contents.stopped('will-attach-webview', {})).toBe(true);
    expect(contents.opener?.({ url: 'app://handlerum/' })).toEqual({ action: 'deny' });
  });
});

/** Keeps what a session was told, by the name of the setter. */
function confinedSession() {
  const told = new Map<string, unknown>();
  const keep = (name: string) => (value: unknown) => void told.set(name, value);
  confineSession({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: keep('spelling'),
    setSpellCheckerLanguages: keep('languages'),
    webRequest: { onBeforeRequest: keep('before') },
  } as unknown as Session);
  return told;
}

describe('a session', () => {
  it('refuses every permission and downloads no dictionary', () => {
    const told = confinedSession();
    const answers: boolean[] = [];
    const request = told.get('request') as (contents: object, name: string, answer: (yes: boolean) => void) => void;
    for (const name of ['media', 'geolocation', 'notifications', 'openExternal'])
      request({}, name, (yes) => answers.push(yes));
    expect(answers).toEqual([false, false, false, false]);
    expect((told.get('check') as () => boolean)()).toBe(false);
    expect((told.get('device') as () => boolean)()).toBe(false);
    expect([told.get('spelling'), told.get('languages')]).toEqual([false, []]);
  });

  const cancelled = (url: string) => {
    const seen: { cancel?: boolean }[] = [];
    type Before = (details: { url: string }, answer: (reply: { cancel?: boolean }) => void) => void;
    (confinedSession().get('before') as Before)({ url }, (reply) => seen.push(reply));
    return seen[0]?.cancel;
  };

  it.each([...FOREIGN.filter((url) => !url.startsWith('data:')), 'wss://example.org/'])('sends nothing to %s', (url) =>
    expect(cancelled(url)).toBe(true),
  );
  it.each([
    'app://handlerum/assets/a.js',
    'data:image/png;base64,AA',
    'blob:app://handlerum/1',
    'devtools://devtools/a',
  ])('lets %s through', (url) => expect(cancelled(url)).toBe(false));
});

describe('the window', () => {
  it('gives the page nothing but the bridge', () => {
    const options = windowOptions({
      state: { width: 800, height: 600, maximized: false },
      preload: '/p.cjs',
      devTools: 'no',
    });
    expect(options.webPreferences).toEqual({
      preload: '/p.cjs',
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
      devTools: false,
    });
  });
});

describe('Chromium', () => {
  it('is told to stay silent', () => {
    const switches: string[] = [];
    silenceChromium({ commandLine: { appendSwitch: (name: string) => switches.push(name) } } as unknown as App);
    expect(switches).toContain('disable-background-networking');
    expect(switches).toContain('no-proxy-server');
  });
});
