/** Media types a page may show in place. SVG and HTML can run script, so they are only ever saved to disk. */
const SHOWN_IN_PLACE: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/**
 * What the page may do: run its own script, show its own styles and pictures, talk to its own host. `connect` adds
 * addresses a host needs besides its own origin (the loopback socket).
 */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    ["connect-src 'self'", ...connect].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer, refusals included. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  };
}

/** A stored file is someone's document: it must not run in our origin whatever its type claims. */
export const FILE_POLICY = "default-src 'none'; style-src 'none'; frame-ancestors 'none'; sandbox";

/** `attachment` unless the type is a raster picture and the caller lets it be shown. The name survives any alphabet (RFC 6266). */
export function contentDisposition(options: { name: string; mediaType: string; show: 'save' | 'picture' }): string {
  const { name, mediaType, show } = options;
  const kind = show === 'picture' && SHOWN_IN_PLACE.has(mediaType) ? 'inline' : 'attachment';
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, percent);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
