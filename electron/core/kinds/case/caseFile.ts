import { createHash } from 'node:crypto';
import { prosemirrorToYXmlFragment, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { caseSchema } from '../../../../shared/editor/schema.ts';
import type { CaseContent, DocJson } from '../../../../shared/kinds/case/case.ts';
import { bodyOf, readCaseFields, restoreCaseFields, writeCaseFields } from '../../../../shared/kinds/case/doc.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { readBody } from './liveBody.ts';

/** A new document that holds `content`. Throws as `writeCase` does. */
export function createCaseDoc(content: CaseContent): Y.Doc {
  const doc = new Y.Doc();
  writeCase(doc, content);
  return doc;
}

/** Writes `content` into a new document. Throws `invalid_input` when its body does not fit the schema. */
export function writeCase(doc: Y.Doc, content: CaseContent): void {
  doc.transact(() => {
    writeCaseFields(doc, content.fields);
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

/**
 * SHA-256 over the content in one fixed spelling; equal for equal content on every machine. What came to a case after its first
 * version counts only where it holds something, so that older seals still hold.
 */
export function contentHash({ fields: { answers, ...fields }, body }: CaseContent): string {
  const sealed = { fields: answers.length > 0 ? { ...fields, answers } : fields, body };
  return createHash('sha256').update(canonical(sealed)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
