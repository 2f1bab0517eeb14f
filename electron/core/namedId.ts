import { createHash } from 'node:crypto';

/**
 * An id for something that a request makes: the same for the same request and part of it, so that asking again makes nothing
 * more. It looks like any other id, and who does not know the request, which is random, learns nothing from it.
 */
export function namedId(request: string, part: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([request, part]))
    .digest('hex');
  // Version 4 and its variant (RFC 9562, 5.4), as `randomUUID` writes them.
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
