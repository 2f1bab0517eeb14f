import type * as Y from 'yjs';
import type { z } from 'zod';
import { BEFORE_FACTS, layWhatCame, type Told } from './came.ts';
import { type CaseFields, type ChainStep, type ChainStop, emptyCaseFields } from './case.ts';
import { playChain } from './chain.ts';
import { EMPTY_HANDLERUM, isEmptyHandlerum } from './handlerum.ts';
import { laid, readHandlerum, writeDescriptions, writeHandlerum } from './handlerumDoc.ts';
import { caseKind } from './kind.ts';
import { type GateState, type PlayedCase, playCase } from './play.ts';

/** Root fragment with the text of the case. */
export const BODY = 'body';

const COLLECTIONS = ['chain', 'attachments', 'dismissals', 'answers'] as const;
export type CaseCollection = (typeof COLLECTIONS)[number];
type ItemOf<C extends CaseCollection> = z.infer<(typeof caseKind.spec.content.lists)[C]['schema']>;

export type CaseScalar = Exclude<keyof CaseFields, CaseCollection | PlayedField | 'agreementLinks' | 'handlerum'>;
type PlayedField = 'status' | 'dispatched';
const SCALARS: readonly CaseScalar[] = [
  'title',
  'caseNumber',
  'caseType',
  'guessedType',
  'templateId',
  'competence',
  'openness',
  'responsible',
];

/** The text of the case, in the shape the editor's collaboration extension writes. */
export function bodyOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(BODY);
}

/** What has come of all that happened to the case. */
export function playedCase(doc: Y.Doc): PlayedCase {
  return playCase(caseKind.facts(doc));
}

/**
 * What people wrote and what has happened, as one. Never throws: what a broken peer wrote is replaced by the field's empty value,
 * item by item.
 */
export function readCaseFields(doc: Y.Doc): CaseFields {
  const { status, dispatched, stops, released } = playedCase(doc);
  const handlerum = { ...readHandlerum(doc), released: [...released] };
  return {
    ...emptyCaseFields('ballerup'),
    ...caseKind.fields(doc),
    status,
    ...(dispatched ? { dispatched } : {}),
    chain: playChain(readItems(doc, 'chain'), stops),
    attachments: readItems(doc, 'attachments'),
    dismissals: readItems(doc, 'dismissals'),
    answers: readItems(doc, 'answers'),
    agreementLinks: Object.keys(caseKind.map(doc, 'agreementLinks')).sort(),
    ...(isEmptyHandlerum(handlerum) ? {} : { handlerum }),
  };
}

/** The case's way with what has happened at each stop. */
export function readChain(doc: Y.Doc): ChainStep[] {
  return playChain(readItems(doc, 'chain'), playedCase(doc).stops);
}

/** Archived cases leave the lists. */
export function isArchived(doc: Y.Doc): boolean {
  return playedCase(doc).archived;
}

/** Whether anybody has asked if the case may be dispatched. */
export function gateState(doc: Y.Doc): GateState {
  return playedCase(doc).gate;
}

/** Stops the case was sent to: their body, day and role are no longer anybody's to change. */
export function sentStops(doc: Y.Doc): ReadonlySet<string> {
  return new Set(playedCase(doc).stops.flatMap(({ id, at }) => (at ? [id] : [])));
}

/** Sets one field; a no-op when it already has that value, so that nothing is written to the history. */
export function setCaseField<K extends CaseScalar>(doc: Y.Doc, key: K, value: CaseFields[K]): void {
  caseKind.setFields(doc, { [key]: value });
}

/** A person says what the case is; a guess of the program ends with it, also where it was right. */
export function sayCaseType(doc: Y.Doc, caseType: CaseFields['caseType']): void {
  const { guessedType } = caseKind.fields(doc);
  caseKind.setFields(doc, guessedType === undefined ? { caseType } : { caseType, guessedType: null });
}

/** Items in the order of their positions, ties by id; malformed ones are left out. */
export function readItems<C extends CaseCollection>(doc: Y.Doc, collection: C): ItemOf<C>[] {
  return caseKind.list(doc, collection) as ItemOf<C>[];
}

/** Adds the item at the end, or changes the fields of the item with the same id that differ; of a stop, what people write. */
export function putItem<C extends CaseCollection>(doc: Y.Doc, collection: C, item: ItemOf<C>): void {
  caseKind.put(doc, collection, (collection === 'chain' ? writtenStop(item as ChainStop) : item) as never);
}

const writtenStop = ({ id, body, date, role }: ChainStop): ChainStop => ({ id, body, date, role });

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

/** The scalars that say something: one that is absent has no register. */
function scalarsOf(fields: CaseFields): ReturnType<typeof caseKind.fields> {
  return Object.fromEntries(SCALARS.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));
}

/** Writes all fields into an empty document, what they say has happened as facts that `told` brought. */
export function writeCaseFields(doc: Y.Doc, fields: CaseFields, told: Told = BEFORE_FACTS): void {
  doc.transact(() => {
    caseKind.setFields(doc, scalarsOf(fields));
    setAgreementLinks(doc, fields.agreementLinks);
    for (const name of COLLECTIONS)
      caseKind.putAll(doc, name, name === 'chain' ? fields.chain.map(writtenStop) : fields[name]);
    writeHandlerum(doc, fields.handlerum ?? EMPTY_HANDLERUM);
    layWhatCame(doc, { ...fields, released: fields.handlerum?.released ?? [], archived: false }, told);
  });
}

/**
 * Goes back to older fields: content only. What has happened and what people said of findings stay as they are now.
 */
export function restoreCaseFields(doc: Y.Doc, fields: CaseFields): void {
  const handlerum = fields.handlerum ?? EMPTY_HANDLERUM;
  doc.transact(() => {
    caseKind.restore(doc, {
      fields: scalarsOf(fields),
      lists: { ...fields, ...handlerum, chain: fields.chain.map(writtenStop), options: handlerum.options.map(laid) },
      maps: {
        agreementLinks: Object.fromEntries(fields.agreementLinks.map((link) => [link, true as const])),
        economy: fields.handlerum || doc.getMap('economy').size > 0 ? handlerum.economy : {},
      },
    });
    writeDescriptions(doc, handlerum);
  });
}
