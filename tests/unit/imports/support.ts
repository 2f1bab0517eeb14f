import { strToU8, zipSync } from 'fflate';
import { type Imported, importFile } from '../../../electron/core/imports/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import { CaseFields, type DocJson } from '../../../shared/kinds/case/case.ts';
import { AppError } from '../../../shared/rpc/result.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
].join(' ');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>`;

/** Root of a part with every namespace the tests use. */
export const part = (name: string, content: string) => `${XML}<w:${name} ${SPACES}>${content}</w:${name}>`;

export const rels = (...entries: readonly { id: string; type: string; target: string; external?: 'yes' }[]) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** A Word file of raw body markup, with further parts by name. */
export function word(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const all = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': rels({ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );
}

export const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const bold = (text: string) => r(text, '<w:b/>');
/** A paragraph of plain text or of runs. */
export const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;
export const h = (level: number, text: string) => p(text, `<w:pStyle w:val="Heading${level}"/>`);
export const li = (text: string, numId = 1, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
export const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** Numbering definitions: list `id` uses levels written as `decimal` or `lowerLetter:2:At %1)` (format, start, label). */
export function numbering(lists: Readonly<Record<number, readonly string[]>>): string {
  const entries = Object.entries(lists);
  const levels = (written: readonly string[]) =>
    written
      .map((level, index) => {
        const [format = 'decimal', start = '1', label = `%${index + 1}.`] = level.split(':');
        return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
      })
      .join('');
  return part(
    'numbering',
    entries
      .map(([id, written]) => `<w:abstractNum w:abstractNumId="${id}">${levels(written)}</w:abstractNum>`)
      .join('') + entries.map(([id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join(''),
  );
}

/** Imports and proves that what came out is a valid case: fields by their schema, text by the editor's. */
export async function read(name: string, bytes: Uint8Array | string, templateId?: string): Promise<Imported> {
  let next = 0;
  const imported = await importFile({
    name,
    bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
    newId: () => `id${next++}`,
    ...(templateId ? { templateId } : {}),
  });
  CaseFields.parse(imported.content.fields);
  caseSchema.nodeFromJSON(imported.content.body).check();
  return imported;
}

export const readWord = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) =>
  read('sag.docx', word(body, parts));

/** The code a file is refused with, and its details. */
export async function refusal(
  name: string,
  bytes: Uint8Array,
): Promise<{ code: string; details: AppError['details'] }> {
  try {
    await importFile({ name, bytes });
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('the file was read');
}

const SIGNS: Readonly<Record<string, string>> = {
  bold: '*',
  italic: '/',
  underline: '_',
  strike: '-',
  subscript: '~',
  superscript: '^',
  formula: '$',
};

/** Sections that hold something, each `key: block | block`, in a short notation of blocks and marks. */
export function shape({ content }: Imported): string[] {
  return (content.body.content ?? []).flatMap((section) => {
    const blocks = (section.content ?? []).map(block).filter((text) => text !== '');
    return blocks.length > 0 ? [`${section.attrs?.key}: ${blocks.join(' | ')}`] : [];
  });
}

export const section = (imported: Imported, key: string): string | undefined =>
  shape(imported)
    .find((line) => line.startsWith(`${key}: `))
    ?.slice(key.length + 2);

function block(node: DocJson): string {
  const inside = (node.content ?? []).map(block);
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce((text, { type, attrs }) => {
        const sign = SIGNS[type] ?? '';
        return type === 'link' ? `[${text}](${attrs?.href})` : `${sign}${text}${sign}`;
      }, node.text ?? '');
    case 'hardBreak':
      return '⏎';
    case 'sourceRef':
      return `{${node.attrs?.text}}`;
    case 'image':
      return `<image ${node.attrs?.alt}>`;
    case 'heading':
      return `h${node.attrs?.level} ${inside.join('')}`;
    case 'paragraph':
      return inside.join('');
    case 'bulletList':
      return `ul(${inside.join('; ')})`;
    case 'orderedList':
      return `ol${node.attrs?.start}${node.attrs?.type ?? ''}(${inside.join('; ')})`;
    case 'listItem':
      return inside.filter((text) => text !== '').join(' + ');
    case 'blockquote':
      return `quote(${inside.join(' | ')})`;
    case 'table':
      return `table[${inside.join(' / ')}]`;
    case 'tableRow':
      return inside.join(', ');
    case 'tableHeader':
    case 'tableCell': {
      const { colspan, rowspan } = node.attrs ?? {};
      const span = colspan === 1 && rowspan === 1 ? '' : `${colspan}x${rowspan} `;
      return `${node.type === 'tableHeader' ? '#' : ''}${span}${inside.join(' | ')}`;
    }
    default:
      throw new Error(`no notation for ${node.type}`);
  }
}

/** All messages of one kind, in Danish. */
export const told = ({ notes }: Imported, kind: string): string[] =>
  notes.filter((note) => note.kind === kind).map(({ message }) => message.da);
