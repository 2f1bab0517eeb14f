import { must, type Replica } from '../replica.ts';
import type { Situation } from '../situation.ts';
import type { World } from '../world.ts';

/** Gives the one clause new words, for only what has changed can be adopted. */
async function write({ api, name }: Replica, world: World): Promise<void> {
  const chapter = (await must(api.charter.get({})))?.chapters[0]?.id ?? '';
  const text = `${name} lytter ${world.dice.below(1e9)}`;
  await must(api.charter.putClause({ clause: { id: 'k', chapter, text, rationale: '', status: 'draft' } }));
}

async function adopt(by: Replica, world: World): Promise<void> {
  await write(by, world);
  await must(by.api.charter.adopt({ body: 'Byrådet', date: '2026-12-01', item: '' }));
}

/** What is done to the charter apart. */
export const CHARTER: readonly Situation[] = [
  {
    name: 'two adopt apart',
    on: 'charter',
    reaches: ['adoptedTwice'],
    async play(world, [one, two]) {
      for (const by of [one, two]) await adopt(by, world);
    },
  },
  {
    name: 'one adopts twice and another once',
    on: 'charter',
    reaches: ['adoptedTwice', 'adoptedApart'],
    async play(world, [one, two]) {
      await adopt(one, world);
      await adopt(one, world);
      await adopt(two, world);
    },
    choose: ([, two]) => ({ adoptedTwice: { by: two.name } }),
  },
  {
    name: 'a proposal is taken in here and declined there',
    on: 'charter',
    reaches: ['proposalSettledApart'],
    async play(world, [one, two]) {
      await write(one, world);
      const chapter = (await must(one.api.charter.get({})))?.chapters[0]?.id ?? '';
      const proposal = { clause: 'k', chapter, text: 'Vi svarer', why: 'Tonen', by: one.name };
      const made = (await must(one.api.charter.propose({ proposal }))).proposals.at(-1)?.id ?? '';
      await world.spread();
      await must(one.api.charter.merge({ proposal: made, text: 'Vi svarer' }));
      await must(two.api.charter.decline({ proposal: made }));
    },
  },
];
