/** Width and height in pixels from a PNG, GIF or JPEG, scaled down to `maxWidth`; a square when the file does not tell. */
export function pictureSize(bytes: Uint8Array, maxWidth: number): { width: number; height: number } {
  const { width, height } = sizeOf(bytes) ?? { width: maxWidth / 2, height: maxWidth / 2 };
  const scale = Math.min(1, maxWidth / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && bytes[0] === 0x89) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes.length > 10 && bytes[0] === 0x47)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return bytes[0] === 0xff ? jpegSize(view) : null;
}

/** Walks the segments to the first start-of-frame. */
function jpegSize(view: DataView): { width: number; height: number } | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
