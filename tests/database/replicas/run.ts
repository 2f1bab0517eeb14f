import type { z } from 'zod';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import type { ClashView } from '../../../shared/kinds/clash.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { ACTS } from './acts.ts';
import { must, type Replica } from './replica.ts';
import type { Choose, Situation } from './situation.ts';
import { CASES } from './situations/cases.ts';
import { CHARTER } from './situations/charter.ts';
import { COUNCIL } from './situations/council.ts';
import { MEETINGS } from './situations/meetings.ts';
import { UNRELATED } from './situations/unrelated.ts';
import { refusedIn, tellAll } from './told.ts';
import { harmed, plant } from './tomorrow.ts';
import type { Three, World } from './world.ts';

/** Every situation there is: a new one is one entry in one of these lists. */
export const SITUATIONS: readonly Situation[] = [...MEETINGS, ...CASES, ...CHARTER, ...COUNCIL, ...UNRELATED];

const MOST_TO_SETTLE = 60;

/** One run: situations played apart, free acts with packages that get lost, come twice and come late, then all is settled. */
export async function playRun(world: World, deal: readonly Situation[]): Promise<Set<string>> {
  world.next();
  const seen = new Set<string>();
  const settling = { seen, choose: {} };
  for (const situation of deal) {
    if (situation.on) await settleAll(world, [world.shared(situation.on)], settling);
    const before = new Set(world.ids);
    const three = inAnyOrder(world);
    await situation.play(world, three);
    await reachesWhatItMust(world, situation, before);
    Object.assign(settling.choose, situation.choose?.(three));
  }
  const planted = await plant(world);
  await actFreely(world);
  await agree(world);
  await settleAll(world, world.ids, settling);
  await agree(world);
  const harm = harmed(world, planted);
  if (harm.length > 0) throw new Error(`What this program cannot read was harmed: ${harm.join(', ')}`);
  for (const id of world.meetings) {
    const refused = await refusedIn(world.all[0], id);
    if (refused.length > 0) throw new Error(`What stands in ${id} is not allowed: ${refused.join(', ')}`);
  }
  return seen;
}

function inAnyOrder({ all, dice }: World): Three {
  const [one, two, three] = dice.shuffled(all);
  if (!one || !two || !three) throw new Error('three laptops');
  return [one, two, three];
}

/** On the records that it began, or that there is one of: the first kind it names, or nothing at all where it names none. */
async function reachesWhatItMust(world: World, situation: Situation, before: ReadonlySet<string>): Promise<void> {
  const { name, reaches, on } = situation;
  await world.spread();
  const own = [...world.ids].filter((id) => !before.has(id));
  const found: string[] = [];
  for (const id of on ? [world.shared(on)] : own)
    found.push(...(await must(world.all[0].api.records.clashes({ id }))).map(({ kind }) => kind));
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

interface Settling {
  readonly seen: Set<string>;
  readonly choose: Choose;
}

/** A person somewhere chooses, one thing after another, until there is nothing left; then all have it. */
async function settleAll(world: World, ids: Iterable<RecordId>, { seen, choose }: Settling): Promise<void> {
  for (const id of ids) {
    for (let left = MOST_TO_SETTLE; ; left--) {
      const by = world.dice.pick(world.all);
      const clashes = await must(by.api.records.clashes({ id }));
      for (const { kind } of clashes) seen.add(kind);
      const [clash] = clashes;
      if (!clash) break;
      if (left === 0) throw new Error(`${id} is never settled: ${JSON.stringify(clash)}`);
      const choice = chosen(clash, choose[clash.kind]) ?? world.dice.pick(clash.choices).id;
      await must(by.api.records.settle({ id, clash: clash.id, choice }));
      await world.spread([id]);
    }
  }
}

function chosen({ choices }: z.infer<typeof ClashView>, wanted: Choose[string] | undefined): string | undefined {
  if (typeof wanted === 'string') return choices.find(({ id }) => id === wanted)?.id;
  return choices.find(({ by }) => by === wanted?.by)?.id;
}

/** Every seal, row, file and projection of each. */
export async function problemsOf(all: readonly Replica[]): Promise<string[]> {
  const found = await Promise.all(all.map(({ core }) => verify(core.context, quiet())));
  return found.flatMap(({ problems }) => problems);
}
