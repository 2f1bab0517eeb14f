import type * as Y from 'yjs';
import type { z } from 'zod';
import { type CaseFields, emptyCaseFields } from './case.ts';
import { EMPTY_HANDLERUM, isEmptyHandlerum } from './handlerum.ts';
import { laid, readHandlerum, writeDescriptions, writeHandlerum } from './handlerumDoc.ts';
import { caseKind } from './kind.ts';

/** Root fragment with the text of the case. */
export const BODY = 'body';

const COLLECTIONS = ['chain', 'attachments', 'dismissals', 'answers'] as const;
export type CaseCollection = (typeof COLLECTIONS)[number];
type ItemOf<C extends CaseCollection> = z.infer<(typeof caseKind.spec.content.lists)[C]['schema']>;

export type CaseScalar = Exclude<keyof CaseFields, CaseCollection | 'agreementLinks' | 'handlerum'>;
const SCALARS: readonly CaseScalar[] = [
  'title',
  'caseNumber',
  'caseType',
  'status',
  'templateId',
  'competence',
  'openness',
  'dispatched',
  'responsible',
];

/** The text of the case, in the shape the editor's collaboration extension writes. */
export function bodyOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(BODY);
}

/** Never throws: what a broken peer wrote is replaced by the field's empty value, item by item. */
export function readCaseFields(doc: Y.Doc): CaseFields {
  const { archived: _archived, ...fields } = caseKind.fields(doc);
  return {
    ...emptyCaseFields('ballerup'),
    ...fields,
    chain: readItems(doc, 'chain'),
    attachments: readItems(doc, 'attachments'),
    dismissals: readItems(doc, 'dismissals'),
    answers: readItems(doc, 'answers'),
    agreementLinks: Object.keys(caseKind.map(doc, 'agreementLinks')).sort(),
    ...handlerumIn(doc),
  };
}

function handlerumIn(doc: Y.Doc): Pick<CaseFields, 'handlerum'> {
  const handlerum = readHandlerum(doc);
  return isEmptyHandlerum(handlerum) ? {} : { handlerum };
}

/** Archived cases leave the lists; the flag lies in the document, so that it merges like everything else. */
export function isArchived(doc: Y.Doc): boolean {
  return caseKind.fields(doc).archived === true;
}

export function setArchived(doc: Y.Doc, state: 'archived' | 'active'): void {
  caseKind.setFields(doc, { archived: state === 'archived' });
}

/** Sets one field; a no-op when it already has that value, so that nothing is written to the history. */
export function setCaseField<K extends CaseScalar>(doc: Y.Doc, key: K, value: CaseFields[K]): void {
  caseKind.setFields(doc, { [key]: value });
}

/** Items in the order of their positions, ties by id; malformed ones are left out. */
export function readItems<C extends CaseCollection>(doc: Y.Doc, collection: C): ItemOf<C>[] {
  return caseKind.list(doc, collection) as ItemOf<C>[];
}

/** Adds the item at the end, or changes the fields of the item with the same id that differ. */
export function putItem<C extends CaseCollection>(doc: Y.Doc, collection: C, item: ItemOf<C>): void {
  caseKind.put(doc, collection, item as never);
}

export function removeItem(doc: Y.Doc, collection: CaseCollection, id: string): void {
  caseKind.remove(doc, collection, id);
}

/** Moves an item so that it stands at `index` among the others. Unknown ids are ignored: someone else removed the item. */
export function moveItem(doc: Y.Doc, collection: CaseCollection, target: { id: string; index: number }): void {
  caseKind.move(doc, collection, target);
}

export function setAgreementLinks(doc: Y.Doc, links: readonly string[]): void {
  doc.transact(() => {
    for (const key of Object.keys(caseKind.map(doc, 'agreementLinks')))
      if (!links.includes(key)) caseKind.setEntry(doc, 'agreementLinks', { key, value: undefined });
    for (const key of links) caseKind.setEntry(doc, 'agreementLinks', { key, value: true });
  });
}

/** Writes all fields into an empty document, or makes the document's fields equal to `fields`, touching only what differs. */
export function writeCaseFields(doc: Y.Doc, fields: CaseFields): void {
  doc.transact(() => {
    for (const key of SCALARS) setCaseField(doc, key, fields[key]);
    setAgreementLinks(doc, fields.agreementLinks);
    for (const name of COLLECTIONS) caseKind.putAll(doc, name, fields[name]);
    writeHandlerum(doc, fields.handlerum ?? EMPTY_HANDLERUM);
  });
}

/**
 * Goes back to older fields: content only. What has happened, what people said of findings, and whether the case is archived
 * stay as they are now.
 */
export function restoreCaseFields(doc: Y.Doc, fields: CaseFields): void {
  const handlerum = fields.handlerum ?? EMPTY_HANDLERUM;
  const { archived } = caseKind.fields(doc);
  doc.transact(() => {
    caseKind.restore(doc, {
      fields: { ...Object.fromEntries(SCALARS.map((key) => [key, fields[key]])), ...(archived ? { archived } : {}) },
      lists: { ...fields, ...handlerum, options: handlerum.options.map(laid) },
      maps: {
        agreementLinks: Object.fromEntries(fields.agreementLinks.map((link) => [link, true as const])),
        economy: fields.handlerum || doc.getMap('economy').size > 0 ? handlerum.economy : {},
      },
    });
    writeDescriptions(doc, handlerum);
  });
}
