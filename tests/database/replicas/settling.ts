import type { z } from 'zod';
import type { ClashView } from '../../../shared/kinds/clash.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { must, type Replica } from './replica.ts';
import type { Choose } from './situation.ts';
import type { World } from './world.ts';

type Clash = z.infer<typeof ClashView>;

const MOST_TO_SETTLE = 60;
/** How often two settle one thing apart before either knows of the other. */
const TWO_SETTLE = 0.15;

export interface Settling {
  /** Kinds of clash that were met. */
  readonly seen: Set<string>;
  readonly choose: Choose;
  /** Which kinds are settled; all when it is left out. */
  readonly only?: (kind: string) => boolean;
}

/**
 * What is to be settled in these records, by its id and with what it would be settled among; throws unless every laptop tells
 * it in the same words.
 */
export async function clashesIn(world: World, ids: Iterable<RecordId>): Promise<Map<string, Clash>> {
  const found = new Map<string, Clash>();
  for (const id of ids) {
    const [told, ...others] = await Promise.all(world.all.map(({ api }) => must(api.records.clashes({ id }))));
    for (const other of others)
      if (JSON.stringify(other) !== JSON.stringify(told))
        throw new Error(`${id} is not to be settled alike: ${JSON.stringify(told)} and ${JSON.stringify(other)}`);
    for (const clash of told ?? []) found.set(clash.id, clash);
  }
  return found;
}

/** People somewhere choose, one thing after another, until nobody has anything left in these records; then all have it. */
export async function settleAll(world: World, ids: Iterable<RecordId>, settling: Settling): Promise<void> {
  for (const id of ids)
    for (let left = MOST_TO_SETTLE; ; left--) {
      const open = [...(await clashesIn(world, [id])).values()];
      for (const { kind } of open) settling.seen.add(kind);
      const clash = open.find(({ kind }) => settling.only?.(kind) ?? true);
      if (!clash) break;
      if (left === 0) throw new Error(`${id} is never settled: ${JSON.stringify(clash)}`);
      await settleOne(world, { id, clash, wanted: settling.choose[clash.kind] });
    }
}

interface One {
  readonly id: RecordId;
  readonly clash: Clash;
  readonly wanted: Choose[string] | undefined;
}

async function settleOne(world: World, { id, clash, wanted }: One): Promise<void> {
  const { dice } = world;
  const [one, two] = dice.shuffled(world.all) as [Replica, Replica];
  const settle = ({ api }: Replica, choice: string) => must(api.records.settle({ id, clash: clash.id, choice }));
  const choice = chosen(clash, wanted) ?? dice.pick(clash.choices).id;
  const other = dice.shuffled(clash.choices).find((own) => own.id !== choice)?.id;
  // Of records begun apart the choice lies in each.
  const told = [...world.ids].filter((own) => own === id || clash.choices.some((made) => made.id === own));
  await settle(one, choice);
  if (other !== undefined && dice.isHit(TWO_SETTLE)) {
    // Choices made apart that differ are no choice: it is still told, and one who has seen both settles it.
    await settle(two, other);
    await world.spread(told);
    if (!(await clashesIn(world, [id])).has(clash.id))
      throw new Error(`One of two choices counts: ${JSON.stringify(clash)}`);
    await settle(one, choice);
  }
  await world.spread(told);
}

function chosen({ choices }: Clash, wanted: Choose[string] | undefined): string | undefined {
  if (typeof wanted === 'string') return choices.find(({ id }) => id === wanted)?.id;
  return choices.find(({ by }) => by === wanted?.by)?.id;
}
