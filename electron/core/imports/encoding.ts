/** Code page 850 from 0x80 on: what DOS and the exports of old programs write. No decoder of the platform knows it. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'cp850' | 'macintosh';

/**
 * Text of a file in the encoding it was written in: UTF-8 and UTF-16 by their marks, UTF-16 without one by its empty halves, else UTF-8, else
 * whichever of the old ones of Windows, DOS and Macintosh makes Danish words of it.
 */
export function readText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  const halves = emptyHalves(bytes);
  if (halves !== null) return utf16(bytes, halves);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return likeliest(bytes);
  }
}

const utf16 = (bytes: Uint8Array, label: 'utf-16le' | 'utf-16be') =>
  ({ text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' }) as const;

/** Where nearly every second byte of the beginning is nought, and no other, each sign is two bytes. */
export function emptyHalves(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, Math.min(bytes.length, 2000) & ~1);
  let [first, second] = [0, 0];
  for (let at = 0; at < head.length; at += 2) {
    if (head[at] === 0) first++;
    if (head[at + 1] === 0) second++;
  }
  const most = head.length * 0.4;
  if (head.length < 8) return null;
  return second > most && first === 0 ? 'utf-16le' : first > most && second === 0 ? 'utf-16be' : null;
}

/** Judged by so much of a file; more tells nothing new. */
const JUDGED = 200_000;

function likeliest(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const decode: Readonly<Record<string, (part: Uint8Array) => string>> = {
    'windows-1252': (part) => new TextDecoder('windows-1252').decode(part),
    cp850: dosText,
    macintosh: (part) => new TextDecoder('macintosh').decode(part),
  };
  const scores = Object.entries(decode).map(([encoding, read]) => ({
    encoding: encoding as Encoding,
    score: danishScore(read(bytes.subarray(0, JUDGED))),
    read,
  }));
  // Of equals it is the first: Windows has written nearly all such files.
  const best = scores.reduce((top, one) => (one.score > top.score ? one : top));
  return { text: best.read(bytes), encoding: best.encoding };
}

function dosText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP850[byte - 0x80])).join('');
}

/** Danish letters in words speak for an encoding; other signs inside words, and letters that no word here has, against it. */
function danishScore(text: string): number {
  let score = 0;
  for (const { 0: sign, index } of text.matchAll(/[^\p{ASCII}]/gu)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + sign.length] ?? ' '];
    const inWord = /[a-zæøå]/i.test(before) || /[a-zæøå]/i.test(after);
    if (/[æøåÆØÅ]/.test(sign)) score += 3;
    else if (/[éÉüÜöÖäÄ–’‘“”»«§½ ]/.test(sign)) score += inWord || !/\p{L}/u.test(sign) ? 1 : 0;
    else if (inWord || /[\u0080-\u009F\uFFFD░-▓│-╬]/.test(sign)) score -= 2;
  }
  return score;
}
