import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may talk to the host. A token in the first address is exchanged once for a cookie that script cannot read; every
 * later request must carry that cookie, name this very host, and not come from another page.
 */
export interface Access {
  readonly origin: string;
  /** An address that signs one browser in, once. */
  newAddress(): string;
  /** `Set-Cookie` for a token that was valid and is now used; undefined otherwise. */
  redeem(token: string): string | undefined;
  /** Exact `Host`; false for a name that was pointed at this machine (DNS rebinding). */
  isOurHost(request: IncomingMessage): boolean;
  isSignedIn(request: IncomingMessage): boolean;
  /** No page but ours caused the request. With `origin: 'required'` the browser must also have said so. */
  isOurPage(request: IncomingMessage, origin: 'optional' | 'required'): boolean;
}

/** Tokens not yet used are forgotten beyond this many, oldest first. */
const MAX_TOKENS = 16;

/**
 * `secret` is what the cookie is made from: a host that is started again with the same one on the same port knows the browsers it had
 * signed in. The cookie is another for each port, since browsers show it to every program of this machine they visit.
 */
export function createAccess(port: number, secret: string = newSecret()): Access {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies ignore ports: the name keeps two hosts on one machine apart.
  const cookieName = `handlerum-${port}`;
  const pass = createHmac('sha256', secret).update(cookieName).digest('base64url');
  const tokens: string[] = [];

  return {
    origin,
    newAddress() {
      tokens.push(randomBytes(32).toString('base64url'));
      if (tokens.length > MAX_TOKENS) tokens.shift();
      return `${origin}/?token=${tokens.at(-1)}`;
    },
    redeem(token) {
      const index = tokens.findIndex((known) => sameText(known, token));
      if (index < 0) return undefined;
      tokens.splice(index, 1);
      return `${cookieName}=${pass}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isOurHost: (request) => request.headers.host === host,
    isSignedIn: (request) => cookies(request).some(([name, value]) => name === cookieName && sameText(value, pass)),
    isOurPage(request, demand) {
      // SameSite ignores ports too, so a page of another program on this machine is told apart by these two.
      const site = request.headers['sec-fetch-site'] ?? 'none';
      if (site !== 'same-origin' && site !== 'none') return false;
      return request.headers.origin === undefined ? demand === 'optional' : request.headers.origin === origin;
    },
  };
}

/** 256 random bits as text. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function cookies(request: IncomingMessage): [name: string, value: string][] {
  return (request.headers.cookie ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=');
    return [name, value.join('=')];
  });
}

/** Constant time whatever the lengths: both sides are hashed first. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
