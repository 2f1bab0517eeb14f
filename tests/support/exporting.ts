import { unzipSync } from 'fflate';
import { exportCase } from '../../electron/core/cases/exportCase.ts';
import { type Imported, importFile } from '../../electron/core/imports/index.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import { ExportFormat } from '../../shared/contract/files.ts';
import type { CaseContent, DocJson } from '../../shared/kinds/case/case.ts';

/** Every format a case is exported in: what is tested for each holds of a new one at once. */
export const FORMATS: readonly ExportFormat[] = ExportFormat.options;

export interface Printing {
  readonly includeClosed?: 'no' | 'yes';
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  readonly municipality?: string;
  readonly log?: (line: string) => void;
}

export async function print(content: CaseContent, format: ExportFormat, options: Printing = {}) {
  return exportCase({
    content,
    format,
    includeClosed: options.includeClosed ?? 'no',
    municipality: options.municipality ?? 'Fjordby Kommune',
    ...(options.log ? { log: options.log } : {}),
    now: new Date(Date.UTC(2026, 10, 23, 9)),
    readFile: async (hash) => options.pictures?.[hash] ?? null,
  });
}

export async function printText(content: CaseContent, format: 'html' | 'md' | 'json', options: Printing = {}) {
  return new TextDecoder().decode((await print(content, format, options)).bytes);
}

/** All XML parts of a Word file by name. */
export function partsOf(docx: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(docx)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

export async function reimport(content: CaseContent, format: 'docx' | 'html' | 'md' = 'docx'): Promise<Imported> {
  const { bytes } = await print(content, format, { includeClosed: 'yes' });
  return importFile({ name: `sag.${format}`, bytes });
}

export function example(key: string): CaseContent {
  const found = exampleCases().find((entry) => entry.key === key);
  if (!found) throw new Error(`No example ${key}`);
  return found.content;
}

/**
 * A text as a reader sees it, so that two can be compared: no ids, no empty paragraphs, neighbouring runs with the same marks as
 * one, sections without text left out. Neighbouring bullet lists, and neighbouring quotations, are one: no file format but our own
 * parts them.
 */
export function asRead(body: DocJson): unknown {
  return (body.content ?? [])
    .map(({ attrs, content = [] }) => ({
      key: attrs?.key,
      heading: attrs?.heading,
      blocks: readBlocks(content),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

type Seen = Record<string, unknown>;

function readBlocks(nodes: readonly DocJson[]): Seen[] {
  const blocks: Seen[] = [];
  for (const block of nodes.flatMap(readBlock)) {
    const last = blocks.at(-1);
    const joins = last?.type === block.type && (block.type === 'bulletList' || block.type === 'blockquote');
    if (joins && last) last.blocks = [...(last.blocks as Seen[]), ...(block.blocks as Seen[])];
    else blocks.push(block);
  }
  return blocks;
}

function readBlock(node: DocJson): Seen[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return children.length > 0 ? [{ type: 'paragraph', text: readInline(children) }] : [];
    case 'heading':
      return [{ type: 'heading', level: node.attrs?.level, text: readInline(children) }];
    case 'tableHeader':
    case 'tableCell': {
      const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
      return [{ type: node.type, colspan, rowspan, blocks: readBlocks(children) }];
    }
    case 'image':
      return [{ type: 'image', file: node.attrs?.file, alt: node.attrs?.alt }];
    default:
      return [{ type: node.type, blocks: readBlocks(children) }];
  }
}

function readInline(nodes: readonly DocJson[]): unknown[] {
  const runs: { text: string; marks: string[] }[] = [];
  for (const node of nodes) {
    const text =
      node.type === 'sourceRef' ? `[${String(node.attrs?.text)}]` : node.type === 'hardBreak' ? '\n' : node.text;
    const marks = (node.marks ?? [])
      .map(({ type, attrs }) => type + (attrs?.href ? ` ${String(attrs.href)}` : ''))
      .sort();
    const last = runs.at(-1);
    if (last && last.marks.join() === marks.join()) last.text += text ?? '';
    else runs.push({ text: text ?? '', marks });
  }
  return runs.map(({ text, marks }) => (marks.length > 0 ? { text, marks } : text));
}

/** All words of a text in order, sources among them. */
export function wordsOf(node: DocJson): string[] {
  const text = (child: DocJson): string => {
    if (child.type === 'hardBreak') return ' ';
    if (child.type === 'sourceRef') return ` ${String(child.attrs?.text)} `;
    if (child.text !== undefined) return child.text;
    const heading = child.type === 'section' ? String(child.attrs?.heading ?? '') : '';
    return ` ${heading} ${(child.content ?? []).map(text).join('')} `;
  };
  return text(node).split(/\s+/).filter(Boolean);
}
