/** A 53-bit hash (cyrb53) in hex: enough to tell sentences of one case apart, and it gives no text away. */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

/**
 * Names a finding by what it is about: the check, the words found and three words on each side. A dismissal holds as long as
 * these stay the same, wherever the sentence moves.
 */
export function contextHash(check: string, context: { text: string; from: number; to: number }): string {
  const { text, from, to } = context;
  const words = (part: string): string[] => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const before = words(text.slice(Math.max(0, from - 120), from)).slice(-3);
  const after = words(text.slice(to, to + 120)).slice(0, 3);
  return hashText([check, ...before, '|', ...words(text.slice(from, to)), '|', ...after].join(' '));
}
