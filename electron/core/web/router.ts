import { Readable } from 'node:stream';
import { FileHash, TransferId } from '../../../shared/kinds/ids.ts';
import { AppError, type ErrorCode, failure, ok } from '../../../shared/rpc/result.ts';
import type { OpenedFile, WebCore } from './core.ts';
import { contentDisposition, contentSecurityPolicy, FILE_POLICY, securityHeaders } from './headers.ts';
import type { RendererFile, RendererFiles } from './renderer.ts';
import { recognise } from './sniff.ts';
import { fileName, receive } from './upload.ts';

const STATUS: Partial<Record<ErrorCode, number>> = {
  invalid_input: 400,
  forbidden: 403,
  not_found: 404,
  file_too_large: 413,
  file_empty: 422,
  disk_full: 507,
  read_only: 507,
  unavailable: 503,
  locked: 423,
};

export interface WebOptions {
  readonly core: WebCore;
  /** The built page, from `listRenderer`. */
  readonly renderer: RendererFiles;
  /** Addresses the page may connect to besides its own origin. */
  readonly connect: readonly string[];
  readonly log: (line: string) => void;
  /** Bytes; by the kind of file unless a test says otherwise. */
  readonly maxUpload?: number;
}

/** Answers one request; every outcome is a response, never a rejection. */
export type Web = (request: Request) => Promise<Response>;

/**
 * The pages and bytes of the app, the same for every host: the built page with its routes, `POST /upload` (answers a
 * `Result` with the transfer's id), `GET /download/<transfer>` and `GET /files/<hash>?name=…`. Who may ask is the host's to decide
 * before it calls this.
 */
export function createWeb(options: WebOptions): Web {
  const { core, renderer, log } = options;
  const headers = securityHeaders(contentSecurityPolicy(options.connect));

  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/upload') {
      if (request.method !== 'POST') return refuse(405, headers);
      return json(ok({ transfer: await receive(core, request, options.maxUpload) }), 200, headers);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, headers);
    const [, folder, name = '', ...rest] = pathname.split('/');
    if (folder === 'download' || folder === 'files') {
      if (rest.length > 0) return refuse(404, headers);
      if (folder === 'download') return sendFile(await core.openTransfer(parseId(TransferId, name)), 'save', headers);
      const called = fileName(searchParams.get('name'));
      const stored = await core.openAttachment(parseId(FileHash, name));
      return sendFile({ ...(await recognise(stored)), ...(called ? { name: called } : {}) }, 'picture', headers);
    }
    const file = await renderer.find(pathname, request.headers.get('accept-encoding'));
    return file ? sendPage(file, headers) : refuse(404, headers);
  };

  return async (request) => {
    try {
      const response = await answer(request);
      if (request.method !== 'HEAD') return response;
      await response.body?.cancel();
      return new Response(null, response);
    } catch (error) {
      if (error instanceof AppError) {
        return json(failure(error.code, error.message, error.details), STATUS[error.code] ?? 500, headers);
      }
      log(`${request.method} ${new URL(request.url).pathname} failed: ${error instanceof Error ? error.stack : error}`);
      return json(failure('internal', 'The request failed'), 500, headers);
    }
  };
}

function parseId<T>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, text: string): T {
  const parsed = schema.safeParse(text);
  if (!parsed.success || parsed.data === undefined) throw new AppError('not_found', 'No such file');
  return parsed.data;
}

function sendPage(file: RendererFile, headers: Record<string, string>): Response {
  const cache = file.cache === 'forever' ? 'private, max-age=31536000, immutable' : 'no-cache';
  return new Response(file.bytes, {
    headers: {
      ...headers,
      'content-type': file.mediaType,
      'cache-control': cache,
      ...(file.encoding ? { vary: 'accept-encoding' } : {}),
      ...(file.encoding && file.encoding !== 'plain' ? { 'content-encoding': file.encoding } : {}),
    },
  });
}

function sendFile(file: OpenedFile, show: 'save' | 'picture', headers: Record<string, string>): Response {
  // An export holds the author's own words; it must not stay in a browser's cache on a shared machine.
  return new Response(Readable.toWeb(file.stream) as ReadableStream<Uint8Array>, {
    headers: {
      ...headers,
      'content-security-policy': FILE_POLICY,
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': contentDisposition({ name: file.name, mediaType: file.mediaType, show }),
      'cache-control':
        show === 'picture' && file.cache !== 'never' ? 'private, max-age=31536000, immutable' : 'no-store',
    },
  });
}

function json(value: unknown, status: number, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function refuse(status: 404 | 405, headers: Record<string, string>): Response {
  return new Response(status === 404 ? 'Not found' : 'Method not allowed', {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
