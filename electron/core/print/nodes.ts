import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { printableText } from './clean.ts';

/** Blocks of the document schema, made of text that may hold anything. Nothing of a text is ever read as markup. */

export function paragraph(text: string): DocJson {
  const clean = printableText(text).trim();
  return clean === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: clean }] };
}

/** *Label:* in bold, then the text. */
export function labelled(label: string, text: string): DocJson {
  const bold = { type: 'text', text: `${label}: `, marks: [{ type: 'bold' }] };
  return { type: 'paragraph', content: [bold, { type: 'text', text: printableText(text).trim() || '–' }] };
}

export function heading(text: string, level: number): DocJson {
  return { ...paragraph(text), type: 'heading', attrs: { level } };
}

export function bullets(items: readonly (readonly DocJson[])[]): DocJson {
  return { type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content: [...content] })) };
}

export function numbered(items: readonly (readonly DocJson[])[]): DocJson {
  const content = items.map((blocks) => ({ type: 'listItem', content: [...blocks] }));
  return { type: 'orderedList', attrs: { start: 1 }, content };
}

/** A table with one header row; an empty cell is a dash, so that nobody takes it for a gap. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): DocJson {
  const row = (type: string, cells: readonly string[]): DocJson => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type, content: [paragraph(text.trim() === '' ? '–' : text)] })),
  });
  return { type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] };
}
