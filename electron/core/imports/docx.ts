import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import type { ImportNote } from '../../../shared/contract/files.ts';
import type { FileHash } from '../../../shared/records/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { pictureType } from '../files/pictures.ts';
import { openDocx } from './container.ts';
import { blocksOfHtml } from './html.ts';
import { type ImportedComment, type ImportedFile, note, type ReadFile } from './types.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Citat'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Kommentartekst'] => p:fresh",
  'u => u',
  'strike => s',
];

/** Reads a Word file. What Word shows as deleted is told in the notes and left out; what it shows as inserted is kept. */
export async function readDocx(bytes: Uint8Array, newId: () => string): Promise<ReadFile> {
  const parts = openDocx(bytes);
  const document = parts.get('word/document.xml') ?? '';
  const files: ImportedFile[] = [];
  const dropped: ImportNote[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const data = new Uint8Array(await image.readAsArrayBuffer());
    const mediaType = pictureType(data);
    if (!mediaType) {
      const kind = String(image.contentType);
      dropped.push(
        note(
          'dropped',
          `Et billede af typen ${kind} kan ikke vises og er ikke med.`,
          `A picture of type ${kind} cannot be shown and was left out.`,
        ),
      );
      return { src: '' };
    }
    const hash = createHash('sha256').update(data).digest('hex') as FileHash;
    if (!files.some((file) => file.hash === hash)) files.push({ hash, bytes: data, mediaType });
    return { src: `handlerum-file:${hash}` };
  });
  const html = await convert(bytes, convertImage);
  return {
    blocks: blocksOfHtml(html, newId),
    files,
    comments: commentsOf(parts.get('word/comments.xml') ?? '', document),
    notes: [...trackedChanges(document), ...dropped],
  };
}

async function convert(bytes: Uint8Array, convertImage: ReturnType<typeof mammoth.images.imgElement>): Promise<string> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage, externalFileAccess: false },
    );
    return value;
  } catch (error) {
    throw new AppError(
      'file_corrupt',
      `The Word file is damaged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const INSERTED = /<w:ins\s[^>]*>/g;
const DELETED = /<w:del\s([^>]*)>([\s\S]*?)<\/w:del>/g;

/** mammoth accepts insertions and drops deletions without a word, so they are looked for before it runs. */
function trackedChanges(document: string): ImportNote[] {
  const inserted = document.match(INSERTED)?.length ?? 0;
  const deleted = [...document.matchAll(DELETED)].map(([, attrs = '', inner = '']) => ({
    author: /w:author="([^"]*)"/.exec(attrs)?.[1] ?? '',
    text: textOf(inner, 'w:delText'),
  }));
  const words = deleted.filter(({ text }) => text.trim() !== '');
  return [
    ...(inserted > 0
      ? [
          note(
            'tracked',
            `Filen har ${inserted} sporede indsættelser. De er taget med.`,
            `The file has ${inserted} tracked insertions. They were kept.`,
          ),
        ]
      : []),
    ...words.map(({ author, text }) =>
      note(
        'tracked',
        `Sporet sletning${author && ` af ${decodeXml(author)}`}: »${text}«. Den er ikke med i teksten.`,
        `Tracked deletion${author && ` by ${decodeXml(author)}`}: "${text}". It is not in the text.`,
      ),
    ),
  ];
}

function commentsOf(comments: string, document: string): ImportedComment[] {
  return [...comments.matchAll(/<w:comment\s([^>]*)>([\s\S]*?)<\/w:comment>/g)].map(([, attrs = '', inner = '']) => {
    const attribute = (name: string) => decodeXml(new RegExp(`w:${name}="([^"]*)"`).exec(attrs)?.[1] ?? '');
    const id = attribute('id').replaceAll(/\D/g, '');
    const range = new RegExp(
      `<w:commentRangeStart[^>]*w:id="${id}"[^>]*/>([\\s\\S]*?)<w:commentRangeEnd[^>]*w:id="${id}"`,
    ).exec(document)?.[1];
    return {
      author: attribute('author'),
      date: attribute('date'),
      text: textOf(inner, 'w:t'),
      quote: textOf(range ?? '', 'w:t'),
    };
  });
}

function textOf(xml: string, tag: string): string {
  const runs = [...xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>|</w:p>`, 'g'))];
  return runs
    .map(([whole, text]) => (whole === '</w:p>' ? ' ' : decodeXml(text ?? '')))
    .join('')
    .trim();
}

function decodeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
