import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { putAmendment, putVote, readNegotiation } from '../../../shared/kinds/negotiation/doc.ts';
import { negotiationKind } from '../../../shared/kinds/negotiation/kind.ts';
import type { Amendment } from '../../../shared/kinds/negotiation/negotiation.ts';

const AMENDMENT: Amendment = {
  id: 'a',
  to: null,
  proposer: 'x',
  change: { kind: 'remove', point: 'p' },
  original: '',
  motivation: '',
  cost: null,
  votes: {},
};

function begun(): Y.Doc {
  const doc = new Y.Doc();
  negotiationKind.setFields(doc, { caseId: 'c' as never, told: 'group' });
  putAmendment(doc, AMENDMENT);
  return doc;
}
const votesIn = (doc: Y.Doc) => {
  const content = readNegotiation(doc);
  return [content?.amendments[0]?.votes, content?.mainVotes];
};

it('changes one voter at a time: what the page had not heard of yet stays', () => {
  const doc = begun();
  for (const voter of ['x', 'l']) putVote(doc, { amendment: 'a', voter, choice: 'for' });
  putVote(doc, { amendment: 'a', voter: 't', choice: 'against' });
  putVote(doc, { amendment: null, voter: 'x', choice: 'abstain' });
  expect(votesIn(doc)).toEqual([{ x: 'for', l: 'for', t: 'against' }, { x: 'abstain' }]);
  putVote(doc, { amendment: 'a', voter: 'l', choice: null });
  putVote(doc, { amendment: null, voter: 'x', choice: null });
  expect(votesIn(doc)).toEqual([{ x: 'for', t: 'against' }, {}]);
});

it('of an amendment that is gone is no vote', () => {
  const doc = begun();
  putVote(doc, { amendment: 'gone', voter: 'x', choice: 'for' });
  expect(votesIn(doc)).toEqual([{}, {}]);
});
