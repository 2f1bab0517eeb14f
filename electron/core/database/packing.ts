import { deflateRawSync, inflateRawSync, type ZlibOptions } from 'node:zlib';

/** Below this, packing saves nothing worth its time: a keystroke is about twenty bytes. */
const FEWEST_BYTES = 400;

/** Most of the time for a little goes into the window for much; what is packed so is unpacked as ever. */
const SMALL_BYTES = 8192;
const SMALL: ZlibOptions = { windowBits: 13, memLevel: 6 };

export interface Packed {
  readonly bytes: Uint8Array;
  /** Length before packing; 0 when the bytes lie as they are. */
  readonly packed: number;
}

export function pack(data: Uint8Array): Packed {
  if (data.length < FEWEST_BYTES) return { bytes: data, packed: 0 };
  const bytes = deflateRawSync(data, data.length < SMALL_BYTES ? SMALL : {});
  return bytes.length < data.length ? { bytes, packed: data.length } : { bytes: data, packed: 0 };
}

/** Null when the bytes cannot be unpacked to the length they had. */
export function unpack(bytes: Uint8Array, packed: number): Uint8Array | null {
  if (packed === 0) return bytes;
  try {
    const data = inflateRawSync(bytes, { maxOutputLength: packed });
    return data.length === packed ? data : null;
  } catch {
    return null;
  }
}
