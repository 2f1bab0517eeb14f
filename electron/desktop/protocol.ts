import type { Protocol } from 'electron';
import type { Web } from '../core/web/router.ts';
import { isOurs, ORIGIN, SCHEME } from './scheme.ts';

/** Makes `app://` behave like a web origin. Before `app` is ready. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Answers `app://handlerum/…` by the router the browser host uses too; any other host or page is refused. */
export function serveScheme(protocol: Protocol, web: Web): void {
  protocol.handle(SCHEME, (request) => {
    const origin = request.headers.get('origin');
    const allowed = isOurs(request.url) && (origin === null || origin === ORIGIN);
    return allowed ? web(request) : new Response('Forbidden', { status: 403 });
  });
}
