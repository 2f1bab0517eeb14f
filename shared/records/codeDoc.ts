import type * as Y from 'yjs';
import type { z } from 'zod';
import { charterKind } from '../kinds/charter/kind.ts';
import type { CodeText } from './code.ts';

type Lists = typeof charterKind.spec.content.lists;
export type CodeList = keyof Lists;
export type CodeItem<L extends CodeList> = z.infer<Lists[L]['schema']>;

export function readCodeList<L extends CodeList>(doc: Y.Doc, list: L): CodeItem<L>[] {
  return charterKind.list(doc, list) as CodeItem<L>[];
}

export function putCodeItem<L extends CodeList>(doc: Y.Doc, list: L, item: CodeItem<L>): void {
  charterKind.put(doc, list, item as never);
}

export function removeCodeItem(doc: Y.Doc, list: 'chapters' | 'clauses' | 'actions', id: string): void {
  charterKind.remove(doc, list, id);
}

export function moveCodeItem(doc: Y.Doc, list: 'chapters' | 'clauses', target: { id: string; index: number }): void {
  charterKind.move(doc, list, target);
}

export function readPreamble(doc: Y.Doc): string {
  return (charterKind.fields(doc).preamble ?? '').slice(0, 5000);
}

export function setPreamble(doc: Y.Doc, text: string): void {
  charterKind.setFields(doc, { preamble: text });
}

/** The text a body would adopt now: clauses that are not withdrawn, in the order of their chapters. */
export function codeText(doc: Y.Doc): CodeText {
  const chapters = readCodeList(doc, 'chapters');
  const clauses = readCodeList(doc, 'clauses').filter(
    ({ status, text }) => status !== 'withdrawn' && text.trim() !== '',
  );
  return {
    preamble: readPreamble(doc),
    chapters: chapters.filter(({ id }) => clauses.some(({ chapter }) => chapter === id)),
    clauses: chapters.flatMap(({ id }) =>
      clauses
        .filter(({ chapter }) => chapter === id)
        .map((one) => ({ id: one.id, chapter: one.chapter, text: one.text, rationale: one.rationale })),
    ),
  };
}
