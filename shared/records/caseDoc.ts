import type * as Y from 'yjs';
import type { z } from 'zod';
import { Answer, Attachment, CaseFields, ChainStep, Dismissal, emptyCaseFields } from './case.ts';
import { EMPTY_HANDLERUM, isEmptyHandlerum } from './handlerum.ts';
import { readHandlerum, writeHandlerum } from './handlerumDoc.ts';
import { moveOrdered, putOrdered, readOrdered } from './items.ts';

/**
 * How a case lies in its Y.Doc. Scalars are keys of the root map `fields` (last writer wins per key); collections are root
 * maps by id whose values are maps with a fractional `position`; the text is the fragment `body`. Reading never throws:
 * what another version or a broken peer wrote is replaced by the field's empty value, item by item.
 */
export const BODY = 'body';

const COLLECTIONS = { chain: ChainStep, attachments: Attachment, dismissals: Dismissal, answers: Answer } as const;
export type CaseCollection = keyof typeof COLLECTIONS;
type ItemOf<C extends CaseCollection> = z.infer<(typeof COLLECTIONS)[C]>;

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

const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('fields');
const itemsOf = (doc: Y.Doc, name: string): Y.Map<unknown> => doc.getMap(name);

/** The text of the case, in the shape the editor's collaboration extension writes. */
export function bodyOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(BODY);
}

export function readCaseFields(doc: Y.Doc): CaseFields {
  const empty = emptyCaseFields('ballerup');
  const scalars = SCALARS.map((key) => {
    const parsed = CaseFields.shape[key].safeParse(fieldsOf(doc).get(key));
    return [key, parsed.success ? parsed.data : empty[key]];
  });
  return {
    ...empty,
    // What was never written is absent, so that older cases read as they were sealed.
    ...Object.fromEntries(scalars.filter(([, value]) => value !== undefined)),
    chain: readItems(doc, 'chain'),
    attachments: readItems(doc, 'attachments'),
    dismissals: readItems(doc, 'dismissals'),
    answers: readItems(doc, 'answers'),
    agreementLinks: [...itemsOf(doc, 'agreementLinks').keys()].sort(),
    ...handlerumIn(doc),
  };
}

function handlerumIn(doc: Y.Doc): Pick<CaseFields, 'handlerum'> {
  const handlerum = readHandlerum(doc);
  return isEmptyHandlerum(handlerum) ? {} : { handlerum };
}

/** Archived cases leave the lists; the flag lies in the document, so that it merges like everything else. */
export function isArchived(doc: Y.Doc): boolean {
  return fieldsOf(doc).get('archived') === true;
}

export function setArchived(doc: Y.Doc, state: 'archived' | 'active'): void {
  fieldsOf(doc).set('archived', state === 'archived');
}

/** Sets one field; a no-op when it already has that value, so that nothing is written to the history. */
export function setCaseField<K extends CaseScalar>(doc: Y.Doc, key: K, value: CaseFields[K]): void {
  if (JSON.stringify(fieldsOf(doc).get(key)) !== JSON.stringify(value)) fieldsOf(doc).set(key, value);
}

/** Items in the order of their positions, ties by id; malformed ones are left out. */
export function readItems<C extends CaseCollection>(doc: Y.Doc, collection: C): ItemOf<C>[] {
  return readOrdered(doc, collection, COLLECTIONS[collection]) as ItemOf<C>[];
}

/** Adds the item at the end, or changes the fields of the item with the same id that differ. */
export function putItem<C extends CaseCollection>(doc: Y.Doc, collection: C, item: ItemOf<C>): void {
  putOrdered(doc, collection, item);
}

export function removeItem(doc: Y.Doc, collection: CaseCollection, id: string): void {
  itemsOf(doc, collection).delete(id);
}

/** Moves an item so that it stands at `index` among the others. Unknown ids are ignored: someone else removed the item. */
export function moveItem(doc: Y.Doc, collection: CaseCollection, target: { id: string; index: number }): void {
  moveOrdered(doc, collection, target);
}

export function setAgreementLinks(doc: Y.Doc, links: readonly string[]): void {
  doc.transact(() => {
    const map = itemsOf(doc, 'agreementLinks');
    for (const id of map.keys()) if (!links.includes(id)) map.delete(id);
    for (const id of links) if (!map.has(id)) map.set(id, true);
  });
}

/** Makes the document's fields equal to `fields`, touching only what differs. */
export function writeCaseFields(doc: Y.Doc, fields: CaseFields): void {
  doc.transact(() => {
    for (const key of SCALARS) setCaseField(doc, key, fields[key]);
    setAgreementLinks(doc, fields.agreementLinks);
    for (const name of Object.keys(COLLECTIONS) as CaseCollection[]) {
      const wanted = new Set(fields[name].map((item) => item.id));
      for (const id of itemsOf(doc, name).keys()) if (!wanted.has(id)) removeItem(doc, name, id);
      fields[name].forEach((item, index) => {
        putItem(doc, name, item as never);
        if (readItems(doc, name)[index]?.id !== item.id) moveItem(doc, name, { id: item.id, index });
      });
    }
    writeHandlerum(doc, fields.handlerum ?? EMPTY_HANDLERUM);
  });
}
