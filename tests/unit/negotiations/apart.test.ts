import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import { formOf } from '../../../shared/kinds/define.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import {
  beginNegotiation,
  putAmendment,
  putStance,
  putVote,
  readNegotiation,
  removeAmendment,
} from '../../../shared/kinds/negotiation/doc.ts';
import { negotiationKind } from '../../../shared/kinds/negotiation/kind.ts';
import { temporaryFolder, value } from '../../support/core.ts';
import { begun, carryRecord, exchangeRecord, laptopOf } from '../../support/laptops.ts';
import { folderOf } from '../../support/oldDatabase.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/databases/kinds-0.4.sqlite');
const AUDIENCE = { kind: 'groups', groups: ['x', 'l'] } as const;

describe('one negotiation begun on two laptops', () => {
  it('is one record, and what was said on both is read together', async () => {
    const [a, b] = [await begun('Lindved'), laptopOf()];
    const [caseId] = addCases(a.core.context, [exampleCases()[0]?.content ?? ({} as never)], 'import') as [RecordId];
    carryRecord(a, b, caseId);
    const one = await value(a.client.negotiations.begin({ caseId, audience: { ...AUDIENCE, groups: ['x', 'l'] } }));
    const two = await value(b.client.negotiations.begin({ caseId, audience: { ...AUDIENCE, groups: ['l', 'x'] } }));
    expect(two.id).toBe(one.id);
    const say = (client: typeof a.client, group: string) =>
      value(
        client.negotiations.putStance({
          ...{ id: one.id, stance: { group, target: 't', stance: 'supports', condition: group } },
        }),
      );
    await say(a.client, 'x');
    await say(b.client, 'l');
    exchangeRecord(a, b, one.id);
    const list = (client: typeof a.client) => value(client.negotiations.list({ caseId }));
    const contents = async (client: typeof a.client) => (await list(client)).map(({ content }) => content);
    expect(await contents(a.client)).toEqual(await contents(b.client));
    expect((await list(a.client)).map(({ content }) => content.stances.map(({ group }) => group).sort())).toEqual([
      ['l', 'x'],
    ]);
    expect((await verify(a.core.context, quiet())).problems).toEqual([]);
  });

  it('begun again is the one there is; for another audience it is another', async () => {
    const a = await begun('Lindved');
    const [caseId] = addCases(a.core.context, [exampleCases()[0]?.content ?? ({} as never)], 'import') as [RecordId];
    const begin = (kind: 'groups' | 'group' | 'public', groups: string[]) =>
      value(a.client.negotiations.begin({ caseId, audience: { kind, groups } }));
    const ids = [await begin('groups', ['x', 'l']), await begin('groups', ['l', 'x']), await begin('group', ['x'])];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(2);
    expect((await begin('public', [])).content.stances).toEqual([]);
    expect(await value(a.client.negotiations.list({ caseId }))).toHaveLength(3);
  });
});

const VOTERS = ['x', 'l', 't'] as const;
const amendment = (id: string) =>
  ({
    ...{ id, to: null, proposer: 'x', original: '', motivation: '', cost: null, votes: {} },
    change: { kind: 'remove', point: 'p' },
  }) as const;

describe('three laptops with one negotiation', () => {
  it('come to the same, keep each voter’s vote, and never make a stance that nobody took', () => {
    const step = fc.tuple(fc.constantFrom('stance', 'vote', 'main', 'remove', 'send'), fc.nat(2), fc.nat(30));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const docs = ['a', 'b', 'c'].map(() => {
          const doc = new Y.Doc();
          // Each begins it by itself.
          beginNegotiation(doc, { caseId: 'case' as RecordId, audience: { kind: 'groups', groups: ['x', 'l'] } });
          return doc;
        });
        for (const doc of docs) putAmendment(docs[0] as Y.Doc, amendment(`m${docs.indexOf(doc)}`));
        const said = new Set<string>();
        for (const [time, [what, who, pick]] of steps.entries()) {
          const doc = docs[who] as Y.Doc;
          const voter = VOTERS[pick % 3] ?? 'x';
          const id = `m${pick % 2}`;
          const choice = (['for', 'against', null] as const)[(pick >> 2) % 3] ?? null;
          if (what === 'stance') {
            const stance = (['supports', 'cannot'] as const)[pick % 2] ?? 'cannot';
            said.add(`${stance} ${time}`);
            putStance(doc, { group: 'x', target: 't', stance, condition: `${time}`, on: '2026-11-23' });
          } else if (what === 'vote') putVote(doc, { amendment: id, voter, choice });
          else if (what === 'main') putVote(doc, { amendment: null, voter, choice });
          else if (what === 'remove' && pick > 25) removeAmendment(doc, id);
          else if (what === 'send') Y.applyUpdate(docs[(who + 1) % 3] as Y.Doc, Y.encodeStateAsUpdate(doc));
        }
        for (const _round of [1, 2])
          for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
        const [first, ...others] = docs.map(readNegotiation);
        for (const other of others) expect(other).toEqual(first);
        for (const { stance, condition } of first?.stances ?? []) expect(said).toContain(`${stance} ${condition}`);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  it('tell votes on one amendment apart, and both are kept', () => {
    const base = new Y.Doc();
    beginNegotiation(base, { caseId: 'case' as RecordId, audience: { kind: 'public', groups: [] } });
    putAmendment(base, amendment('m'));
    const docs = [1, 2].map(() => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
      return doc;
    }) as [Y.Doc, Y.Doc];
    putVote(docs[0], { amendment: 'm', voter: 'x', choice: 'for' });
    putVote(docs[1], { amendment: 'm', voter: 'l', choice: 'against' });
    for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
    for (const doc of docs) expect(readNegotiation(doc)?.amendments[0]?.votes).toEqual({ l: 'against', x: 'for' });
    expect(Y.encodeStateVector(docs[0])).toEqual(Y.encodeStateVector(docs[1]));
  });
});

describe('a negotiation of version 0.4', () => {
  const open = () => laptopOf({ dataDir: folderOf(FIXTURE, join(temporaryFolder(), 'data')) });

  it('says what it said, each vote now by itself, and carried over on two laptops it is one', async () => {
    const told = JSON.parse(readFileSync(FIXTURE.replace('.sqlite', '.json'), 'utf8'));
    const [a, b] = [open(), open()];
    expect(await value(a.client.negotiations.list({ caseId: told.caseId }))).toEqual(
      told.negotiations.map((one: object) => ({ ...one, circle: null })),
    );
    const id: RecordId = told.negotiations[0].id;
    const { doc } = a.core.context.records.get(id);
    expect([formOf(doc), negotiationKind.unknown(doc)]).toEqual([3, { fields: 0, items: 0, facts: 0 }]);
    await value(a.client.negotiations.vote({ id, amendment: 'a', voter: 't', choice: 'for' }));
    await value(b.client.negotiations.vote({ id, amendment: 'a', voter: 's', choice: 'abstain' }));
    exchangeRecord(a, b, id);
    for (const { client } of [a, b])
      expect((await value(client.negotiations.list({ caseId: told.caseId })))[0]?.content.amendments[0]?.votes).toEqual(
        {
          ...{ l: 'against', s: 'abstain', t: 'for', x: 'for' },
        },
      );
    expect((await verify(a.core.context, quiet())).problems).toEqual([]);
  });
});
