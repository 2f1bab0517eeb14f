import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { contentSecurityPolicy, securityHeaders } from '../core/web/headers.ts';
import type { Web } from '../core/web/router.ts';
import type { Access } from './access.ts';
import { type RefusalStatus, refusalPage } from './refusal.ts';

type Verdict =
  | { readonly kind: 'refuse'; readonly status: RefusalStatus }
  | { readonly kind: 'signIn'; readonly token: string }
  | { readonly kind: 'pass'; readonly url: URL };

/** Answers HTTP: judges each request first, then leaves it to the shared router. */
export function createListener(options: { access: Access; web: Web; log: (line: string) => void }): RequestListener {
  const { access, web, log } = options;
  return (request, response) => {
    const verdict = judge(access, request);
    if (verdict.kind === 'refuse') refuse(response, verdict.status);
    else if (verdict.kind === 'signIn') signIn({ access, request, response, token: verdict.token });
    else {
      pass({ web, request, response, url: verdict.url }).catch((error: unknown) => {
        // A page that went away mid-file is not a failure of ours; anything else must be seen.
        if (!response.destroyed) log(`${request.method} ${verdict.url.pathname} broke off: ${error}`);
        response.destroy();
      });
    }
  };
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** Host, token, cookie, origin, method, in that order. */
function judge(access: Access, request: IncomingMessage): Verdict {
  if (!access.isOurHost(request)) return { kind: 'refuse', status: 421 };
  const url = target(request, access.origin);
  if (!url) return { kind: 'refuse', status: 400 };
  const token = request.method === 'GET' && url.pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null) return { kind: 'signIn', token };
  if (!access.isSignedIn(request)) return { kind: 'refuse', status: 401 };
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (!access.isOurPage(request, changes ? 'required' : 'optional')) return { kind: 'refuse', status: 403 };
  // `TRACE` and its like cannot even be told to the router.
  if (!METHODS.has(request.method ?? '')) return { kind: 'refuse', status: 405 };
  return { kind: 'pass', url };
}

function target(request: IncomingMessage, origin: string): URL | undefined {
  // Only origin-form: an absolute address in the request line would name another host than the one checked.
  if (!request.url?.startsWith('/')) return undefined;
  return URL.canParse(origin + request.url) ? new URL(origin + request.url) : undefined;
}

function signIn(options: { access: Access; request: IncomingMessage; response: ServerResponse; token: string }): void {
  const { access, request, response, token } = options;
  const cookie = access.redeem(token);
  // A second click on a used address is harmless in a browser that is already signed in.
  if (cookie === undefined && !access.isSignedIn(request)) {
    refuse(response, 401);
    return;
  }
  response.writeHead(303, {
    ...securityHeaders(contentSecurityPolicy()),
    location: '/',
    'cache-control': 'no-store',
    ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
  });
  response.end();
}

async function pass(options: {
  web: Web;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}): Promise<void> {
  const { web, request, response, url } = options;
  const hasBody = request.method === 'POST';
  const answer = await web(
    new Request(url, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      ...(hasBody ? { body: Readable.toWeb(request) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
    }),
  );
  // An upload refused half-way: answer, then hang up instead of reading the rest.
  const unread = hasBody && !request.readableEnded;
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    ...(unread ? { connection: 'close' } : {}),
  });
  if (answer.body === null) response.end();
  else await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response);
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}

function refuse(response: ServerResponse, status: RefusalStatus): void {
  response.writeHead(status, {
    ...securityHeaders(contentSecurityPolicy()),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...(status === 405 ? { allow: [...METHODS].join(', ') } : {}),
  });
  response.end(refusalPage(status));
}
