import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressPage } from '../../../../build/compress.ts';
import { listRenderer } from '../../../../electron/core/web/renderer.ts';

const SCRIPT = 'export const words = "mange ens ord, ";\n'.repeat(100);

async function built(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'handlerum-page-'));
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'assets/a.js'), SCRIPT);
  writeFileSync(join(dir, 'icon.svg'), '<svg/>');
  await compressPage(dir);
  return dir;
}

describe('the built page', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0, gzip; q=0', 'plain'],
    ['', 'plain'],
    [null, 'plain'],
    ['bread', 'plain'],
  ])('is packed as %s accepts', async (accepts, encoding) => {
    const file = await (await listRenderer(await built(), 'offered')).find('/assets/a.js', accepts);
    expect(file).toMatchObject({ encoding, mediaType: 'text/javascript; charset=utf-8', cache: 'forever' });
    const bytes = file?.bytes ?? Buffer.alloc(0);
    const unpacked = { br: brotliDecompressSync, gzip: gunzipSync, plain: (all: Buffer) => all }[encoding];
    expect(unpacked?.(bytes).toString()).toBe(SCRIPT);
  });

  it('has the packed files under no address of their own', async () => {
    const files = await listRenderer(await built(), 'offered');
    for (const path of ['/assets/a.js.br', '/assets/a.js.gz']) expect(await files.find(path)).toBe(undefined);
  });

  it('leaves what is small as it is, and says of it nothing of packing', async () => {
    const file = await (await listRenderer(await built(), 'offered')).find('/icon.svg', 'br');
    expect(file?.bytes.toString()).toBe('<svg/>');
    expect(file).not.toHaveProperty('encoding');
  });

  it('is plain where packing was not asked for', async () => {
    const file = await (await listRenderer(await built())).find('/assets/a.js', 'br');
    expect(file?.bytes.toString()).toBe(SCRIPT);
    expect(file).not.toHaveProperty('encoding');
  });
});
