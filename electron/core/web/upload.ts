import { Readable } from 'node:stream';
import { EXCHANGE_LIMITS } from '../../../shared/exchange/manifest.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { MAX_UPLOAD } from '../files/transfers.ts';
import type { WebCore } from './core.ts';

/** Header with the file's name, percent-encoded as by `encodeURIComponent`. */
export const FILE_NAME_HEADER = 'x-file-name';

/** Streams the body of a request into the core. Throws `AppError`: `invalid_input` without a usable name, `file_too_large` past `limit` bytes, which left out is what the kind of file may have. */
export async function receive(core: WebCore, request: Request, limit?: number): Promise<TransferId> {
  const name = fileName(decode(request.headers.get(FILE_NAME_HEADER) ?? ''));
  if (!name) {
    throw new AppError('invalid_input', `The upload needs a file name of 1 to 255 characters in ${FILE_NAME_HEADER}`);
  }
  const mediaType = request.headers.get('content-type') ?? 'application/octet-stream';
  const most = limit ?? mostBytes(name);
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  return core.receiveUpload(Readable.from(limited(request.body, most)), { name, mediaType });
}

/** A file of exchange may hold a meeting with all its attachments; each of these is bounded by itself. */
const mostBytes = (name: string): number =>
  name.toLowerCase().endsWith('.handlerum') ? EXCHANGE_LIMITS.fileBytes : MAX_UPLOAD;

/** A name that is safe to keep and to save under, or undefined. Only the last part of a path counts, so that a name can never steer where a file lands. */
export function fileName(text: string | null): string | undefined {
  const name = text
    ?.split(/[/\\]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim();
  return name && name !== '.' && name !== '..' && name.length <= 255 ? name : undefined;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

async function* limited(body: Request['body'], limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}

function tooLarge(limit: number): AppError {
  return new AppError('file_too_large', `The file is larger than ${limit} bytes`, { limit });
}
