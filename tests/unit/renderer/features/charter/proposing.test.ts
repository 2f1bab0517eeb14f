import { expect, it } from 'vitest';
import {
  about,
  afterProposal,
  choicesOf,
  missingInProposal,
  newProposal,
  sorted,
  toMerge,
  toPropose,
} from '../../../../../renderer/features/charter/proposing.ts';
import { charterOf, clauseOf, proposalOf } from './support.ts';

const charter = charterOf({
  chapters: [
    { id: 'c', title: 'Tone' },
    { id: 'd', title: 'Tid' },
  ],
  clauses: [
    clauseOf('a', { chapter: 'd' }),
    clauseOf('blank', { text: '' }),
    clauseOf('gone', { status: 'withdrawn' }),
  ],
});
const begun = newProposal(charter, 'Karen Holm');

it('begins under one’s own name, in the first chapter', () => {
  expect(begun).toEqual({ by: 'Karen Holm', clause: '', chapter: 'c', text: '', why: '' });
});

it('asks for who, what and why', () => {
  expect(Object.keys(missingInProposal({ ...begun, by: ' ' }))).toEqual(['by', 'text', 'why']);
  expect(missingInProposal({ ...begun, text: 'Vi lytter.', why: 'Tonen' })).toEqual({});
});

it('about a clause it begins from its words and stays in its chapter', () => {
  const held = { ...begun, ...about(charter, 'a'), why: ' Tonen ' };
  expect(held.text).toBe('Punkt a');
  expect(toPropose(charter, held)).toEqual({
    proposal: { clause: 'a', chapter: 'd', by: 'Karen Holm', text: 'Punkt a', why: 'Tonen' },
  });
});

it('for a new clause it goes where it is put', () => {
  const held = { ...begun, ...about(charter, 'a'), ...about(charter, ''), chapter: 'd', text: ' Vi lytter. ' };
  expect(toPropose(charter, held)).toMatchObject({ proposal: { clause: null, chapter: 'd', text: 'Vi lytter.' } });
});

it('the next one is of the same person and otherwise empty', () => {
  const sent = { ...begun, by: 'Lindvedlisten', clause: 'a', text: 'x', why: 'y' };
  expect(afterProposal(sent)).toEqual({ by: 'Lindvedlisten', clause: '', chapter: 'c', text: '', why: '' });
});

it('one chooses between clauses that stand and have words', () => {
  expect(choicesOf(charter)).toEqual([{ value: 'a', label: 'Punkt a' }]);
  expect(choicesOf(charter, 'a')).toEqual([]);
});

it('open ones and decided ones are told apart', () => {
  const proposals = [proposalOf('p'), proposalOf('q', { state: 'merged' }), proposalOf('r', { state: 'declined' })];
  const { open, decided } = sorted({ proposals });
  expect([open, decided].map((list) => list.map(({ id }) => id))).toEqual([['p'], ['q', 'r']]);
});

it('is taken into its own clause unless another is chosen', () => {
  expect(toMerge({ id: 'p' }, { text: 'x', into: '' })).toEqual({ proposal: 'p', text: 'x' });
  expect(toMerge({ id: 'p' }, { text: 'x', into: 'a' })).toEqual({ proposal: 'p', text: 'x', into: 'a' });
});
