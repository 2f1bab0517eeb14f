import { must } from '../replica.ts';
import type { Situation } from '../situation.ts';
import { editorOf, lettersOf } from '../typing.ts';

/** What has nothing to do with each other: nobody is to be asked. */
export const UNRELATED: readonly Situation[] = [
  {
    name: 'two items, two texts, two signatures and a task',
    reaches: [],
    async play(world, three) {
      const [one, two, other] = three;
      const { id, items } = await world.sitting(three);
      await world.open(one, id);
      await world.decide(one, id, items[0] ?? '');
      await world.spread();
      await must(two.api.meetings.setProtocol({ id, item: items[0] ?? '', text: 'Godkendt' }));
      await must(other.api.meetings.setProtocol({ id, item: items[1] ?? '', text: 'Udsat' }));
      await world.record(one, id, { kind: 'closed' });
      await world.spread();
      const [first = '', second = ''] = await world.seats(one);
      await must(one.api.meetings.sign({ id, member: first }));
      await must(two.api.meetings.sign({ id, member: second }));
      const task = { id: 't', item: items[0] ?? '', text: 'Skriv', owner: 'Bo', due: null, done: null };
      await must(other.api.meetings.putFollowUp({ id, followUp: task }));
    },
  },
  {
    name: 'moved here, a place there, and a case put on the agenda',
    reaches: [],
    async play(world, three) {
      const [one, two, other] = three;
      const { id } = await world.sitting(three);
      await must(one.api.meetings.move({ id, date: world.day(), reason: 'Sne' }));
      await must(two.api.meetings.change({ id, time: '12:00', ends: '14:30', place: 'Kantinen' }));
      await must(other.api.meetings.addCases({ id, cases: [world.newCase(other)], role: 'decides' }));
    },
  },
  {
    name: 'an item is taken off here and sent there',
    reaches: [],
    async play(world, three) {
      const { id, items } = await world.sitting(three);
      await must(three[0].api.meetings.removeItem({ id, item: items[0] ?? '' }));
      await must(three[1].api.meetings.dispatch({ id }));
    },
  },
  {
    name: 'a case is archived, named and copied apart',
    reaches: [],
    async play(world, [one, two, other]) {
      const id = world.newCase(one);
      await world.spread();
      await must(one.api.cases.archive({ ids: [id] }));
      await must(two.api.records.nameVersion({ id, name: 'Til udvalget' }));
      const copy = await must(other.api.cases.duplicate({ id }));
      world.ids.add(copy.id);
    },
  },
  {
    name: 'comments that came with a file, and what others do to its case',
    reaches: [],
    async play(world, [one, two, other]) {
      const id = world.commentedCase(one);
      await world.spread();
      await must(two.api.cases.archive({ ids: [id] }));
      await must(other.api.records.nameVersion({ id, name: 'Som den kom' }));
    },
  },
  {
    name: 'three type in one paragraph, and one takes it back and forth',
    reaches: [],
    async play(world, [one, two, other]) {
      const id = world.newCase(one);
      await world.spread();
      const words = [one, two, other].map(({ name }) => `${name.toUpperCase()}${world.dice.below(1e9)}`);
      for (const [index, by] of [one, two, other].entries()) {
        const editor = await editorOf(by, id);
        const [text] = editor.texts;
        // Two strokes, at both ends of what all three saw, and each sent alone.
        text?.insert(0, `${words[index]}a `);
        await editor.push();
        text?.insert(text.length, ` ${words[index]}b`);
        await editor.push();
        await editor.close();
      }
      const { seq, before } = await must(other.api.records.restore({ id, seq: 1 }));
      await must(other.api.records.restore({ id, seq: before }));
      if (seq <= before) throw new Error('nothing was taken back');
      await world.spread();
      const wanted = words.flatMap((word) => [`${word}a`, `${word}b`]);
      for (const by of world.all) {
        const lost = wanted.filter((word) => !lettersOf(by, id).includes(word));
        if (lost.length > 0) throw new Error(`${by.name} has lost ${lost.join(', ')} of ${lettersOf(by, id)}`);
      }
    },
  },
  {
    name: 'stances of two groups and an amendment',
    reaches: [],
    async play(world, [one, two, other]) {
      const caseId = world.newCase(one);
      const audience = { kind: 'groups' as const, groups: ['a', 'b'] };
      const { id } = await must(one.api.negotiations.begin({ caseId, audience }));
      world.ids.add(id);
      await world.spread();
      for (const [by, group] of [
        [one, 'a'],
        [two, 'b'],
      ] as const) {
        const stance = { group, target: 'case', stance: 'supports', condition: '' } as const;
        const { content } = await must(by.api.negotiations.putStance({ id, stance }));
        await must(by.api.negotiations.release({ id, stances: content.stances.map((made) => made.id) }));
      }
      await must(other.api.negotiations.vote({ id, amendment: null, voter: 'a', choice: 'for' }));
    },
  },
  {
    name: 'members, words of the charter and the checklist',
    reaches: [],
    async play(world, [one, two, other]) {
      const on = String(world.dice.below(1e6));
      const member = { id: `m${on}`, name: `Ny ${on}`, councilRole: 'member', groups: [], to: '2029-12-31' } as const;
      await must(one.api.council.put({ items: [{ list: 'members', item: { ...member, groups: [] } }] }));
      await must(two.api.charter.setPreamble({ text: `Vi vil ${on}` }));
      await must(other.api.charter.comment({ target: 'k', text: `Bemærkning ${on}` }));
      const { draft } = await must(other.api.checklist.get({}));
      await must(other.api.checklist.saveDraft({ content: draft, base: draft }));
    },
  },
];
