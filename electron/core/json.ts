import { jsonOf } from '../../shared/kinds/canonical.ts';

/** What bytes of JSON in UTF-8 say; null when they are none of either, which whoever checks their form refuses. */
export function jsonOfBytes(bytes: Uint8Array): unknown {
  try {
    return jsonOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
