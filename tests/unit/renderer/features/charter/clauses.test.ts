import { describe, expect, it } from 'vitest';
import {
  clausesOf,
  isBlank,
  newClause,
  placeOf,
  proposersOf,
  shortOf,
  statusStep,
  validWords,
  withDraft,
  written,
} from '../../../../../renderer/features/charter/clauses.ts';
import { charterOf, clauseOf, proposalOf } from './support.ts';

const ids = (clauses: readonly { readonly id: string }[]) => clauses.map(({ id }) => id);

describe('what is shown of a chapter', () => {
  const clauses = [
    clauseOf('a'),
    clauseOf('other', { chapter: 'd' }),
    clauseOf('blank', { text: ' ' }),
    clauseOf('gone', { status: 'withdrawn' }),
    clauseOf('goneBlank', { text: '', status: 'withdrawn' }),
    clauseOf('b', { status: 'agreed' }),
  ];

  it('is what stands, and by itself what is withdrawn; never one without a word', () => {
    const { standing, withdrawn } = clausesOf({ clauses }, 'c');
    expect(ids(standing)).toEqual(['a', 'b']);
    expect(ids(withdrawn)).toEqual(['gone']);
  });

  it('a clause with a reason and no text yet is not blank', () => {
    expect(isBlank({ text: '', rationale: 'Derfor' })).toBe(false);
    expect(isBlank({ text: ' ', rationale: '\n' })).toBe(true);
  });

  it('ends with the one that is being written, until it is kept', () => {
    const draft = newClause('n', 'c');
    expect(isBlank(draft)).toBe(true);
    expect(ids(withDraft(clauses.slice(0, 1), draft))).toEqual(['a', 'n']);
    expect(ids(withDraft([clauseOf('n')], draft))).toEqual(['n']);
    expect(ids(withDraft(clauses.slice(0, 1), null))).toEqual(['a']);
  });

  it('puts a clause in the place of another of its chapter, over those of other chapters', () => {
    const { standing } = clausesOf({ clauses }, 'c');
    expect(placeOf(clauses, standing, 0)).toBe(0);
    expect(placeOf(clauses, standing, 1)).toBe(5);
  });
});

describe('leaving a field', () => {
  const clause = clauseOf('a', { rationale: 'Derfor', origin: ['p'] });

  it('keeps what was written, and leaves to the core where the words came from', () => {
    const { origin: _origin, ...own } = clause;
    expect(written(clause, { text: 'Nyt' })).toEqual({ does: 'keep', clause: { ...own, text: 'Nyt' } });
    expect(written(clause, { rationale: '' })).toEqual({ does: 'keep', clause: { ...own, rationale: '' } });
  });

  it('withdraws a clause whose text was emptied, with the words it had', () => {
    expect(written(clause, { text: '  ' })).toEqual({ does: 'withdraw' });
  });

  it('does nothing to one that was empty before', () => {
    expect(written(newClause('n', 'c'), { text: '' })).toEqual({ does: 'nothing' });
    expect(written(newClause('n', 'c'), { rationale: 'Derfor' })).toEqual({ does: 'nothing' });
  });

  it('a status is taken back to the one before, and nothing else is', () => {
    expect(statusStep(clauseOf('a', { status: 'agreed' }), 'withdrawn')).toEqual({
      step: { clause: 'a', status: 'withdrawn' },
      back: ['charter.setClauseStatus', { clause: 'a', status: 'agreed' }],
    });
  });
});

describe('what is told of a clause', () => {
  it('who proposed it, each once', () => {
    const proposals = [proposalOf('p'), proposalOf('q'), proposalOf('r', { by: 'Ida Holm' }), proposalOf('s')];
    expect(proposersOf({ proposals }, clauseOf('a', { origin: ['p', 'q', 'r'] }))).toEqual([
      'Lindvedlisten',
      'Ida Holm',
    ]);
  });

  it('the words in force only where they are others', () => {
    const text = { preamble: '', chapters: [], clauses: [{ id: 'a', chapter: 'c', text: 'Før', rationale: '' }] };
    const version = {
      ...{ id: 'v', number: 1, body: 'Byrådet', date: '2026-12-14', item: '', by: '', at: '' },
      ...{ text, hash: '', standing: 'inForce', sealed: true },
    } as unknown as ReturnType<typeof charterOf>['versions'][number];
    const charter = charterOf({ versions: [version], inForce: 'v' });
    expect(validWords(charter, clauseOf('a'))).toBe('Før');
    expect(validWords(charter, clauseOf('a', { text: 'Før' }))).toBeNull();
    expect(validWords(charter, clauseOf('b'))).toBeNull();
  });

  it('its beginning', () => expect(shortOf({ text: `  ${'a'.repeat(50)}` })).toBe('a'.repeat(40)));
});
