import type { Page } from '@playwright/test';

/** Stands between page and host: answers what bears the chosen names as a program does that has broken inside. A page that is open must be loaded anew. */
export async function between(page: Page) {
  const state = { fails: (_name: string) => false };
  await page.routeWebSocket(/\/api$/, (socket) => {
    const host = socket.connectToServer();
    socket.onMessage((text) => {
      const message = JSON.parse(String(text));
      const name = `${message.domain}.${message.name}`;
      if (message.type !== 'call' || !state.fails(name)) return host.send(text);
      const result = { ok: false, error: { code: 'disk_full', message: 'made up' } };
      socket.send(JSON.stringify({ type: 'reply', id: message.id, result }));
    });
  });
  return state;
}
