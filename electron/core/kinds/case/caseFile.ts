import { prosemirrorToYXmlFragment, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { caseSchema } from '../../../../shared/editor/schema.ts';
import { BEFORE_FACTS, type Told } from '../../../../shared/kinds/case/came.ts';
import type { CaseContent, DocJson } from '../../../../shared/kinds/case/case.ts';
import { bodyOf, readCaseFields, restoreCaseFields, writeCaseFields } from '../../../../shared/kinds/case/doc.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { readBody } from './liveBody.ts';

/** A new document of today's form that holds `content`. Throws as `writeCase` does. */
export function createCaseDoc(content: CaseContent): Y.Doc {
  const doc = new Y.Doc();
  caseKind.begin(doc, null);
  writeCase(doc, content);
  return doc;
}

/**
 * Writes `content` into a new document, what it says has happened as facts that `told` brought. Throws `invalid_input` when its
 * body does not fit the schema.
 */
export function writeCase(doc: Y.Doc, content: CaseContent, told: Told = BEFORE_FACTS): void {
  doc.transact(() => {
    writeCaseFields(doc, content.fields, told);
    prosemirrorToYXmlFragment(parseBody(content.body), bodyOf(doc));
  });
}

/** The content of a case record, whatever state its document is in. */
export function readCase(doc: Y.Doc): CaseContent {
  return { fields: readCaseFields(doc), body: readBody(bodyOf(doc)).toJSON() as DocJson };
}

/**
 * Goes back to what `content` says: text, fields and handlerum, touching only what differs, so that others' concurrent changes
 * elsewhere survive. What has happened since stays (`restoreCaseFields`).
 */
export function restoreContent(doc: Y.Doc, content: CaseContent): void {
  doc.transact(() => {
    restoreCaseFields(doc, content.fields);
    updateYFragment(doc, bodyOf(doc), parseBody(content.body), { mapping: new Map(), isOMark: new Map() });
  });
}

/** A document of `caseSchema`, checked in full. */
export function parseBody(body: DocJson) {
  try {
    const node = caseSchema.nodeFromJSON(body);
    node.check();
    return node;
  } catch (error) {
    throw new AppError('invalid_input', `The text does not fit the case schema: ${String(error)}`);
  }
}
