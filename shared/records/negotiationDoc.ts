import type * as Y from 'yjs';
import { StanceEntry } from './handlerum.ts';
import type { RecordId } from './ids.ts';
import { moveOrdered, putOrdered, readOrdered } from './items.ts';
import { Amendment, NegotiationAudience, NegotiationContent, Votes } from './negotiation.ts';

/** How a negotiation lies in its Y.Doc: `fields` for case, audience and the last vote; `stances` and `amendments` by id. */
const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('fields');

/** Null when the record does not say which case it is about: nothing can be shown of it then. */
export function readNegotiation(doc: Y.Doc): NegotiationContent | null {
  const fields = fieldsOf(doc);
  const caseId = NegotiationContent.shape.caseId.safeParse(fields.get('caseId'));
  const audience = NegotiationAudience.safeParse(fields.get('audience'));
  const mainVotes = Votes.safeParse(doc.getMap('mainVotes').toJSON());
  if (!caseId.success) return null;
  return {
    caseId: caseId.data,
    // What cannot be read is for the fewest.
    audience: audience.success ? audience.data : { kind: 'group', groups: [] },
    stances: readOrdered(doc, 'stances', StanceEntry),
    amendments: readOrdered(doc, 'amendments', Amendment),
    mainVotes: mainVotes.success ? mainVotes.data : {},
    told: fields.get('told') === 'name' ? 'name' : 'group',
  };
}

export function beginNegotiation(doc: Y.Doc, about: { caseId: RecordId; audience: NegotiationAudience }): void {
  fieldsOf(doc).set('caseId', about.caseId);
  fieldsOf(doc).set('audience', about.audience);
}

export function setTold(doc: Y.Doc, told: NegotiationContent['told']): void {
  fieldsOf(doc).set('told', told);
}

/** One answer for each group and target: a new one takes the place of the old. */
export function putStance(doc: Y.Doc, stance: Omit<StanceEntry, 'id'>): void {
  putOrdered(doc, 'stances', { id: `${stance.group}/${stance.target}`, ...stance });
}

export function putAmendment(doc: Y.Doc, amendment: Amendment): void {
  putOrdered(doc, 'amendments', amendment);
}

/** Sub-amendments to it go with it: there is nothing left that they could change. */
export function removeAmendment(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    for (const one of readOrdered(doc, 'amendments', Amendment))
      if (one.to === id) doc.getMap('amendments').delete(one.id);
    doc.getMap('amendments').delete(id);
  });
}

export function moveAmendment(doc: Y.Doc, target: { id: string; index: number }): void {
  moveOrdered(doc, 'amendments', target);
}

export function setMainVotes(doc: Y.Doc, votes: Votes): void {
  const map = doc.getMap('mainVotes');
  doc.transact(() => {
    for (const voter of [...map.keys()]) if (!Object.hasOwn(votes, voter)) map.delete(voter);
    for (const [voter, choice] of Object.entries(votes)) if (map.get(voter) !== choice) map.set(voter, choice);
  });
}
