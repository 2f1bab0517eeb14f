import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createRecord } from '../../../../electron/core/records/change.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { notesKind } from '../../../../shared/kinds/notes/kind.ts';
import { whereTold, whereToldPacked } from '../../../support/canary.ts';
import { beginCouncil, value } from '../../../support/core.ts';
import { runsOf } from '../../../support/runs.ts';
import { newCase, type } from '../support.ts';
import { FAULTS, happen, type Kept, mirror, type Step } from './faults.ts';
import {
  deviceFolder,
  everyFile,
  filesOf,
  meet,
  rounds,
  type Sharer,
  sharedFolder,
  sharer,
  stateOf,
  sync,
} from './laptops.ts';

/** What is only for one group, and what is for nobody else at all. */
const SECRETS = ['Blåkanarie', 'Grønkanarie'] as const;

interface Scene {
  readonly all: readonly Sharer[];
  readonly shared: RecordId[];
  /** For the first two alone, and for the first alone. */
  readonly talks: RecordId;
  readonly notes: RecordId;
  /** Every file that any of them has laid down. */
  readonly written: Map<string, Buffer>;
}

/** Three laptops, each with its own copy of the folder; two are of groups that negotiate, the third is of another. */
async function scened(): Promise<Scene> {
  const names = [
    ['Ida Holm', 'X'],
    ['Bo Falk', 'L'],
    ['Eva Lund', 'B'],
  ] as const;
  const all: Sharer[] = [];
  for (const [name, group] of names) all.push(await sharer(name, sharedFolder(), group));
  const [ida, bo] = all as [Sharer, Sharer];
  await beginCouncil(ida.core, { name: 'Ida Holm', role: 'secretariat', group: 'X' });
  const id = newCase(ida);
  const audience = { kind: 'groups', groups: ['x', 'l'] } as const;
  const talks = await value(
    ida.client.negotiations.begin({ caseId: id, audience: { ...audience, groups: ['x', 'l'] } }),
  );
  const stance = { group: 'x', target: 'recommendation', stance: 'supports', condition: SECRETS[0] } as const;
  await value(ida.client.negotiations.putStance({ id: talks.id, stance }));
  const notes = ida.core.context.write((scope) =>
    createRecord(ida.core.context, scope, {
      ...{ kind: 'notes', action: 'import' },
      write: (doc) => {
        notesKind.setFields(doc, { case: id, audience: 'private' });
        notesKind.setEntry(doc, 'comments', { key: 'a', value: { text: SECRETS[1] } });
      },
    }),
  );
  mirror(all);
  await meet(all);
  for (let n = 0; n < 2; n++) {
    mirror(all);
    await meet(all);
  }
  expect(bo.core.context.device).not.toBe(ida.core.context.device);
  const scene = { all, shared: [id], talks: talks.id, notes, written: new Map<string, Buffer>() };
  noteWritten(scene);
  return scene;
}

function noteWritten({ all, written }: Scene): void {
  for (const one of all)
    for (const name of filesOf(one)) {
      const bytes = readFileSync(join(deviceFolder(one), name));
      written.set(`${one.core.context.device}/${name}/${bytes.length}`, bytes);
    }
}

const step: fc.Arbitrary<Step> = fc.record({
  // What is taken away before it was taken must come again.
  fault: fc.constantFrom(...FAULTS, 'lost', 'lost', 'lost', 'flipped', 'whole', 'whole'),
  from: fc.nat(2),
  to: fc.nat(2),
  at: fc.nat(5000),
});
const deed = fc.oneof(
  { weight: 10, arbitrary: step },
  { weight: 2, arbitrary: fc.record({ sync: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ write: fc.nat(2), letters: fc.constantFrom('a', 'bc') }) },
  { weight: 2, arbitrary: fc.record({ make: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.constantFrom(1, 10) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

async function done(scene: Scene, one: Deed, kept: Kept): Promise<void> {
  const { all, shared } = scene;
  if ('fault' in one) return happen(all, one, kept);
  if ('minutes' in one) {
    for (const { pass } of all) pass(one.minutes);
    return;
  }
  const who = all[('sync' in one ? one.sync : 'write' in one ? one.write : one.make) % all.length];
  if (!who) return;
  if ('make' in one) shared.push(newCase(who));
  const mine = shared.findLast((id) => stateOf(who)[id] !== undefined);
  if ('write' in one && mine) await type(who, mine, one.letters);
  await sync(who);
  noteWritten(scene);
}

const without = (state: Record<string, unknown>, ids: readonly string[]) =>
  Object.fromEntries(Object.entries(state).filter(([id]) => !ids.includes(id)));

async function expectAlike({ all, talks, notes }: Scene): Promise<void> {
  const [ida, bo, eva] = all.map(stateOf);
  expect(bo).toEqual(without(ida ?? {}, [notes]));
  expect(eva).toEqual(without(ida ?? {}, [notes, talks]));
}

/** What the manifests of all files say that somebody's keys open. */
async function openedBy({ core }: Sharer, files: Iterable<Buffer>): Promise<string> {
  const told: string[] = [];
  for (const bytes of files) {
    const decrypter = new Decrypter();
    for (const identity of core.context.keys?.identities ?? []) decrypter.addIdentity(identity);
    const inside = await decrypter.decrypt(bytes).catch(() => null);
    if (inside) told.push(new TextDecoder().decode(unzipSync(inside)['manifest.json']));
  }
  return told.join('\n');
}

/** No file that ever lay in a folder opens to who is not to see it or says anything in the open, and the third laptop holds no word of it. */
async function expectNothingLeaks(
  { all, talks, notes, shared }: Scene,
  written: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const files = all.flatMap(({ folder }) => everyFile(folder)).map(({ path }) => path);
  const names = ['Skolen', ...SECRETS, talks, notes];
  expect(whereTold(files, names)).toEqual([]);
  expect(whereToldPacked(files.slice(0, 3), names)).toEqual([]);
  const [ida, , eva] = all;
  if (!ida || !eva) return;
  const [told, toldEva] = [await openedBy(ida, written.values()), await openedBy(eva, written.values())];
  expect([told.includes(talks), toldEva.includes(shared[0] ?? '')]).toEqual([true, true]);
  expect([told.includes(notes), toldEva.includes(notes), toldEva.includes(talks)]).toEqual([false, false, false]);
  eva.core.context.database.read.pragma('wal_checkpoint(TRUNCATE)');
  const own = everyFile(eva.core.context.dataDir).map(({ path }) => path);
  expect(whereTold(own, [...SECRETS])).toEqual([]);
  expect(
    whereTold(
      everyFile(ida.core.context.dataDir).map(({ path }) => path),
      ['Skolen'],
    ),
  ).not.toEqual([]);
}

const { runs } = runsOf(Number(process.env.HANDLERUM_RUNS ?? 1));

it('comes to the same everywhere when the faults cease, and gives nobody what is not for them', {
  timeout: 60_000 + runs * 60_000,
}, async () => {
  const scene = await scened();
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 40, maxLength: 60 }), async (deeds) => {
      const kept: Kept = new Map();
      for (const one of deeds) await done(scene, one, kept);
      for (const { pass } of scene.all) pass(30);
      for (let n = 0; n < 4; n++) {
        mirror(scene.all);
        await rounds(scene.all, 1);
        noteWritten(scene);
      }
      await expectAlike(scene);
      await expectNothingLeaks(scene, scene.written);
      for (const one of scene.all)
        expect([one.core.context.device, filesOf(one).length < 40]).toEqual([one.core.context.device, true]);
    }),
    { numRuns: runs, seed: Number(process.env.HANDLERUM_SEED ?? 5), endOnFailure: true },
  );
});
