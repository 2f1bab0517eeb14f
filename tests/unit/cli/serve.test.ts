import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startNode } from '../../support/ownNode.ts';
import { folder, handlerum, ROOT } from './support.ts';

const built = existsSync(join(ROOT, 'dist/renderer/index.html'));

it.skipIf(!built)('serves the app in the foreground until it is told to stop', { timeout: 60_000 }, async () => {
  const dir = folder();
  await handlerum(['sample', '--cases', '2', '--data', dir]);
  const args = [join(ROOT, 'electron/cli/main.ts'), 'serve', '--data', dir, '--port', '0', '--no-open'];
  const child = startNode(args);
  try {
    const url = await address(child.stdout);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const signedIn = await fetch(url, { redirect: 'manual' });
    expect(signedIn.headers.get('set-cookie')).toContain('HttpOnly');
    // Another command that writes must wait: the folder is held.
    expect((await handlerum(['rebuild', '--data', dir])).code).toBe(1);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect((await handlerum(['rebuild', '--data', dir])).code).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
});

/** Reads on without ending the stream: a host whose output is closed would stop. */
function address(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    stream.on('data', (chunk) => {
      printed += String(chunk);
      const found = /Handlerum: (http:\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    stream.on('end', () => reject(new Error(`no address in: ${printed}`)));
  });
}
