import type * as Y from 'yjs';
import type { z } from 'zod';
import type { CharterText } from './charter.ts';
import { charterKind } from './kind.ts';

type Lists = typeof charterKind.spec.content.lists;
export type CharterList = keyof Lists;
export type CharterItem<L extends CharterList> = z.infer<Lists[L]['schema']>;

export function readCharterList<L extends CharterList>(doc: Y.Doc, list: L): CharterItem<L>[] {
  return charterKind.list(doc, list) as CharterItem<L>[];
}

export function putCharterItem<L extends CharterList>(doc: Y.Doc, list: L, item: CharterItem<L>): void {
  charterKind.put(doc, list, item as never);
}

export function removeCharterItem(doc: Y.Doc, list: 'chapters' | 'clauses' | 'actions', id: string): void {
  charterKind.remove(doc, list, id);
}

export function moveCharterItem(doc: Y.Doc, list: 'chapters' | 'clauses', target: { id: string; index: number }): void {
  charterKind.move(doc, list, target);
}

export function readPreamble(doc: Y.Doc): string {
  return (charterKind.fields(doc).preamble ?? '').slice(0, 5000);
}

export function setPreamble(doc: Y.Doc, text: string): void {
  charterKind.setFields(doc, { preamble: text });
}

/** The text a body would adopt now: clauses that are not withdrawn, in the order of their chapters. */
export function charterText(doc: Y.Doc): CharterText {
  const chapters = readCharterList(doc, 'chapters');
  const clauses = readCharterList(doc, 'clauses').filter(
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
