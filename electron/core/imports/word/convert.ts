import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ImportNote } from '../../../../shared/contract/files.ts';
import type { FileHash } from '../../../../shared/kinds/ids.ts';
import { pictureType } from '../../files/pictures.ts';
import { type ImportedFile, note } from '../types.ts';
import { damaged, type Parts } from './archive.ts';
import { element, find, writeXml, type XmlElement, type XmlNode } from './xml.ts';

const STYLES = [
  'p.ImportTitle => h1:fresh',
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.ImportHeading${level} => h${level}:fresh`),
  'p.ImportQuote => blockquote > p:fresh',
  'u => u',
  'strike => s',
];

/** Blocks converted at a time: between two batches other work gets its turn, and a cancel is heard. */
const BATCH = 150;

export interface Batches {
  readonly html: readonly string[];
  readonly files: readonly ImportedFile[];
  readonly notes: readonly ImportNote[];
}

interface Control {
  readonly signal: AbortSignal | undefined;
  readonly progress: (share: number) => void;
}

/** Converts the prepared body batch by batch; the HTML of the batches, one after another, is that of the whole. */
export async function convertBody(
  body: readonly XmlNode[],
  { parts, document }: { readonly parts: Parts; readonly document: XmlElement },
  { signal, progress }: Control,
): Promise<Batches> {
  const pictures = new Pictures();
  const html: string[] = [];
  const shared = Object.fromEntries([...parts].filter(([name]) => SHARED.test(name)));
  const batches = batchesOf(body.filter((node) => typeof node !== 'string'));
  for (const [index, batch] of batches.entries()) {
    signal?.throwIfAborted();
    progress(index / batches.length);
    const xml = writeXml({ ...document, children: [element('w:body', {}, batch)] });
    const media = Object.fromEntries([...parts].filter(([name]) => MEDIA.test(name) && xml.includes('r:')));
    html.push(await convert({ ...shared, ...media, 'word/document.xml': new TextEncoder().encode(xml) }, pictures));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { html, files: pictures.files, notes: pictures.notes };
}

/** Notes, comments and headers are read by this program itself. */
const SHARED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(?:styles|numbering)\.xml)$/;
const MEDIA = /^(?:word\/)?media\//;

async function convert(parts: Record<string, Uint8Array>, pictures: Pictures): Promise<string> {
  const archive = zipSync(parts, { level: 0 });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength) },
      { styleMap: STYLES, convertImage: pictures.converter, externalFileAccess: false },
    );
    return value;
  } catch (error) {
    throw damaged(error);
  }
}

/** Cuts only before blocks that neither continue a list or quotation nor stand inside a field. */
function batchesOf(blocks: readonly XmlElement[]): XmlElement[][] {
  const batches: XmlElement[][] = [[]];
  let fields = 0;
  for (const block of blocks) {
    const current = batches.at(-1);
    const properties = find(block, 'w:pPr');
    const style = find(properties, 'w:pStyle')?.attrs['w:val'];
    const continues = find(properties, 'w:numPr') !== undefined || style === 'ImportQuote';
    if (!current || (current.length >= BATCH && fields === 0 && !continues)) batches.push([block]);
    else current.push(block);
    fields += fieldDepth(block);
  }
  return batches;
}

function fieldDepth(node: XmlElement): number {
  if (node.name === 'w:fldChar') {
    const type = node.attrs['w:fldCharType'];
    return type === 'begin' ? 1 : type === 'end' ? -1 : 0;
  }
  return node.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : fieldDepth(child)), 0);
}

/** Keeps the pictures a case can show by their content, and says which it cannot. */
class Pictures {
  readonly files: ImportedFile[] = [];
  readonly notes: ImportNote[] = [];
  readonly converter = mammoth.images.imgElement(async (image) => ({
    src: this.#keep(String(image.contentType), await bytesOf(image)),
  }));

  #keep(contentType: string, bytes: Uint8Array | null): string {
    const mediaType = bytes && pictureType(bytes);
    if (!bytes || !mediaType) {
      const da = bytes ? `Et billede af typen ${contentType} kan ikke vises` : 'Et billede ligger ikke i filen';
      const en = bytes ? `A picture of type ${contentType} cannot be shown` : 'A picture is not in the file';
      this.notes.push(note('dropped', `${da} og er ikke med.`, `${en} and was left out.`));
      return '';
    }
    const hash = createHash('sha256').update(bytes).digest('hex') as FileHash;
    if (!this.files.some((file) => file.hash === hash)) this.files.push({ hash, bytes, mediaType });
    return `handlerum-file:${hash}`;
  }
}

/** Null for a picture the file only points to. */
async function bytesOf(image: { readAsArrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await image.readAsArrayBuffer());
  } catch {
    return null;
  }
}
