import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import { temporaryFolder } from '../../support/core.ts';
import { runsOf } from '../../support/runs.ts';
import { Laptops } from './audience.ts';

/** `HANDLERUM_RUNS=200` for a long one. */
const { runs } = runsOf(Number(process.env.HANDLERUM_RUNS ?? 3));

const laptop = fc.nat(2);
const deed = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('case' as const), by: laptop, how: fc.constantFrom('open', 'closed') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('negotiate', 'note', 'write'), by: laptop, pick: fc.nat(9) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('send' as const), by: laptop, to: laptop, some: fc.nat(255) }),
  },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('hand' as const), pick: fc.nat(40), at: laptop }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('gap' as const), pick: fc.nat(40) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

async function done(laptops: Laptops, one: Deed): Promise<void> {
  if (one.what === 'case') return laptops.makeCase(one.by, one.how);
  if (one.what === 'send') return laptops.send(one.by, one.to, one.some);
  if (one.what === 'gap') return void expect([null, 'damaged']).toContain(await laptops.handWithGap(one.pick));
  if (one.what === 'hand') {
    const answer = await laptops.hand(one.pick, one.at);
    if (answer) expect(answer).toEqual({ isFor: answer.isFor, said: answer.isFor ? 'taken' : 'locked' });
    return;
  }
  return { negotiate: laptops.negotiate, note: laptops.note, write: laptops.write }[one.what].call(
    laptops,
    one.by,
    one.pick,
  );
}

/** Everybody sends everybody all that is for them, and each file comes; twice, for what came may be passed on. */
async function meet(laptops: Laptops): Promise<void> {
  for (const by of [0, 1, 2, 0, 1])
    for (const to of [0, 1, 2]) {
      const before = laptops.sent.length;
      await laptops.send(by, to, 255);
      if (laptops.sent.length > before) expect(await laptops.hand(before, to)).toEqual({ said: 'taken', isFor: true });
    }
}

/** Who has a record has the same of it, word for word. */
function expectAlike(laptops: Laptops): void {
  for (const { id, may } of laptops.records) {
    const told = may.flatMap((at) => {
      if (!laptops.held(at).some((one) => one.id === id)) return [];
      const { doc, head } = laptops.all[at]?.context.records.get(id) ?? {};
      return doc && head ? [JSON.stringify(KINDS[head.kind].content(doc))] : [];
    });
    expect(new Set(told).size).toBe(1);
    expect(told).toHaveLength(may.length);
  }
}

it('three laptops that hand each other files agree on what each was sent, and none holds a word of anything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 45, size: 'max' }), async (deeds) => {
      const folder = temporaryFolder();
      const temporary = join(folder, 'tmp');
      mkdirSync(temporary);
      const { TMPDIR } = process.env;
      process.env.TMPDIR = temporary;
      const laptops = new Laptops(folder);
      try {
        laptops.council();
        laptops.makeCase(0, 'closed');
        for (const one of deeds) await done(laptops, one);
        expect(await laptops.leaks(temporary)).toEqual([]);
        await meet(laptops);
        expectAlike(laptops);
        expect(await laptops.leaks(temporary)).toEqual([]);
        for (const { context } of laptops.all) expect((await verify(context, quiet())).problems).toEqual([]);
      } finally {
        laptops.close();
        if (TMPDIR === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = TMPDIR;
      }
    }),
    { numRuns: runs, seed: 16, endOnFailure: true },
  );
}, 600_000);

it('the search finds what was handed to somebody it is not for', async () => {
  const folder = temporaryFolder();
  const laptops = new Laptops(folder);
  onTestFinished(() => laptops.close());
  laptops.council();
  laptops.makeCase(0, 'closed');
  await laptops.send(0, 2, 255);
  await laptops.hand(0, 2);
  expect(await laptops.leaks(join(folder, 'Anna'))).not.toEqual([]);
  for (const one of laptops.records) one.addressed.delete(2);
  expect((await laptops.leaks(join(folder, 'Bent'))).some((line) => line.includes('Carla'))).toBe(true);
});
