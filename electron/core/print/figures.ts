import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import { withoutMetadata } from '../files/pictureClean.ts';
import { pictureType } from '../files/pictures.ts';
import { pictureNote, type TellNote } from './notes.ts';
import type { PrintedText } from './printable.ts';

/** By hash. */
export type Pictures = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;

interface Loading {
  readonly readFile: (hash: FileHash) => Promise<Uint8Array | null>;
  readonly tell: TellNote;
}

/**
 * The pictures in a document's text, each without what the camera wrote into it. One that has not reached this computer or is
 * damaged is left out and told.
 */
export async function loadPictures({ sections }: PrintedText, { readFile, tell }: Loading): Promise<Pictures> {
  const named = new Map(sections.flatMap(({ blocks }) => blocks.flatMap(picturesIn)));
  const all = await Promise.all([...named].map(async ([hash, alt]) => ({ hash, alt, stored: await readFile(hash) })));
  // Told in the order of the text, not in the order the files came.
  const shown = all.flatMap(({ hash, alt, stored }) => {
    const bytes = stored && withoutMetadata(stored);
    if (!bytes) tell(pictureNote(alt, stored ? 'broken' : 'missing'));
    const mediaType = bytes && pictureType(bytes);
    return bytes && mediaType ? ([[hash, { bytes, mediaType }]] as const) : [];
  });
  return new Map(shown);
}

function picturesIn(node: DocJson): (readonly [hash: FileHash, alt: string])[] {
  const { file, alt = '' } = node.attrs ?? {};
  const own = node.type === 'image' && typeof file === 'string' ? [[file as FileHash, String(alt)] as const] : [];
  return [...own, ...(node.content ?? []).flatMap(picturesIn)];
}
