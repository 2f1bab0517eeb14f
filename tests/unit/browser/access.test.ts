import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type HostRig, openHost } from './rig.ts';

const at: { rig?: HostRig } = {};
const rig = () => at.rig as HostRig;
beforeAll(async () => {
  at.rig = await openHost();
});
afterAll(() => rig().close());

const own = () => rig().host.origin;

describe('signing in', () => {
  it('exchanges a token once for a cookie and strips it from the address', async () => {
    const { pathname, search } = new URL(rig().host.newAddress());
    const first = await rig().ask(pathname + search);
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    expect(String(first.headers['set-cookie'])).toMatch(
      new RegExp(`^handlerum-${rig().host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect((await rig().ask(pathname + search)).status).toBe(401);
  });

  it('sends a browser that is signed in already on to the page', async () => {
    const again = await rig().askSignedIn('/?token=used');
    expect([again.status, again.headers.location, again.headers['set-cookie']]).toEqual([303, '/', undefined]);
  });

  it.each([
    ['no cookie', undefined],
    ['an empty cookie', ''],
    ['another value', 'handlerum=1'],
  ])('refuses %s', async (_what, cookie) => {
    expect((await rig().ask('/', { headers: { cookie } })).status).toBe(401);
  });

  it('refuses the right secret under the name of another port, and half of it', async () => {
    const [name = '', value = ''] = rig().cookie.split('=');
    expect((await rig().ask('/', { headers: { cookie: `handlerum-1=${value}` } })).status).toBe(401);
    expect((await rig().ask('/', { headers: { cookie: `${name}=${value.slice(1)}` } })).status).toBe(401);
    expect((await rig().ask('/', { headers: { cookie: `a=b; ${name}=${value}; c=d` } })).status).toBe(200);
  });
});

describe('who may ask', () => {
  it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example'])(
    'refuses the host name %s',
    async (host) => {
      expect((await rig().askSignedIn('/', { headers: { host } })).status).toBe(421);
    },
  );

  it.each(['http://evil.example', 'http://127.0.0.1', 'http://127.0.0.1:1', 'null', 'http://localhost:80'])(
    'refuses a page of origin %s',
    async (origin) => {
      expect((await rig().askSignedIn('/', { headers: { origin } })).status).toBe(403);
      expect((await upload({ origin })).status).toBe(403);
    },
  );

  it.each(['cross-site', 'same-site'])('refuses a request the browser calls %s', async (site) => {
    expect((await rig().askSignedIn('/', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
  });

  it('refuses an upload whose origin is not told', async () => {
    expect((await upload({})).status).toBe(403);
    expect((await upload({ origin: own() })).status).toBe(200);
  });

  it('refuses an absolute address in the request line', async () => {
    expect((await rig().askSignedIn(`${own()}/`)).status).toBe(400);
  });

  it('listens on loopback only', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address && !address.internal && address.family === 'IPv4');
    for (const address of others) expect(await opens(address?.address ?? '')).toBe(false);
    expect(await opens('127.0.0.1')).toBe(true);
  });
});

describe('the socket', () => {
  it.each([
    ['signed in, from the own page', () => ({ cookie: rig().cookie, origin: own() }), '/api', 'open'],
    ['not signed in', () => ({ origin: own() }), '/api', 401],
    ['from another page', () => ({ cookie: rig().cookie, origin: 'http://evil.example' }), '/api', 403],
    ['without an origin', () => ({ cookie: rig().cookie }), '/api', 403],
    ['by another host name', () => ({ cookie: rig().cookie, origin: own(), host: 'evil.example' }), '/api', 421],
    ['on another path', () => ({ cookie: rig().cookie, origin: own() }), '/other', 404],
  ])('%s', async (_what, headers, path, expected) => {
    expect(await upgrade(path, headers())).toBe(expected);
  });

  it('answers what is no JSON with a refusal, and goes on', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${rig().host.port}/api`, {
      headers: { cookie: rig().cookie, origin: own() },
    });
    const answers: unknown[] = [];
    const two = new Promise<void>((resolve) => {
      socket.on('message', (data) => answers.push(JSON.parse(String(data))) === 3 && resolve());
    });
    socket.on('open', () => {
      socket.send('{');
      socket.send(Buffer.from([1, 2, 3]));
      socket.send('{"type":"call","id":"7"}');
    });
    await two;
    socket.close();
    expect(answers).toMatchObject([
      { type: 'reply', id: '', result: { ok: false, error: { code: 'invalid_input' } } },
      { type: 'reply', id: '', result: { ok: false, error: { code: 'invalid_input' } } },
      { type: 'reply', id: '7', result: { ok: true } },
    ]);
  });

  it('hangs up on a message beyond its limit', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${rig().host.port}/api`, {
      headers: { cookie: rig().cookie, origin: own() },
    });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('open', () => socket.send('x'.repeat(26 * 1024 * 1024)));
    expect(await closed).toBe(1009);
  });
});

function upload(headers: Record<string, string>) {
  return rig().askSignedIn('/upload', { method: 'POST', body: 'x', headers: { 'x-file-name': 'a.md', ...headers } });
}

function opens(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: rig().host.port, timeout: 1000 });
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}

function upgrade(path: string, headers: Record<string, string>): Promise<number | 'open' | undefined> {
  const socket = new WebSocket(`ws://127.0.0.1:${rig().host.port}${path}`, { headers });
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('error', () => {});
  });
}
