import type { Attachment } from '../../../shared/kinds/case/case.ts';
import type { AttachmentAccess, PackAttachment } from '../../../shared/pack/schema.ts';
import type { CoreContext } from '../context.ts';
import { printableLine } from '../print/clean.ts';

/** A case's attachments as a pack lists them; with `open` those that are not to be published are left out altogether. */
export async function packAttachments(
  ctx: Pick<CoreContext, 'files'>,
  attachments: readonly Attachment[],
  which: 'all' | 'open',
): Promise<PackAttachment[]> {
  const shown = attachments.filter(({ closed }) => which === 'all' || !closed);
  return Promise.all(
    shown.map(async ({ number, title, recommended, closed, file }) => {
      const bytes = file ? await ctx.files.read(file.hash) : null;
      const held =
        file && bytes ? { hash: file.hash, name: file.name, mediaType: file.mediaType, size: bytes.length } : null;
      return {
        number,
        title: printableLine(title) || file?.name || 'Uden titel',
        recommended,
        closed,
        file: held,
        access: held && bytes ? accessOf(held, bytes) : 'none',
      };
    }),
  );
}

/**
 * What can be known of an attachment's accessibility without a person: a PDF says whether it is tagged; one without fonts holds
 * pictures of text. `office` files can be read aloud, how well depends on who wrote them.
 */
export function accessOf(
  { name, mediaType }: { name: string; mediaType: string },
  bytes: Uint8Array,
): AttachmentAccess {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (isPdf(bytes)) return accessOfPdf(bytes);
  if (/^(?:docx?|xlsx?|pptx?|od[tsp])$/.test(ending)) return 'office';
  if (mediaType.startsWith('image/') || /^(?:png|jpe?g|gif|webp|tiff?)$/.test(ending)) return 'picture';
  if (mediaType.startsWith('text/') || /^(?:txt|md|csv|html?)$/.test(ending)) return 'text';
  return 'unknown';
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** Catalogues in compressed object streams cannot be seen here: what is not seen is not claimed. */
function accessOfPdf(bytes: Uint8Array): AttachmentAccess {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (/\/MarkInfo\s*<<[^>]*\/Marked\s+true/.test(text) && /\/StructTreeRoot/.test(text)) return 'tagged';
  if (/\/ObjStm/.test(text)) return 'unknown';
  return /\/Font\b/.test(text) ? 'untagged' : 'scanned';
}
