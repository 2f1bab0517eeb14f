import { caseSchema } from '../editor/schema.ts';
import { type CaseFields, type DocJson, emptyCaseFields } from '../kinds/case/case.ts';
import type { Example } from './define.ts';
import type { CaseInput } from './types.ts';

/** A case from an example's short text; every block has an id. */
export function exampleCase(example: string | Example): CaseInput {
  const { sections, fields } = typeof example === 'string' ? { sections: { presentation: example } } : example;
  const counter = { next: 0 };
  const content = Object.entries(sections ?? { presentation: '' }).map(([key, text]) => ({
    type: 'section',
    attrs: { id: `s-${key}`, key, heading: key },
    content: blocks(text, counter),
  }));
  const all: CaseFields = { ...emptyCaseFields('ballerup'), ...(fields ?? {}) };
  return { fields: all, doc: caseSchema.nodeFromJSON({ type: 'doc', content }) };
}

type Counter = { next: number };

const KINDS: readonly (readonly [RegExp, (lines: readonly string[], counter: Counter) => DocJson])[] = [
  [/^\|/, table],
  [/^\d+\. /, (lines, counter) => list('orderedList', lines, counter)],
  [/^- /, (lines, counter) => list('bulletList', lines, counter)],
  [/^!\[/, picture],
  [/^### /, (lines, counter) => ({ ...paragraph((lines[0] ?? '').slice(4), counter), type: 'heading' })],
  [
    /^> /,
    (lines, counter) => ({ type: 'blockquote', content: lines.map((line) => paragraph(line.slice(2), counter)) }),
  ],
];

function blocks(text: string, counter: Counter): DocJson[] {
  const made: DocJson[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; ) {
    const kind = KINDS.find(([pattern]) => pattern.test(lines[i] ?? ''));
    const from = i++;
    if (kind) while (i < lines.length && kind[0].test(lines[i] ?? '')) i++;
    made.push(kind ? kind[1](lines.slice(from, i), counter) : paragraph(lines[from] ?? '', counter));
  }
  return made;
}

function paragraph(text: string, counter: Counter): DocJson {
  const attrs = { id: `b${counter.next++}` };
  return text === '' ? { type: 'paragraph', attrs } : { type: 'paragraph', attrs, content: [{ type: 'text', text }] };
}

/** `![]()` only decorates. */
function picture(lines: readonly string[], counter: Counter): DocJson {
  const [, alt, decorates] = /^!\[(.*)\](\(\))?$/.exec(lines[0] ?? '') ?? [];
  return { type: 'image', attrs: { id: `b${counter.next++}`, alt: alt ?? '', decorative: decorates ? true : null } };
}

function list(type: string, lines: readonly string[], counter: Counter): DocJson {
  const items = lines.map((line) => line.replace(/^(?:- |\d+\. )/, ''));
  return { type, content: items.map((item) => ({ type: 'listItem', content: [paragraph(item, counter)] })) };
}

/** The first row is the header. */
function table(lines: readonly string[], counter: Counter): DocJson {
  const rows = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  return {
    type: 'table',
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(cell, counter)],
      })),
    })),
  };
}
