import type { FileHandle } from 'node:fs/promises';
import { EXCHANGE_LIMITS } from '../../../../shared/exchange/manifest.ts';
import { refusedFile } from './refused.ts';

/**
 * Looks at the header of an encrypted file before anything is worked out of it: opening asks for as much time and memory as it names keys,
 * and for as much as it says of a passphrase. `file_too_large` with `tooLarge`, `invalid_input` with `damaged` where there is no end to it.
 */
export async function requireOpenableHeader(file: FileHandle): Promise<void> {
  const { headerBytes, headerKeys, scryptWork } = EXCHANGE_LIMITS;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
  const text = buffer.toString('latin1', 0, bytesRead);
  const end = text.indexOf('\n---');
  if (end < 0 && bytesRead === headerBytes) throw refusedFile('tooLarge', 'its header is too large');
  if (end < 0) throw refusedFile('damaged', 'its header has no end');
  const stanzas = text.slice(0, end).split('\n-> ').slice(1);
  if (stanzas.length > headerKeys) throw refusedFile('tooLarge', 'it names too many keys');
  for (const stanza of stanzas) {
    const work = /^scrypt \S+ (\d+)/.exec(stanza)?.[1];
    if (work !== undefined && Number(work) > scryptWork)
      throw refusedFile('tooLarge', 'its passphrase would take too long to try');
  }
}
