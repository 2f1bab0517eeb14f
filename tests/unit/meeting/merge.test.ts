import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { putTask, setMeetingFields } from '../../../shared/kinds/meeting/doc.ts';
import { refusal } from '../../../shared/meeting/rules.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';
import { runsOf } from '../../support/runs.ts';
import { BODY, exchange, Laptop, SEATS, TASK } from './support/laptop.ts';

const ballots = SEATS.map((member) => ({ member, choice: 'for' as const }));

type Act = (laptop: Laptop, seed: number) => void;

/** What a person may do to a meeting. Each asks what the core asks before it does. */
const ACTS: Readonly<Record<string, Act>> = {
  open: (one) => one.open(),
  item: (one, seed) => void one.record({ kind: 'item', item: 'ab'[seed % 2] ?? 'a' }),
  decide: (one, seed) => void one.decide('ab'[seed % 2] ?? 'a', one.id()),
  vote: (one, seed) =>
    void one.record({ kind: 'vote', item: 'ab'[seed % 2] ?? 'a', motion: null, told: 'name', ballots }),
  leave: (one, seed) => void one.record({ kind: 'presence', member: SEATS[seed % 3] ?? '', state: 'absent' }),
  revoke: (one) => {
    const last = one.content.events.findLast(({ kind }) => kind === 'decision');
    if (last) one.record({ kind: 'revoked', event: last.id });
  },
  close: (one) => void one.record({ kind: 'closed' }),
  takeOver: (one) => one.takeOver(),
  seal: (one) => one.seal(),
  dispatch: (one) => one.dispatch(),
  add: (one) => void one.add(`${one.id()}x`),
  addCase: (one) => {
    if (!one.content.items.some(({ caseId }) => caseId === 'case1')) one.add(`${one.id()}c`, 'case1').dispatch();
  },
  remove: (one, seed) => one.remove('ab'[seed % 2] ?? 'a'),
  write: (one, seed) => one.write('ab'[seed % 2] ?? 'a', `Tekst ${one.id()}`),
  move: (one, seed) => {
    if (one.stage === 'planned') one.fact('moved', { to: `2026-12-${10 + (seed % 9)}`, reason: '' });
  },
  cancel: (one, seed) => {
    if (['planned', 'dispatched'].includes(one.stage)) one.fact('cancelled', { reason: `Grund ${seed % 5}` });
  },
  reinstate: (one) => {
    if (one.stage === 'cancelled') one.fact('reinstated', {});
  },
  done: (one) => {
    const task = one.content.followUps[0];
    if (task && !task.done) putTask(one.doc, { ...task, done: { on: '2026-12-09', by: one.name, note: '' } });
  },
  rewrite: (one) => {
    const task = one.content.followUps[0];
    if (task) putTask(one.doc, { ...task, text: `Skriv ${one.id()}` });
  },
};
const names = Object.keys(ACTS);

/** Ways a meeting goes, so that what needs much before it is reached too. */
const STORIES: readonly (readonly string[])[] = [
  ['open', 'item', 'decide', 'close'],
  ['open', 'item', 'vote', 'decide', 'close', 'seal'],
  ['takeOver', 'open', 'item', 'decide', 'close', 'seal'],
  ['takeOver', 'close', 'seal'],
  ['takeOver', 'item', 'vote', 'leave', 'leave'],
  ['dispatch', 'open', 'item', 'decide'],
  ['addCase'],
  ['add', 'dispatch'],
  ['write'],
  ['done'],
  ['rewrite'],
  ['move'],
  ['cancel'],
];

/** What two do of one thing without knowing of each other. */
const PAIRS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['move'], ['move']],
  [['done'], ['rewrite']],
  [['write'], ['write']],
  [['cancel'], ['cancel']],
  [
    ['add', 'dispatch'],
    ['add', 'dispatch'],
  ],
  [['addCase'], ['addCase']],
  [
    ['open', 'item', 'vote', 'decide'],
    ['open', 'leave', 'item', 'vote', 'decide'],
  ],
  [
    ['open', 'item', 'decide', 'item', 'decide', 'close'],
    ['open', 'item', 'decide', 'leave', 'leave'],
  ],
];

const pair = fc
  .record({ who: fc.nat(2), pair: fc.constantFrom(...PAIRS), seed: fc.nat(100), other: fc.nat(100) })
  .map(({ who, pair: [mine, theirs], seed, other }) => [
    ...mine.map((name) => ({ who, name, seed })),
    ...theirs.map((name) => ({ who: (who + 1) % 3, name, seed: other })),
  ]);
const act = fc.record({ who: fc.nat(2), name: fc.constantFrom(...names), seed: fc.nat(100) });
const story = fc.record({ who: fc.nat(2), names: fc.constantFrom(...STORIES), seed: fc.nat(100) });
const step = fc.oneof(
  { weight: 4, arbitrary: story.map(({ who, names: all, seed }) => all.map((name) => ({ who, name, seed }))) },
  { weight: 4, arbitrary: pair },
  { weight: 2, arbitrary: act.map((one) => [one]) },
  { weight: 1, arbitrary: fc.record({ from: fc.nat(2), to: fc.nat(2) }).map((swap) => [swap]) },
);
const run: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps): Step[] => steps.flat());

type Step = { who: number; name: string; seed: number } | { from: number; to: number };

function laptops(): [Laptop, Laptop, Laptop] {
  return [new Laptop('anna'), new Laptop('bent'), new Laptop('carl')];
}

function perform(all: readonly Laptop[], steps: readonly Step[]): void {
  for (const one of steps) {
    if ('name' in one) ACTS[one.name]?.(all[one.who] as Laptop, one.seed);
    else all[one.from]?.give(all[one.to] as Laptop);
  }
}

const told = ({ content, clashes, played }: Laptop) => ({
  content,
  clashes,
  after: played.after,
  keeper: played.keeper,
});

/** What the rules refuse of what counts, when asked from the beginning. */
function refusedOf(laptop: Laptop): string[] {
  const { content } = laptop;
  return content.events.flatMap((event, index) => {
    const room = runMeeting({ items: content.items, events: content.events.slice(0, index) }, SEATS);
    const refused = refusal(room, event, BODY);
    return refused ? [`${event.id} ${event.kind}: ${refused}`] : [];
  });
}

const KINDS = [
  ...['twoKeepers', 'elsewhere', 'elsewhereItem', 'elsewhereRoom', 'refused', 'twoSeals', 'afterSeal', 'twoMain'],
  ...['sameNumber', 'sameCase', 'minutesText', 'movedApart', 'cancelledApart', 'heldCancelled', 'doneOfOther'],
];

it('three laptops: equal, nothing the rules refuse, every kind of clash reached and settled for good', {
  timeout: 600_000,
}, () => {
  const { runs, isWhole } = runsOf(300);
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(run, fc.infiniteStream(fc.nat(20)), (steps, picks) => {
      const all = laptops();
      perform(all, steps);
      exchange(...all);
      const [one, two, three] = all;
      expect(told(two)).toEqual(told(one));
      expect(told(three)).toEqual(told(one));
      const seen = new Set<string>();
      let forced = false;
      for (let round = 0; one.clashes.length > 0; round++) {
        expect(round, JSON.stringify(one.clashes)).toBeLessThan(60);
        expect(refusedOf(one).filter(() => !forced)).toEqual([]);
        for (const { kind } of one.clashes) seen.add(kind);
        const [clash] = one.clashes;
        const choice = clash?.choices[picks.next().value % (clash?.choices.length ?? 1)];
        if (!clash || !choice) throw new Error('A clash without choices');
        forced ||= choice.id === 'stands';
        all[round % 3]?.settle(clash.id, choice.id);
        exchange(...all);
        expect(one.clashes.map(({ id }) => id)).not.toContain(clash.id);
        expect(told(two)).toEqual(told(one));
      }
      expect(told(three)).toEqual(told(one));
      if (!forced) expect(refusedOf(one)).toEqual([]);
      for (const kind of seen) reached.set(kind, (reached.get(kind) ?? 0) + 1);
    }),
    { numRuns: runs, seed: 13 },
  );
  expect([...reached.keys()].filter((kind) => !KINDS.includes(kind))).toEqual([]);
  if (!isWhole) return;
  const rare = KINDS.filter((kind) => (reached.get(kind) ?? 0) < runs / 100);
  expect(rare, JSON.stringify(Object.fromEntries(reached))).toEqual([]);
});

/** Each by one laptop only: nothing of one is about anything of another. */
const ALONE: readonly (readonly string[])[] = [
  ['open', 'item', 'decide', 'vote', 'close', 'seal'],
  ['add', 'add', 'done'],
  ['add'],
];

it('acts that have nothing to do with each other are no clash, in whatever order they arrive', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ALONE as string[][], { minLength: 3 }), fc.nat(100), (parts, seed) => {
      const all = laptops();
      for (const [who, part] of parts.entries()) for (const name of part) ACTS[name]?.(all[who] as Laptop, seed);
      setMeetingFields(all[1].doc, { place: 'Lokale 2' });
      all[2].fact('stepDone', { step: 'draft', on: '2026-12-01', note: '' });
      all[0].fact('stepDone', { step: 'review', on: '2026-12-01', note: '' });
      exchange(...all);
      expect(all.map(({ kinds }) => kinds)).toEqual([[], [], []]);
    }),
  );
});

it('an update that comes twice or late changes nothing', () => {
  fc.assert(
    fc.property(run, (steps) => {
      const all = laptops();
      perform(all, steps);
      const early = Y.encodeStateAsUpdate(all[0].doc);
      exchange(...all);
      const before = told(all[0]);
      Y.applyUpdate(all[0].doc, early);
      exchange(...all);
      expect(told(all[0])).toEqual(before);
    }),
    { numRuns: runsOf(60).runs },
  );
});

it('a task that was in the plan is one task', () => {
  const [one] = laptops();
  expect(one.content.followUps).toEqual([TASK]);
});
