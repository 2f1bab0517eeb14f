/** The kinds of picture that documents may hold, told by their first bytes and never by a name. SVG is not among them. */
const KINDS: readonly (readonly [mediaType: string, extension: string, test: (head: Uint8Array) => boolean])[] = [
  ['image/png', 'png', (head) => starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', 'jpg', (head) => starts(head, [0xff, 0xd8, 0xff])],
  ['image/gif', 'gif', (head) => starts(head, [0x47, 0x49, 0x46, 0x38])],
  [
    'image/webp',
    'webp',
    (head) => starts(head, [0x52, 0x49, 0x46, 0x46]) && starts(head.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  ],
];

/** `image/png`, `image/jpeg`, `image/gif`, `image/webp`, or null. */
export function pictureType(bytes: Uint8Array): string | null {
  return KINDS.find(([, , test]) => test(bytes))?.[0] ?? null;
}

/** `png`, `jpg`, `gif` or `webp` for a media type `pictureType` gives. */
export function pictureExtension(mediaType: string): string {
  return KINDS.find(([type]) => type === mediaType)?.[1] ?? 'bin';
}

function starts(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((value, index) => bytes[index] === value);
}
