import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Transfers } from '../../../../electron/core/files/transfers.ts';
import type { WebCore } from '../../../../electron/core/web/core.ts';
import { receive } from '../../../../electron/core/web/upload.ts';

const dir = mkdtempSync(join(tmpdir(), 'handlerum-upload-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const transfers = new Transfers(dir);
const unused = () => Promise.reject(new Error('not asked for here'));
const core: WebCore = {
  receiveUpload: (stream, file) => transfers.receive(stream, file),
  openTransfer: unused,
  openAttachment: unused,
};

/** A body of unknown length in pieces of 10 bytes, as a browser streams it. */
function streamed(pieces: number, failAt = Number.POSITIVE_INFINITY): Request {
  const count = { sent: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (count.sent === failAt) return controller.error(new Error('the page went away'));
      if (count.sent === pieces) return controller.close();
      count.sent += 1;
      controller.enqueue(new Uint8Array(10));
    },
  });
  // The DOM's own types do not know that a streamed body has to say it is sent before the answer is read.
  const init = { method: 'POST', body, duplex: 'half', headers: { 'x-file-name': 'a.docx' } };
  return new Request('http://127.0.0.1/upload', init);
}

describe('receive', () => {
  it('takes a body up to the limit', async () => {
    const id = await receive(core, streamed(10), 100);
    expect(transfers.get(id)).toMatchObject({ name: 'a.docx', size: 100, mediaType: 'application/octet-stream' });
  });

  it('stops one byte beyond, whatever length was announced, and keeps nothing', async () => {
    const before = readdirSync(join(dir, 'transfers'));
    await expect(receive(core, streamed(11), 109)).rejects.toMatchObject({
      code: 'file_too_large',
      details: { limit: 109 },
    });
    expect(readdirSync(join(dir, 'transfers'))).toEqual(before);
  });

  it.each([
    ['a.docx', 'file_too_large'],
    ['a.handlerum', null],
  ])('is bounded by what a file of the kind may be: %s of 300 MB', async (name, code) => {
    const headers = { 'x-file-name': name, 'content-length': '300000000' };
    const request = new Request('http://127.0.0.1/upload', { method: 'POST', body: 'x', headers });
    const refused = await receive(core, request).then(
      () => null,
      (error) => error.code,
    );
    expect(refused).toBe(code);
  });

  it('keeps nothing of a body that breaks off', async () => {
    const before = readdirSync(join(dir, 'transfers'));
    await expect(receive(core, streamed(10, 3), 1000)).rejects.toThrow('the page went away');
    expect(readdirSync(join(dir, 'transfers'))).toEqual(before);
  });
});
