import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { ACTS } from './acts.ts';
import type { Replica } from './replica.ts';
import { clashesIn, settleAll } from './settling.ts';
import type { Situation } from './situation.ts';
import { BEGUN } from './situations/begun.ts';
import { CASES } from './situations/cases.ts';
import { CHARTER } from './situations/charter.ts';
import { COUNCIL } from './situations/council.ts';
import { MEETINGS } from './situations/meetings.ts';
import { UNRELATED } from './situations/unrelated.ts';
import { refusedIn, tellAll } from './told.ts';
import { editPlanted, harmed, plant } from './tomorrow.ts';
import type { Three, World } from './world.ts';

/** Every situation there is but those a world begins with: a new one is one entry in one of these lists. */
export const SITUATIONS: readonly Situation[] = [...MEETINGS, ...CASES, ...CHARTER, ...COUNCIL, ...UNRELATED];

/** Of which record is ours. Until it is settled each goes on with its own, so laptops rightly tell different things. */
const WHOSE: ReadonlySet<string> = new Set(BEGUN.flatMap(({ reaches }) => reaches));

/** One run: situations played apart, free acts with packages that get lost, come twice and come late, then all is settled. */
export async function playRun(world: World, deal: readonly Situation[]): Promise<Set<string>> {
  world.next();
  const seen = new Set<string>();
  const settling = { seen, choose: {} };
  for (const situation of deal) {
    if (situation.on) await settleAll(world, [...world.ids], { ...settling, only: (kind) => WHOSE.has(kind) });
    if (situation.on) await settleAll(world, [world.shared(situation.on)], settling);
    const three = inAnyOrder(world);
    await reachesWhatItMust(world, situation, three);
    Object.assign(settling.choose, situation.choose?.(three));
  }
  const planted = await plant(world);
  await actFreely(world);
  await world.spread();
  await settleAll(world, world.ids, { ...settling, only: (kind) => WHOSE.has(kind) });
  await agree(world);
  await refusesNothing(world, 'but what is to be settled');
  await settleAll(world, world.ids, settling);
  await agree(world);
  await refusesNothing(world, 'at all');
  await editPlanted(world, planted);
  await agree(world);
  const harm = harmed(world, planted);
  if (harm.length > 0) throw new Error(`What this program cannot read was harmed: ${harm.join(', ')}`);
  return seen;
}

function inAnyOrder({ all, dice }: World): Three {
  const [one, two, three] = dice.shuffled(all);
  if (!one || !two || !three) throw new Error('three laptops');
  return [one, two, three];
}

/** Something new is to be settled of the first kind it names, told alike by all; or nothing new at all where it names none. */
async function reachesWhatItMust(world: World, situation: Situation, three: Three): Promise<void> {
  const { name, reaches } = situation;
  const before = await clashesIn(world, world.ids);
  await situation.play(world, three);
  await world.spread();
  const after = await clashesIn(world, world.ids);
  const found = [...after.values()].filter(({ id }) => !before.has(id)).map(({ kind }) => kind);
  const isAsItMust = reaches[0] === undefined ? found.length === 0 : found.includes(reaches[0]);
  if (!isAsItMust) throw new Error(`${name}: ${found.join() || 'nothing'} is to be settled`);
}

async function actFreely(world: World): Promise<void> {
  const { dice, all } = world;
  const onTheWay: Uint8Array[] = [];
  for (let count = 6 + dice.below(10); count > 0; count--) {
    const by = dice.pick(all);
    if (dice.isHit(0.6)) await dice.pick(ACTS)(world, by);
    else if (dice.isHit(0.5) || onTheWay.length === 0) onTheWay.push(await by.pack([...world.ids]));
    else await by.take(dice.pick(onTheWay));
  }
  // Some arrive at the end, in any order and again; those that no one picks are lost.
  for (const by of all) if (onTheWay.length > 0) await by.take(dice.pick(onTheWay));
}

/** All have all, and all tell the same. */
async function agree(world: World): Promise<void> {
  await world.spread();
  const [first, ...others] = await Promise.all(world.all.map((one) => tellAll(one, world)));
  if (!first) throw new Error('no laptop');
  for (const other of others)
    for (const [what, words] of first)
      if (other.get(what) !== words) throw new Error(`${what} differs:\n${words}\n${other.get(what) ?? 'nothing'}`);
}

/** What stands in a meeting, played again by the rules. Where a meeting is still to be settled, that is where a person is asked. */
async function refusesNothing(world: World, what: 'at all' | 'but what is to be settled'): Promise<void> {
  for (const id of world.meetings) {
    const isOpen = (await clashesIn(world, [id])).size > 0;
    if (isOpen && what === 'at all') throw new Error(`${id} is still to be settled`);
    const refused = isOpen ? [] : await refusedIn(world.all[0], id);
    if (refused.length > 0) throw new Error(`What stands in ${id} is not allowed: ${refused.join(', ')}`);
  }
}

/** Every seal, row, file and projection of each. */
export async function problemsOf(all: readonly Replica[]): Promise<string[]> {
  const found = await Promise.all(all.map(({ core }) => verify(core.context, quiet())));
  return found.flatMap(({ problems }) => problems);
}
