import type * as Y from 'yjs';
import type { RecordId } from '../ids.ts';
import type { StanceEntry } from '../stance.ts';
import { negotiationKind } from './kind.ts';
import type { Amendment, NegotiationAudience, NegotiationContent, VoteChoice, Votes } from './negotiation.ts';
import { voteKey, votesByAmendment } from './votes.ts';

/** Null when the record does not say which case it is about: nothing can be shown of it then. */
export function readNegotiation(doc: Y.Doc): NegotiationContent | null {
  const { caseId, audience, told = 'group' } = negotiationKind.fields(doc);
  if (caseId === undefined) return null;
  const votes = votesByAmendment(negotiationKind.map(doc, 'amendmentVotes'));
  return {
    caseId,
    // What cannot be read is for the fewest.
    audience: audience ?? { kind: 'group', groups: [] },
    stances: negotiationKind.list(doc, 'stances'),
    amendments: negotiationKind.list(doc, 'amendments').map((one) => ({ ...one, votes: votes.get(one.id) ?? {} })),
    mainVotes: negotiationKind.map(doc, 'mainVotes'),
    told,
  };
}

export function beginNegotiation(doc: Y.Doc, about: { caseId: RecordId; audience: NegotiationAudience }): void {
  negotiationKind.setFields(doc, about);
}

export function setTold(doc: Y.Doc, told: NegotiationContent['told']): void {
  negotiationKind.setFields(doc, { told });
}

/** One answer for each group and target: a new one takes the place of the old. */
export function putStance(doc: Y.Doc, stance: Omit<StanceEntry, 'id'>): void {
  negotiationKind.put(doc, 'stances', { id: `${stance.group}/${stance.target}`, ...stance });
}

/** Votes are those of a new one; of one that is there each voter's is changed by `putVote`, for others may have told theirs meanwhile. */
export function putAmendment(doc: Y.Doc, { votes, ...amendment }: Amendment): void {
  doc.transact(() => {
    const isNew = !negotiationKind.list(doc, 'amendments').some(({ id }) => id === amendment.id);
    negotiationKind.put(doc, 'amendments', amendment);
    for (const [voter, value] of Object.entries(isNew ? votes : {}))
      negotiationKind.setEntry(doc, 'amendmentVotes', { key: voteKey(amendment.id, voter), value });
  });
}

/** Sub-amendments to it go with it: there is nothing left that they could change. */
export function removeAmendment(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    for (const one of negotiationKind.list(doc, 'amendments'))
      if (one.to === id || one.id === id) negotiationKind.remove(doc, 'amendments', one.id);
  });
}

export function moveAmendment(doc: Y.Doc, target: { id: string; index: number }): void {
  negotiationKind.move(doc, 'amendments', target);
}

/** Changes how one voter votes; an amendment that is gone meanwhile takes no votes. */
export function putVote(
  doc: Y.Doc,
  vote: { readonly amendment: string | null; readonly voter: string; readonly choice: VoteChoice | null },
): void {
  const { amendment, voter, choice } = vote;
  const value = choice ?? undefined;
  if (amendment === null) negotiationKind.setEntry(doc, 'mainVotes', { key: voter, value });
  else if (negotiationKind.list(doc, 'amendments').some(({ id }) => id === amendment))
    negotiationKind.setEntry(doc, 'amendmentVotes', { key: voteKey(amendment, voter), value });
}

export function setMainVotes(doc: Y.Doc, votes: Votes): void {
  doc.transact(() => {
    for (const key of Object.keys(negotiationKind.map(doc, 'mainVotes')))
      if (!Object.hasOwn(votes, key)) negotiationKind.setEntry(doc, 'mainVotes', { key, value: undefined });
    for (const [key, value] of Object.entries(votes)) negotiationKind.setEntry(doc, 'mainVotes', { key, value });
  });
}

/** Persons it was given on to and not taken back from, by id. */
export function givenOn(doc: Y.Doc): string[] {
  const given = new Set<string>();
  for (const { kind, data } of negotiationKind.facts(doc)) {
    if (kind === 'givenOn') given.add(data.to);
    if (kind === 'takenBack') given.delete(data.to);
  }
  return [...given].sort();
}
