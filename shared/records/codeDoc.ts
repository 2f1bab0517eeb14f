import type * as Y from 'yjs';
import type { z } from 'zod';
import {
  CodeAction,
  CodeAnswer,
  CodeChapter,
  CodeClause,
  CodeComment,
  CodeProposal,
  CodeResult,
  CodeRound,
  CodeSignature,
  CodeStep,
  CodeSupport,
  type CodeText,
  CodeVersion,
} from './code.ts';
import { moveOrdered, putOrdered, readOrdered } from './items.ts';

/** How the code lies in its Y.Doc: `fields` with the preamble, ordered root maps by id for the rest. */
const LISTS = {
  chapters: CodeChapter,
  clauses: CodeClause,
  proposals: CodeProposal,
  support: CodeSupport,
  comments: CodeComment,
  steps: CodeStep,
  versions: CodeVersion,
  signatures: CodeSignature,
  rounds: CodeRound,
  answers: CodeAnswer,
  results: CodeResult,
  actions: CodeAction,
} as const;
export type CodeList = keyof typeof LISTS;
export type CodeItem<L extends CodeList> = z.infer<(typeof LISTS)[L]>;

export function readCodeList<L extends CodeList>(doc: Y.Doc, list: L): CodeItem<L>[] {
  return readOrdered(doc, list, LISTS[list]) as CodeItem<L>[];
}

export function putCodeItem<L extends CodeList>(doc: Y.Doc, list: L, item: CodeItem<L>): void {
  putOrdered(doc, list, item);
}

export function removeCodeItem(doc: Y.Doc, list: 'chapters' | 'clauses' | 'actions', id: string): void {
  doc.getMap(list).delete(id);
}

export function moveCodeItem(doc: Y.Doc, list: 'chapters' | 'clauses', target: { id: string; index: number }): void {
  moveOrdered(doc, list, target);
}

export function readPreamble(doc: Y.Doc): string {
  const text = doc.getMap('fields').get('preamble');
  return typeof text === 'string' ? text.slice(0, 5000) : '';
}

export function setPreamble(doc: Y.Doc, text: string): void {
  doc.getMap('fields').set('preamble', text);
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
