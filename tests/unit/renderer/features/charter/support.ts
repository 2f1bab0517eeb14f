import type { CharterClause, CharterContent, CharterProposal } from '../../../../../shared/kinds/charter/charter.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';

/** A charter in which nothing has been written, with these parts. */
export const charterOf = (parts: Partial<CharterContent> = {}): CharterContent => ({
  ...{ id: RecordId.parse('018f0000-0000-7000-8000-000000000000'), preamble: '', inForce: null },
  ...{ chapters: [], clauses: [], proposals: [], support: [], comments: [], steps: [] },
  ...{ versions: [], signatures: [], rounds: [], results: [], actions: [] },
  ...parts,
});

export const clauseOf = (id: string, rest: Partial<CharterClause> = {}): CharterClause => ({
  ...{ id, chapter: 'c', text: `Punkt ${id}`, rationale: '', status: 'draft', origin: [] },
  ...rest,
});

export const proposalOf = (id: string, rest: Partial<CharterProposal> = {}): CharterProposal => ({
  ...{ id, clause: null, chapter: 'c', text: `Forslag ${id}`, why: 'Tonen tæller', by: 'Lindvedlisten' },
  ...{ at: '2026-11-30T09:00:00.000Z', state: 'open' },
  ...rest,
});
