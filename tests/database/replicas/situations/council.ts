import { must, type Replica } from '../replica.ts';
import type { Situation } from '../situation.ts';
import type { Three, World } from '../world.ts';

const TERM = { from: '2026-01-01', to: '2029-12-31' } as const;

/** A committee of its own, so that nobody else's meetings have to do with it; known to all. Answers its id. */
async function committee(world: World, [one]: Three, size: number): Promise<string> {
  const id = `u${world.dice.below(1e9)}`;
  const body = { id, name: `Udvalg ${id}`, kind: 'standingCommittee', size, ...TERM, competence: '' } as const;
  const deadline = (await must(one.api.council.get({})))?.bodies[0];
  if (!deadline) throw new Error('no bodies');
  await must(one.api.council.put({ items: [{ list: 'bodies', item: { ...deadline, ...body } }] }));
  await world.spread();
  return id;
}

async function seat(
  by: Replica,
  id: string,
  about: { body: string; role: 'chair' | 'member'; index: number },
): Promise<void> {
  const council = await must(by.api.council.get({}));
  const member = council?.members[about.index];
  if (!member) throw new Error('no member');
  const item = { id, member: member.id, group: member.groups.at(-1)?.group ?? null, ...TERM };
  const mandate = { ...item, body: about.body, role: about.role };
  await must(by.api.council.put({ items: [{ list: 'mandates', item: mandate }] }));
}

/** What is done to the council and the checklist apart. */
export const COUNCIL: readonly Situation[] = [
  {
    name: 'one person is put in by two',
    on: 'council',
    reaches: ['samePerson'],
    async play(world, [one, two]) {
      const name = `Ny Medlem ${world.dice.below(1e9)}`;
      for (const { api, name: by } of [one, two]) {
        const member = { id: `p${by}${world.dice.below(1e9)}`, name, councilRole: 'member', groups: [] } as const;
        const item = { ...member, groups: [], to: TERM.to };
        await must(api.council.put({ items: [{ list: 'members', item }] }));
      }
    },
  },
  {
    name: 'two preside over one committee',
    on: 'council',
    reaches: ['twoPresiding'],
    async play(world, three) {
      const body = await committee(world, three, 5);
      for (const [index, by] of three.slice(0, 2).entries())
        await seat(by, `${body}${index}`, { body, role: 'chair', index });
    },
  },
  {
    name: 'one member is seated by two',
    on: 'council',
    reaches: ['mandatesOverlap'],
    async play(world, three) {
      const body = await committee(world, three, 5);
      await seat(three[0], `${body}a`, { body, role: 'member', index: 3 });
      await seat(three[1], `${body}b`, { body, role: 'member', index: 3 });
    },
  },
  {
    name: 'more are seated than the committee has',
    on: 'council',
    reaches: ['tooManySeats'],
    async play(world, three) {
      const body = await committee(world, three, 1);
      for (const [index, by] of three.entries()) await seat(by, `${body}${index}`, { body, role: 'member', index });
    },
  },
  {
    name: 'one member changes group, told in two ways',
    on: 'council',
    reaches: ['groupChangedApart'],
    async play(world, [one, two]) {
      const council = await must(one.api.council.get({}));
      const member = council?.members[world.dice.below(4)];
      // Neither is the one the member sits for: that would be no change.
      const left = member?.groups.at(-1)?.group;
      const [first, second] = council?.partyGroups.filter(({ id }) => id !== left) ?? [];
      if (!first || !second || !member) throw new Error('no groups');
      const from = world.day();
      for (const [{ api }, group] of [
        [one, first],
        [two, second],
      ] as const)
        await must(api.council.changeGroup({ member: member.id, group: group.id, from }));
    },
  },
  {
    name: 'two adopt a checklist apart',
    on: 'checklist',
    reaches: ['checklistAdoptedApart'],
    async play(world, [one, two]) {
      for (const { api, name } of [one, two]) {
        const { draft } = await must(api.checklist.get({}));
        const content = { ...draft, name: `${name}s tjekliste ${world.dice.below(1e9)}` };
        await must(api.checklist.saveDraft({ content, base: draft }));
        await must(api.checklist.adopt({ body: 'Byrådet', from: '2027-01-01' }));
      }
    },
  },
];
