import * as Y from 'yjs';
import { VoteChoice, type Votes } from './negotiation.ts';

/** Root map of who votes what on which amendment: each voter's vote is a register of its own. */
export const AMENDMENT_VOTES = 'amendmentVotes';

const BREAK = '\u0000';

export const voteKey = (amendment: string, voter: string): string => `${amendment}${BREAK}${voter}`;

/** Votes by amendment, voters in the order of their ids. */
export function votesByAmendment(entries: Readonly<Record<string, VoteChoice>>): ReadonlyMap<string, Votes> {
  const found = new Map<string, Votes>();
  for (const [key, choice] of Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [amendment = '', voter = ''] = key.split(BREAK);
    found.set(amendment, { ...found.get(amendment), [voter]: choice });
  }
  return found;
}

/** Form 2 kept the votes on an amendment as one value, so that of two tellers apart one lost all. Deterministic. */
export function upcastVotes(doc: Y.Doc): void {
  for (const [amendment, item] of doc.getMap('amendments').entries()) {
    if (!(item instanceof Y.Map)) continue;
    const votes: unknown = item.get('votes');
    for (const [voter, choice] of Object.entries(typeof votes === 'object' && votes !== null ? votes : {})) {
      const key = voteKey(amendment, voter);
      const read = VoteChoice.safeParse(choice);
      if (read.success && !doc.getMap(AMENDMENT_VOTES).has(key)) doc.getMap(AMENDMENT_VOTES).set(key, read.data);
    }
    item.delete('votes');
  }
}
