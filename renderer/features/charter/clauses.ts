import { inForceOf } from '../../../shared/charter/inForce.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import type { CharterClause, CharterContent } from '../../../shared/kinds/charter/charter.ts';

type Status = CharterClause['status'];

/** A clause in which nobody has written a word. It is in no text and is shown nowhere. */
export const isBlank = ({ text, rationale }: Pick<CharterClause, 'text' | 'rationale'>): boolean =>
  text.trim() === '' && rationale.trim() === '';

/** One that is being written and is on no disk before it has words. */
export const newClause = (id: string, chapter: string): CharterClause => ({
  id,
  chapter,
  text: '',
  rationale: '',
  status: 'draft',
  origin: [],
});

/** What of a chapter stands, in its order, and what is withdrawn. */
export function clausesOf({ clauses }: Pick<CharterContent, 'clauses'>, chapter: string) {
  const own = clauses.filter((clause) => clause.chapter === chapter && !isBlank(clause));
  return {
    standing: own.filter(({ status }) => status !== 'withdrawn'),
    withdrawn: own.filter(({ status }) => status === 'withdrawn'),
  };
}

/** With the one that is being written at the end, until it is among those that are kept. */
export function withDraft(standing: readonly CharterClause[], draft: CharterClause | null): readonly CharterClause[] {
  return draft && !standing.some(({ id }) => id === draft.id) ? [...standing, draft] : standing;
}

/** Where a clause goes that is put in the place of another one of its chapter: clauses of all chapters lie in one list. */
export function placeOf(clauses: readonly CharterClause[], standing: readonly CharterClause[], index: number): number {
  const taken = standing[index];
  return clauses.findIndex(({ id }) => id === taken?.id);
}

/** What leaving a field of a clause does. One whose text was emptied is withdrawn with its words, so that it can come back. */
export type Written =
  | { readonly does: 'keep'; readonly clause: InputTo<'charter.putClause'>['clause'] }
  | { readonly does: 'withdraw' }
  | { readonly does: 'nothing' };

export function written(clause: CharterClause, patch: Partial<Pick<CharterClause, 'text' | 'rationale'>>): Written {
  const { origin: _origin, ...next } = { ...clause, ...patch };
  if (next.text.trim() !== '') return { does: 'keep', clause: next };
  return { does: clause.text.trim() === '' ? 'nothing' : 'withdraw' };
}

/** A clause's status and what takes the change of it back. */
export function statusStep({ id, status: before }: Pick<CharterClause, 'id' | 'status'>, status: Status) {
  return {
    step: { clause: id, status },
    back: ['charter.setClauseStatus', { clause: id, status: before }],
  } as const;
}

/** The words in force of a clause, where they are others than those worked on. */
export function validWords(charter: CharterContent, { id, text }: Pick<CharterClause, 'id' | 'text'>): string | null {
  const valid = inForceOf(charter)?.text.clauses.find((one) => one.id === id);
  return valid && valid.text !== text ? valid.text : null;
}

/** From whom the words came, each once, so that a clause that was merged still tells. */
export function proposersOf({ proposals }: Pick<CharterContent, 'proposals'>, { origin }: CharterClause): string[] {
  return [...new Set(proposals.filter(({ id }) => origin.includes(id)).map(({ by }) => by))];
}

const SHORT = 40;

/** What a clause is called in a list. */
export const shortOf = ({ text }: Pick<CharterClause, 'text'>, length = SHORT): string => text.trim().slice(0, length);
