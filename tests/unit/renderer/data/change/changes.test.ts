import { expect, it } from 'vitest';
import { Changes, type Voice } from '../../../../../renderer/data/change/Changes.ts';
import type { Asked, Outcome } from '../../../../../renderer/data/change/press.ts';
import type { Failure } from '../../../../../shared/rpc/result.ts';

const MOVE: Asked = { name: 'meetings.move', input: { date: '2027-01-04' } };
const BACK: Asked = { name: 'meetings.move', input: { date: '2027-01-03' } };
const SILENT = { done: undefined, inverse: null };
const ENDS: Failure = { code: 'invalid_input', message: 'No', details: { reason: 'ends' } };

/** A page whose changes end when the test says so. */
function page(shown: readonly string[] = []) {
  const told: { text: string; undo: (() => void) | null }[] = [];
  const sent: { asked: Asked; end: (outcome: Outcome) => void }[] = [];
  const changes = new Changes((asked) => new Promise((end) => void sent.push({ asked, end })));
  const states: unknown[] = [];
  const stop = changes.subscribe(() => void states.push(changes.state));
  const voice: Voice = {
    errorText: ({ code }) => `told ${code}`,
    tell: (text, undo) => void told.push({ text, undo }),
    shown,
  };
  const end = (index: number, outcome: Outcome) => sent[index]?.end(outcome);
  return { changes, voice, told, sent, states, stop, end };
}

it('is under way until it is answered', async () => {
  const { changes, voice, told, end } = page();
  const answer = changes.run(MOVE, SILENT, voice);
  expect(changes.state).toEqual({ pending: 1, refused: null });
  end(0, { made: 'moved' });
  expect(await answer).toEqual({ made: 'moved' });
  expect(changes.state).toEqual({ pending: 0, refused: null });
  expect(told).toEqual([]);
});

it('counts those that are under way at once', async () => {
  const { changes, voice, end } = page();
  const first = changes.run(MOVE, SILENT, voice);
  const second = changes.run(BACK, SILENT, voice);
  expect(changes.state.pending).toBe(2);
  end(1, { made: 2 });
  expect(await second).toEqual({ made: 2 });
  expect(changes.state.pending).toBe(1);
  end(0, { made: 1 });
  await first;
  expect(changes.state.pending).toBe(0);
});

it('tells that it is made, and nothing to take back where there is nothing', async () => {
  const { changes, voice, told, end } = page();
  const answer = changes.run(MOVE, { done: 'Moved', inverse: null }, voice);
  expect(told).toEqual([]);
  end(0, { made: null });
  expect(await answer).toEqual({ made: null });
  expect(told).toEqual([{ text: 'Moved', undo: null }]);
});

it('takes it back by the inverse of what was answered, and says nothing of that', async () => {
  const { changes, voice, told, sent, end } = page();
  const asked: unknown[] = [];
  const inverse = (made: unknown) => {
    asked.push(made);
    return BACK;
  };
  const answer = changes.run(MOVE, { done: 'Moved', inverse }, voice);
  end(0, { made: 'moved' });
  await answer;
  expect(sent).toHaveLength(1);
  told[0]?.undo?.();
  expect(asked).toEqual(['moved']);
  expect(sent[1]?.asked).toBe(BACK);
  end(1, { made: 'back' });
  await Promise.resolve();
  expect(told).toHaveLength(1);
});

it('tells a refusal at the foot of the window', async () => {
  const { changes, voice, told, end } = page();
  const answer = changes.run(MOVE, { done: 'Moved', inverse: () => BACK }, voice);
  end(0, { refused: ENDS, field: 'ends' });
  expect(await answer).toBeNull();
  expect(told).toEqual([{ text: 'told invalid_input', undo: null }]);
  expect(changes.state).toEqual({ pending: 0, refused: null });
});

it.each([
  ['which is shown', 'ends', []],
  ['which is not', 'place', ['told invalid_input']],
  ['which is none', null, ['told invalid_input']],
])('tells a refusal of a field %s', async (_what, field, texts) => {
  const { changes, voice, told, end } = page(['time', 'ends']);
  const answer = changes.run(MOVE, SILENT, voice);
  end(0, { refused: ENDS, field });
  expect(await answer).toBeNull();
  expect(told.map(({ text }) => text)).toEqual(texts);
  expect(changes.state.refused).toEqual(texts.length === 0 ? { field, text: 'told invalid_input' } : null);
});

it('forgets what was wrong when it is tried again', async () => {
  const { changes, voice, end } = page(['ends']);
  const first = changes.run(MOVE, SILENT, voice);
  end(0, { refused: ENDS, field: 'ends' });
  await first;
  const again = changes.run(MOVE, SILENT, voice);
  expect(changes.state).toEqual({ pending: 1, refused: null });
  end(1, { made: 1 });
  await again;
  expect(changes.state).toEqual({ pending: 0, refused: null });
});

it('says whenever it is otherwise, until nobody listens', async () => {
  const { changes, voice, states, stop, end } = page(['ends']);
  const first = changes.run(MOVE, SILENT, voice);
  end(0, { refused: ENDS, field: 'ends' });
  await first;
  const refused = { field: 'ends', text: 'told invalid_input' };
  expect(states).toEqual([
    { pending: 1, refused: null },
    { pending: 0, refused: null },
    { pending: 0, refused },
  ]);
  stop();
  const again = changes.run(MOVE, SILENT, voice);
  end(1, { made: 1 });
  await again;
  expect(states).toHaveLength(3);
});
