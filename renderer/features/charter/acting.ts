import type { InputTo } from '../../../shared/contract/names.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';

/** What the form of an action holds. */
export interface TypedAction {
  readonly text: string;
  readonly owner: string;
  /** Empty for no day. */
  readonly due: string;
}

export const NO_ACTION: TypedAction = { text: '', owner: '', due: '' };

export function toAct(id: string, { text, owner, due }: TypedAction): InputTo<'charter.putAction'> {
  return { action: { id, clause: null, text: text.trim(), owner: owner.trim(), due: due || null, done: null } };
}

/** The action as it is once it is done, told in these words. */
export function toFinish({ at: _at, ...action }: CharterContent['actions'][number], done: string) {
  return { action: { ...action, done } } satisfies InputTo<'charter.putAction'>;
}

/** What has been said of a clause or proposal, and by how many hands it is carried. */
export function discussionOf({ comments, support }: Pick<CharterContent, 'comments' | 'support'>, target: string) {
  const hands = support.filter((one) => one.target === target);
  const sum = (side: 'for' | 'against') => hands.reduce((total, one) => total + one[side], 0);
  return { said: comments.filter((one) => one.target === target), yes: sum('for'), no: sum('against') };
}
