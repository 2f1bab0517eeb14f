import { answerCode, readInvitation } from '../../../../electron/core/council/keys/code.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { must, type Replica } from '../replica.ts';
import type { Situation } from '../situation.ts';

/**
 * What a folder has one of, begun on two laptops before they knew of each other; the third has none of its own. Only laptops with
 * nothing on them can play these, so they come first in a world.
 */
export const BEGUN: readonly Situation[] = (
  [
    ['council', 'twoCouncils'],
    ['charter', 'twoCharters'],
    ['checklist', 'twoChecklists'],
  ] as const
).map(([kind, clash]) => ({
  name: `two of the ${kind} begun apart`,
  reaches: [clash],
  async play(world, [one, two, three]) {
    const begun: RecordId[] = [];
    for (const by of [one, two]) begun.push(await world.begin(kind, by));
    for (const id of begun) world.ids.add(id);
    // Each goes on with its own when the other's comes, and the third with the one that came first.
    await world.send(two, three, begun);
    await world.send(one, three, begun);
    await world.send(two, one, begun);
    await world.send(one, two, begun);
    const own = [one, two, three].map((by) => world.ours(kind, by));
    if (own.join() !== [begun[0], begun[1], begun[1]].join())
      throw new Error(`${kind}: ${own.join()} of ${begun.join()}`);
  },
}));

/** Each founds the list of keys, and lists the others: whoever is chosen, all three may go on. Once in a world, where there is a council. */
export const FOUNDED: Situation = {
  name: 'the list of keys founded apart',
  on: 'council',
  reaches: ['twoFounders'],
  async play(_world, three) {
    for (const { api } of three) await must(api.keys.found({}));
    for (const by of three) for (const other of three) if (other !== by) await listed(by, other);
  },
};

async function listed({ api }: Replica, { core, name }: Replica): Promise<void> {
  const { keys } = core.context;
  if (!keys) throw new Error('no keys');
  const invited = { person: name, member: null, role: 'secretariat', group: null, mayList: true } as const;
  const { code } = await must(api.keys.invite(invited));
  const { signing, recipient } = keys;
  await must(api.keys.accept({ code: answerCode(signing, readInvitation(code), { name, recipient }) }));
}
