import type { Page } from '@playwright/test';

/** Asks the core from inside the page, over a socket of its own, past the interface. Throws when the answer is a failure. */
export function callCore<T>(page: Page, domain: string, name: string, input: object): Promise<T> {
  return page.evaluate(
    ([domain, name, input]) =>
      new Promise<T>((resolve, reject) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api`);
        socket.onerror = () => reject(new Error('No socket'));
        socket.onopen = () => socket.send(JSON.stringify({ type: 'call', id: 'e2e', domain, name, input }));
        socket.onmessage = ({ data }) => {
          const message = JSON.parse(data);
          if (message.type !== 'reply') return;
          socket.close();
          if (message.result.ok) resolve(message.result.value);
          else reject(new Error(`${domain}.${name}: ${message.result.error.code} ${message.result.error.message}`));
        };
      }),
    [domain, name, input] as const,
  );
}

/** Sends a file as the interface does; answers its transfer id. */
export function upload(page: Page, name: string, bytes: Uint8Array): Promise<string> {
  return page.evaluate(
    async ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const headers = { 'x-file-name': encodeURIComponent(name) };
      const answer = await fetch('/upload', { method: 'POST', body: bytes, headers });
      const result = await answer.json();
      if (!result.ok) throw new Error(result.error.message);
      return result.value.transfer as string;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
}
