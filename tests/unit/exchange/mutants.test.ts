import { expect, it } from 'vitest';
import { mutantOf } from '../../fuzz/exchange/mutants.ts';
import { Target } from '../../fuzz/exchange/target.ts';
import { Random } from '../../fuzz/random.ts';
import { READING } from '../../support/core.ts';

/** `MUTANTS=100000` for a night; `npm run fuzz -- --readers exchange` goes on by the clock. */
const MUTANTS = Number(process.env.MUTANTS ?? 1000);
const SEED = 20_261_130;

it('mutants are taken or refused for a reason, change nothing when they are refused, and none breaks or holds up', {
  timeout: 0,
}, async () => {
  const target = await Target.begin(READING);
  try {
    const said = new Map<string, number>();
    const faults: string[] = [];
    for (let n = 0; n < MUTANTS; n++) {
      const { name, bytes } = mutantOf(target.scene, n, new Random(SEED + n));
      const outcome = await target.give(bytes);
      if ('fault' in outcome) faults.push(`${n} ${name}: ${outcome.fault}`);
      else said.set(outcome.said, (said.get(outcome.said) ?? 0) + 1);
    }
    expect(faults).toEqual([]);
    expect(await target.problems()).toEqual([]);
    // Each door was reached: what is only ever refused at the first says nothing of those behind it.
    expect([...said.keys()]).toEqual(
      expect.arrayContaining(['taken', 'damaged', 'notPackage', 'unsigned', 'badSignature', 'locked', 'tooLarge']),
    );
  } finally {
    target.close();
  }
});
