import type { CouncilPut } from '../../../shared/contract/council.ts';
import { type Inverse, useChange } from '../../data/change/useChange.ts';
import { useT } from '../../words/i18n.tsx';

type Removable = Exclude<CouncilPut, { list: 'bodies' | 'members' | 'mandates' | 'production' }>;

/** Takes an item away and offers it back. Refused while something else points to it. */
export function useCouncilRemoval(): (what: Removable, name: string) => Promise<void> {
  const t = useT();
  const [change] = useChange();
  return async (what, name) => {
    const undo = ['council.put', { items: [what] }] satisfies Inverse;
    const said = { done: t('council.removed', { name }), undo };
    await change('council.remove', { list: what.list, id: what.item.id }, said);
  };
}
