import { must } from '../replica.ts';
import type { Situation } from '../situation.ts';

/** What is done to one meeting apart. */
export const MEETINGS: readonly Situation[] = [
  {
    name: 'two send one agenda apart',
    reaches: ['twoMain', 'sameNumber', 'caseSentTwice'],
    async play(world, [one, two, three]) {
      const { id } = await world.sitting([one, two, three]);
      const extra = world.newCase(two);
      await must(two.api.meetings.addCases({ id, cases: [extra], role: 'decides' }));
      const items = (await must(two.api.meetings.get({ id }))).content.items;
      await must(two.api.meetings.moveItem({ id, item: items.at(-1)?.id ?? '', index: 0 }));
      await must(two.api.meetings.dispatch({ id }));
      await must(one.api.meetings.dispatch({ id }));
    },
  },
  {
    name: 'two keep the minutes apart',
    reaches: ['twoKeepers', 'elsewhere', 'elsewhereRoom', 'elsewhereItem'],
    async play(world, three) {
      const { id, items } = await world.sitting(three);
      for (const [index, by] of three.slice(0, 2).entries()) {
        await world.open(by, id);
        await world.decide(by, id, items[index] ?? '');
      }
    },
    choose: () => ({ elsewhere: 'byItem' }),
  },
  {
    name: 'what another recorded is taken in, and the rules refuse it',
    reaches: ['twoKeepers', 'elsewhere', 'refused'],
    async play(world, three) {
      const { id, items } = await world.sitting(three);
      const [one, two] = three;
      const [item = ''] = items;
      const [first = '', second = '', ...others] = await world.seats(one);
      // Each speaks in one room and is away in the other, where who is away cannot demand anything.
      for (const [by, member] of [
        [one, first],
        [two, second],
      ] as const) {
        await world.record(by, id, { kind: 'opened', present: [member, ...others] });
        await world.record(by, id, { kind: 'item', item });
        await world.record(by, id, { kind: 'dissent', item, member, text: 'Nej' });
      }
    },
    choose: () => ({ elsewhere: 'byItem', elsewhereRoom: 'keeper', elsewhereItem: 'elsewhere' }),
  },
  {
    name: 'two seal apart',
    reaches: ['twoSeals'],
    async play(world, three) {
      const [one, two] = three;
      const { id, items } = await world.sitting(three);
      await world.open(one, id);
      await world.decide(one, id, items[0] ?? '');
      await world.spread();
      await must(two.api.meetings.takeOver({ id }));
      for (const by of [one, two]) {
        await world.decide(by, id, items[1] ?? '');
        await world.record(by, id, { kind: 'closed' });
        await must(by.api.meetings.seal({ id }));
      }
    },
  },
  {
    name: 'recorded apart from the seal',
    reaches: ['afterSeal'],
    async play(world, three) {
      const [one, two] = three;
      const { id, items } = await world.sitting(three);
      await world.open(one, id);
      await world.decide(one, id, items[0] ?? '');
      await world.spread();
      await must(two.api.meetings.takeOver({ id }));
      const [member = ''] = await world.seats(two);
      await world.record(two, id, { kind: 'dissent', item: items[0] ?? '', member, text: 'Nej' });
      await world.record(one, id, { kind: 'closed' });
      await must(one.api.meetings.seal({ id }));
    },
  },
  {
    name: 'minutes of one item by two',
    reaches: ['minutesText'],
    async play(world, three) {
      const { id, items } = await world.sitting(three);
      await world.open(three[0], id);
      await world.spread();
      for (const { api, name } of three.slice(0, 2))
        await must(api.meetings.setProtocol({ id, item: items[0] ?? '', text: `Med ${name}s ord` }));
    },
  },
  {
    name: 'one case on the agenda by two',
    reaches: ['sameCase'],
    async play(world, three) {
      const { id } = await world.sitting(three);
      const one = world.newCase(three[0]);
      await world.spread();
      for (const { api } of three.slice(0, 2)) await must(api.meetings.addCases({ id, cases: [one], role: 'decides' }));
    },
  },
  {
    name: 'moved to two days',
    reaches: ['movedApart'],
    async play(world, three) {
      const { id } = await world.sitting(three);
      for (const { api } of three) await must(api.meetings.move({ id, date: world.day(), reason: 'Sne' }));
    },
  },
  {
    name: 'called off for two reasons',
    reaches: ['cancelledApart'],
    async play(world, three) {
      const { id } = await world.sitting(three);
      for (const { api, name } of three.slice(1)) await must(api.meetings.cancel({ id, reason: `${name} er syg` }));
    },
  },
  {
    name: 'held here and called off there',
    reaches: ['heldCancelled'],
    async play(world, three) {
      const { id } = await world.sitting(three);
      await world.open(three[0], id);
      await must(three[1].api.meetings.cancel({ id, reason: 'Ingen sager' }));
    },
  },
  {
    name: 'a task is done of other words',
    reaches: ['doneOfOther'],
    async play(world, three) {
      const [one, two] = three;
      const { id, items } = await world.sitting(three);
      const task = { id: 't', item: items[0] ?? '', text: 'Skriv til naboerne', owner: 'Bo', due: null, done: null };
      await must(one.api.meetings.putFollowUp({ id, followUp: task }));
      await world.spread();
      const done = { on: '2027-01-01', by: 'Bo', note: '' };
      await must(one.api.meetings.putFollowUp({ id, followUp: { ...task, done } }));
      await must(two.api.meetings.putFollowUp({ id, followUp: { ...task, text: 'Ring til naboerne' } }));
    },
  },
];
