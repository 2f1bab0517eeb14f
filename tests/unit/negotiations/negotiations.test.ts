import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCases, duplicate, restore } from '../../../electron/core/cases/cases.ts';
import { exportCase } from '../../../electron/core/cases/exportCase.ts';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { compromiseOf, majorities, standing } from '../../../electron/core/negotiations/arithmetic.ts';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import { ExportFormat } from '../../../shared/contract/files.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { PackFormat } from '../../../shared/pack/schema.ts';
import { AmendmentFormat } from '../../../shared/print/enums.ts';
import { FORMATS } from '../../../shared/print/formats.ts';
import { beginCouncil, clientOf, openCore, testClock, value } from '../../support/core.ts';
import { KNOWN } from '../../support/searched.ts';
import { everythingIn } from '../../support/unpack.ts';
import { begun } from '../packs/support.ts';

const G1 = exampleCases().find(({ content }) => content.fields.title === 'Sikrere skolevej på Lindevej')?.content;
const profile = { name: 'Ida Holm', role: 'member', group: 'x' } as const;

async function opened() {
  const core = openCore({ now: testClock() });
  const client = clientOf(core);
  await beginCouncil(core, profile);
  const [caseId] = addCases(core.context, G1 ? [G1] : [], 'import') as [RecordId];
  const made = await value(client.negotiations.begin({ caseId, audience: { kind: 'group', groups: ['x'] } }));
  const say = (group: string, target: string, stance: 'supports' | 'canLiveWith' | 'cannot', condition = '') =>
    value(client.negotiations.putStance({ id: made.id, stance: { group, target, stance, condition } }));
  return { core, client, caseId, id: made.id, say };
}

describe('a negotiation', () => {
  it('is a record of its own; a stance takes the place of the group’s last, with its day', async () => {
    const { core, client, caseId, say } = await opened();
    await say('x', 'g1-b', 'cannot');
    await say('x', 'g1-b', 'canLiveWith', 'p-pladserne erstattes');
    await say('l', 'g1-b', 'supports');
    const [one] = await value(client.negotiations.list({ caseId }));
    expect(one?.content.stances.map(({ id, stance, condition }) => [id, stance, condition])).toEqual([
      ['x/g1-b', 'canLiveWith', 'p-pladserne erstattes'],
      ['l/g1-b', 'supports', ''],
    ]);
    expect(one?.content.stances[0]?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(JSON.stringify(core.context.contents.now(caseId))).not.toContain('p-pladserne erstattes');
    const other = await value(client.negotiations.begin({ caseId, audience: { kind: 'public', groups: [] } }));
    expect(other.content.stances).toEqual([]);
    expect(
      await client.negotiations.begin({ caseId: other.id, audience: { kind: 'public', groups: [] } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });

  it('lets out exactly what is released, keeps it when an older text is taken back, and takes it back when asked', async () => {
    const { core, client, caseId, id, say } = await opened();
    await say('x', 'g1-b', 'supports');
    await say('l', 'g1-b', 'cannot', 'Hemmeligt vilkår');
    const before = core.context.records.get(caseId).seq;
    expect(await client.negotiations.release({ id, stances: ['w/g1-b'] })).toMatchObject({ ok: false });
    await value(client.negotiations.release({ id, stances: ['x/g1-b'] }));
    const released = () => core.context.contents.now(caseId).fields.handlerum?.released;
    expect(released()).toMatchObject([{ id: 'x/g1-b', groupName: 'Fælles Lindved (eksempel)', by: 'Ida Holm' }]);
    restore(core.context, { id: caseId, seq: before });
    expect(released()).toHaveLength(1);
    expect(core.context.contents.now(duplicate(core.context, caseId)).fields.handlerum?.released).toEqual([]);
    await value(client.negotiations.withdraw({ caseId, stances: ['x/g1-b'] }));
    expect(released()).toEqual([]);
    restore(core.context, { id: caseId, seq: before + 1 });
    expect(released()).toEqual([]);
  });

  it('keeps amendments in the voting order, and a sub-amendment goes with its amendment', async () => {
    const { core, client, id } = await opened();
    const put = (one: string, to: string | null = null) =>
      value(
        client.negotiations.putAmendment({
          id,
          amendment: {
            ...{ id: one, to, proposer: 'x', original: 'vælger A', motivation: '', cost: null, votes: {} },
            change: { kind: 'replace', point: 'p', text: 'vælger B' },
          },
        }),
      );
    for (const one of ['a', 'b', 'c']) await put(one);
    await put('b1', 'b');
    const moved = await value(client.negotiations.moveAmendment({ id, amendment: 'c', index: 0 }));
    expect(moved.content.amendments.map((one) => one.id)).toEqual(['c', 'a', 'b', 'b1']);
    const left = await value(client.negotiations.removeAmendment({ id, amendment: 'b' }));
    expect(left.content.amendments.map((one) => one.id)).toEqual(['c', 'a']);
    const file = await value(client.negotiations.amendmentFile({ id, amendment: 'a' }));
    expect(file.name).toBe('Ændringsforslag Sikrere skolevej på Lindevej.docx');
    for (const format of AmendmentFormat.options) {
      const { transfer, name } = await value(client.negotiations.amendmentFile({ id, amendment: 'a', format }));
      const { begins } = KNOWN[format];
      expect(name).toBe(`Ændringsforslag Sikrere skolevej på Lindevej.${FORMATS[format].extension}`);
      const bytes = Buffer.from(await core.context.transfers.read(transfer));
      expect(bytes.toString('latin1', 0, begins.length)).toBe(begins);
    }
  });

  it('is counted by the mandates of the council', async () => {
    const { core, caseId, say } = await opened();
    await say('x', 'g1-b', 'supports');
    await say('l', 'g1-b', 'canLiveWith');
    for (const group of ['x', 'l']) await say(group, 'g1-street', 'supports');
    const where = standing(core.context, caseId);
    const b = majorities(where).find(({ option }) => option === 'g1-b');
    expect(b?.majority).toMatchObject({ state: 'secure', yes: 15, unknown: 10, needed: 13, size: 25 });
    const { room } = compromiseOf(where);
    expect(room.complete.map(({ elements, mandates }) => [elements, mandates])).toEqual([[['g1-street'], 15]]);
    expect(() => standing(core.context, caseId, { body: 'findes ikke' })).toThrow();
    // After the term nobody sits there.
    expect(majorities(standing(core.context, caseId, { on: '2040-01-01' }))[0]?.majority.present).toBe(0);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });
});

/** A word that stands nowhere else. */
const mark = (place: string, seed: number): string => `Hemmelig${place}${seed}x`;

describe('nothing of a negotiation', () => {
  it('is in an export or pack before it is released', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 99_999 }), fc.boolean(), async (seed, isReleased) => {
        const made = await begun();
        const { caseId } = await made.add(G1 as NonNullable<typeof G1>);
        const own = await value(made.client.negotiations.begin({ caseId, audience: { kind: 'group', groups: ['x'] } }));
        const { id } = own;
        const say = (group: string, condition: string) =>
          value(
            made.client.negotiations.putStance({ id, stance: { group, target: 'g1-b', stance: 'cannot', condition } }),
          );
        await say('x', mark('Vilkår', seed));
        await say('l', mark('Andet', seed));
        await value(
          made.client.negotiations.putAmendment({
            id,
            amendment: {
              ...{ id: 'm', to: null, proposer: 'x', original: '', cost: null, votes: { x: 'for' } },
              ...{ change: { kind: 'add', after: null, text: mark('Forslag', seed) }, motivation: mark('Grund', seed) },
            },
          }),
        );
        if (isReleased) await value(made.client.negotiations.release({ id, stances: ['x/g1-b'] }));
        await made.dispatch();
        const wanted = ['Vilkår', 'Andet', 'Forslag', 'Grund'];
        const found = (parts: readonly string[]) =>
          wanted.filter((place) => parts.some((part) => part.includes(mark(place, seed))));
        const content = made.core.context.contents.now(caseId);
        for (const format of ExportFormat.options) {
          const file = await exportCase({
            ...{ content, format, includeClosed: 'yes', municipality: '', author: '', now: new Date('2026-11-27') },
            readFile: async () => null,
          });
          const parts = [file.name, ...(await everythingIn(file.bytes))];
          const named = parts.some((part) => part.includes('Fælles Lindved'));
          expect([format, 'group', named]).toEqual([format, 'group', isReleased && format === 'json']);
          // What was released is in the data of the case; it is shown where its block is put into the text.
          expect([format, found(parts)]).toEqual([format, isReleased && format === 'json' ? ['Vilkår'] : []]);
        }
        for (const format of PackFormat.options) {
          const file = await made.file(format, 'members');
          expect([format, found([file.name, ...(await everythingIn(file.bytes))])]).toEqual([format, []]);
        }
      }),
      { numRuns: 2 },
    );
  });
});
