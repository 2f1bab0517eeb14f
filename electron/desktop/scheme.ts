/** The page's own origin. A scheme of our own instead of `file:` so that paths are checked and an origin exists at all. */
export const SCHEME = 'app';
export const HOST = 'handlerum';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** Scheme and host compared as parsed parts: Node reports the origin of such an address as "null". */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}
