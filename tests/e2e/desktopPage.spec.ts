import type { Page } from '@playwright/test';
import type { DesktopBridge, DesktopListener } from '../../shared/rpc/desktop.ts';
import { cursorIn, openCase, storedText, untilSaved } from './support/cases.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ world: 'newCase' });

declare global {
  interface Window {
    core: { state: 'running' | 'stopped'; sockets: WebSocket[]; presses: number };
  }
}

/** Runs before the page: what the desktop host's preload would give it, over the socket of the host these tests have. */
function giveBridge(): void {
  const core: Window['core'] = { state: 'running', sockets: [], presses: 0 };
  const connect = (listener: DesktopListener) => {
    if (core.state === 'stopped') {
      setTimeout(() => listener.ended('stopped'), 10);
      return { send: () => {}, close: () => {} };
    }
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api`);
    core.sockets.push(socket);
    socket.onopen = () => listener.opened();
    socket.onmessage = ({ data }) => listener.message(data);
    socket.onclose = () => listener.ended(core.state === 'stopped' ? 'stopped' : 'restarting');
    return { send: (text: string) => socket.send(text), close: () => socket.close() };
  };
  const startAgain = () => {
    core.presses++;
    core.state = 'running';
  };
  const handlerum: DesktopBridge = { connect, startAgain, chooseFolder: async () => null };
  Object.assign(window, { core, handlerum });
}

const stop = (page: Page) =>
  page.evaluate(() => {
    window.core.state = 'stopped';
    for (const socket of window.core.sockets) socket.close();
  });

test('a desktop page whose core stopped says so, offers to start it, and loses no word', async ({
  page,
  caseId: id,
}) => {
  await page.addInitScript(giveBridge);
  await page.reload();
  await openCase(page, id);
  await stop(page);
  const told = page.locator('.lost[data-trouble="stopped"]');
  await expect(told).toContainText('er gået i stå');
  await cursorIn(page, 'background');
  await page.keyboard.type('Skrevet imens. ');
  await told.getByRole('button', { name: 'Start igen' }).click();
  await expect(page.locator('.lost')).toHaveCount(0);
  await untilSaved(page);
  expect(await storedText(page, id, 'background')).toContain('Skrevet imens.');
  expect(await page.evaluate(() => window.core.presses)).toBe(1);
});
