import { must } from '../replica.ts';
import type { Situation } from '../situation.ts';

/** What is done to one case apart. */
export const CASES: readonly Situation[] = [
  {
    name: 'sent here and taken back there',
    reaches: ['caseStatus'],
    async play(world, three) {
      const { id, cases } = await world.sitting(three);
      const [one = cases[1]] = cases;
      if (!one) throw new Error('no case');
      await must(three[0].api.meetings.dispatch({ id }));
      await must(three[1].api.cases.setStatus({ id: one, status: 'draft' }));
    },
  },
  {
    name: 'sent for one stop at two meetings',
    reaches: ['caseSentTwice'],
    async play(world, [one, two]) {
      const date = world.day();
      const sent = world.newCase(one);
      await world.spread();
      for (const by of [one, two]) {
        const id = await world.meeting(by, date);
        await must(by.api.meetings.addCases({ id, cases: [sent], role: 'decides' }));
        await must(by.api.meetings.dispatch({ id }));
      }
    },
  },
  {
    name: 'handed on to different people',
    reaches: ['caseHandedApart'],
    async play(world, [one, two]) {
      const id = world.newCase(one);
      await world.spread();
      for (const { api, name } of [one, two])
        await must(api.flows.handOver({ id, holder: { person: `Kollega til ${name}`, role: '', step: '' }, note: '' }));
    },
  },
  {
    name: 'taken in here and sent back there',
    reaches: ['caseHandedApart'],
    async play(world, [one, two, three]) {
      const id = world.newCase(one);
      const holder = { person: '', role: 'Økonomi og jura', step: 'review' };
      await must(one.api.flows.handOver({ id, holder, note: '' }));
      await world.spread();
      await must(two.api.flows.accept({ id }));
      await must(three.api.flows.sendBack({ id, reason: 'Mangler', required: [] }));
    },
  },
  {
    name: 'a stance is let out with different words',
    reaches: ['caseRelease'],
    async play(world, [one, two]) {
      const caseId = world.newCase(one);
      const audience = { kind: 'group', groups: ['a'] } as const;
      const { id } = await must(
        one.api.negotiations.begin({ caseId, audience: { kind: audience.kind, groups: ['a'] } }),
      );
      world.negotiations.push(id);
      world.ids.add(id);
      await world.spread();
      for (const { api, name } of [one, two]) {
        const stance = { group: 'a', target: 'case', stance: 'canLiveWith', condition: `Hvis ${name} vil` } as const;
        const { content } = await must(api.negotiations.putStance({ id, stance }));
        await must(api.negotiations.release({ id, stances: content.stances.map((made) => made.id) }));
      }
    },
  },
];
