import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quiet } from '../../../../electron/core/control.ts';
import { verify } from '../../../../electron/core/maintenance/verify.ts';
import { temporaryFolder } from '../../../support/core.ts';
import { runsOf } from '../../../support/runs.ts';
import { ACT, done, type Scene, talking } from './acts.ts';
import { Laptops } from './laptops.ts';
import { counts, PEOPLE } from './who.ts';

/** `HANDLERUM_RUNS=200` for a long one. */
const { runs } = runsOf(Number(process.env.HANDLERUM_RUNS ?? 2));

/** Everybody gives everybody all that is for them, until nothing new can come. */
async function meet({ laptops }: Scene): Promise<void> {
  for (let round = 0; round < 2; round++)
    for (const by of PEOPLE.keys()) for (const to of PEOPLE.keys()) if (by !== to) await laptops.carryAll(by, to);
}

/** Who has the same rows says the same of them, and keeps the same aside for the same reason. */
function expectAlike({ laptops }: Scene): void {
  for (const [id, { kind }] of laptops.known) {
    const holders = [...PEOPLE.keys()].filter((at) => laptops.has(at, id));
    const byRows = Map.groupBy(holders, (at) => laptops.numbers(at, id));
    for (const [first = 0, ...others] of byRows.values())
      for (const other of others) expect(laptops.told(other, id)).toEqual(laptops.told(first, id));
    if (kind === 'all') expect([holders.length, byRows.size]).toEqual([PEOPLE.length, 1]);
  }
}

/** What a key wrote before it was struck out is read everywhere, what it wrote afterwards nowhere. */
function expectRevoked({ laptops, talks, said }: Scene): void {
  for (const at of PEOPLE.keys()) {
    const told = JSON.stringify(laptops.told(at, talks));
    const isCut = (by: number) => laptops.turns.some((one) => one.what === 'revoked' && one.who === by);
    for (const { by, at: when, word } of said) {
      const stands = counts(laptops.turns, by, when);
      const before = laptops.turns.every((one) => one.what !== 'revoked' || one.who !== by || one.at > when);
      // What comes after may build upon what is aside, where its writer had not heard.
      if (!stands || before || !isCut(by)) expect([word, told.includes(`"${word}"`)]).toEqual([word, stands]);
    }
  }
}

it('five laptops with keys, groups that change and keys struck out agree on all they were sent, and none holds a word of anything else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(ACT, { minLength: 25, maxLength: 50, size: 'max' }),
      async (shares, acts) => {
        const folder = temporaryFolder();
        const [temporary, shared] = [join(folder, 'tmp'), join(folder, 'delt')];
        for (const place of [temporary, shared]) mkdirSync(place);
        const { TMPDIR } = process.env;
        process.env.TMPDIR = temporary;
        const laptops = new Laptops(folder);
        try {
          await laptops.begin();
          if (shares) await laptops.share(shared);
          const scene = await talking(laptops, shares);
          for (const one of acts) await done(scene, one);
          await meet(scene);
          expectAlike(scene);
          expectRevoked(scene);
          expect(await laptops.leaks(temporary)).toEqual([]);
          for (const { core } of laptops.all) expect((await verify(core.context, quiet())).problems).toEqual([]);
        } finally {
          laptops.close();
          if (TMPDIR === undefined) delete process.env.TMPDIR;
          else process.env.TMPDIR = TMPDIR;
        }
      },
    ),
    { numRuns: runs, seed: Number(process.env.HANDLERUM_SEED ?? 16), endOnFailure: true },
  );
}, 1_200_000);
