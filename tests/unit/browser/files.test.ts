import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TransferId } from '../../../shared/kinds/ids.ts';
import { type HostRig, openHost } from './rig.ts';

const at: { rig?: HostRig } = {};
const rig = () => at.rig as HostRig;
beforeAll(async () => {
  at.rig = await openHost();
});
afterAll(() => rig().close());

const PNG = Buffer.from('\x89PNG\r\n\x1a\n........', 'latin1');

describe('the page', () => {
  it.each(['/', '/cases', '/cases/abc_-1', '/index.html'])('serves %s', async (path) => {
    const answer = await rig().askSignedIn(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('lets hashed files be kept for good, in this browser only', async () => {
    const answer = await rig().askSignedIn('/assets/main-abc.js');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, max-age=31536000, immutable');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '//secret.txt',
    '/./../secret.txt',
    '/....//secret.txt',
    '/linked.txt',
    '/linked/secret.txt',
    '/.hidden',
    '/index.html/',
    '/index.html%00',
    '/assets/nothing.js',
    '/C:/secret.txt',
    '/file:///etc/passwd',
  ])('does not reach another file by %s', async (path) => {
    const answer = await rig().askSignedIn(path);
    expect(answer.body).not.toContain('secret');
    expect(answer.body).not.toContain('root:');
    expect([400, 404]).toContain(answer.status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    'refuses %s, without a word in the log',
    async (method) => {
      expect((await rig().askSignedIn('/', { method, headers: { origin: rig().host.origin } })).status).toBe(405);
      expect(rig().logged).toEqual([]);
    },
  );

  it('answers HEAD without a body', async () => {
    const answer = await rig().askSignedIn('/', { method: 'HEAD' });
    expect([answer.status, answer.body]).toEqual([200, '']);
  });

  it.each(['/', '/nothing.js', '/?token=wrong'])('carries the security headers on %s', async (path) => {
    for (const answer of [await rig().askSignedIn(path), await rig().ask(path)]) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('uploads and downloads', () => {
  it('gives back what was sent, under its name, to be saved and not kept', async () => {
    const body = Buffer.from('# Ærø æblegrød\n');
    const id = await upload({ body, name: 'Ærø "nr. 1".md', type: 'text/markdown' });
    const answer = await rig().askSignedIn(`/download/${id}`);
    expect(Buffer.from(answer.body, 'latin1')).toEqual(body);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/markdown',
      'content-length': String(body.length),
      'content-disposition': `attachment; filename="_r_ _nr. 1_.md"; filename*=UTF-8''%C3%86r%C3%B8%20%22nr.%201%22.md`,
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  it('keeps only the last part of a name', async () => {
    const id = TransferId.parse(await upload({ body: 'x', name: '../../etc/cron.d/evil.md' }));
    expect(rig().transfers.get(id).name).toBe('evil.md');
  });

  it.each(['', '..', '/', '%', 'a'.repeat(256)])('refuses the name "%s"', async (name) => {
    const headers = { origin: rig().host.origin, 'x-file-name': name };
    const answer = await rig().askSignedIn('/upload', { method: 'POST', body: 'x', headers });
    expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([400, 'invalid_input']);
  });

  it('refuses a file announced as larger than the limit before reading it', async () => {
    const headers = {
      origin: rig().host.origin,
      cookie: rig().cookie,
      'x-file-name': 'big.docx',
      'content-length': '209715201',
    };
    const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const call = request(
        { host: '127.0.0.1', port: rig().host.port, path: '/upload', method: 'POST', headers },
        (response) => {
          response.setEncoding('utf8').on('data', (body) => resolve({ status: response.statusCode, body }));
        },
      );
      call.on('error', reject);
      call.write('only the beginning');
    });
    expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([413, 'file_too_large']);
  });

  it.each([
    '/download/unknown',
    '/download/',
    '/download/a/b',
    '/download/..%2fa',
    `/files/${'0'.repeat(64)}`,
    '/files/x',
  ])('finds nothing at %s', async (path) => expect((await rig().askSignedIn(path)).status).toBe(404));

  it('does not take a transfer for an attachment or the other way round', async () => {
    const id = await upload({ body: 'x', name: 'a.md' });
    expect((await rig().askSignedIn(`/files/${id}`)).status).toBe(404);
    const hash = await rig().files.put(PNG);
    expect((await rig().askSignedIn(`/download/${hash}`)).status).toBe(404);
  });
});

describe('attachments', () => {
  it.each([
    ['a PNG', PNG, 'image/png', 'inline'],
    ['a JPEG', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image/jpeg', 'inline'],
    ['a GIF', Buffer.from('GIF89a'), 'image/gif', 'inline'],
    ['a WebP', Buffer.from('RIFF\x01\x02\x03\x04WEBPVP8 ', 'latin1'), 'image/webp', 'inline'],
    ['HTML', Buffer.from('<script>alert(1)</script>'), 'application/octet-stream', 'attachment'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'application/octet-stream', 'attachment'],
    ['PDF', Buffer.from('%PDF-1.7'), 'application/octet-stream', 'attachment'],
    ['nothing', Buffer.alloc(0), 'application/octet-stream', 'attachment'],
  ])('shows pictures and saves the rest: %s', async (_what, bytes, mediaType, kind) => {
    const hash = await rig().files.put(bytes);
    const answer = await rig().askSignedIn(`/files/${hash}?name=${encodeURIComponent('../Bilag 1.html')}`);
    expect(answer.status).toBe(200);
    expect(Buffer.from(answer.body, 'latin1')).toEqual(bytes);
    expect(answer.headers['content-type']).toBe(mediaType);
    expect(answer.headers['content-disposition']).toMatch(new RegExp(`^${kind}; filename="Bilag 1.html"`));
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/);
  });

  it('gives a large file whole', async () => {
    const bytes = Buffer.alloc(3_000_000, randomUUID());
    const answer = await rig().askSignedIn(`/files/${await rig().files.put(bytes)}`);
    expect(Buffer.from(answer.body, 'latin1').equals(bytes)).toBe(true);
  });
});

async function upload(file: { body: string | Buffer; name: string; type?: string }): Promise<string> {
  const answer = await rig().askSignedIn('/upload', {
    method: 'POST',
    body: file.body,
    headers: {
      origin: rig().host.origin,
      'x-file-name': encodeURIComponent(file.name),
      ...(file.type ? { 'content-type': file.type } : {}),
    },
  });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body).value.transfer;
}
