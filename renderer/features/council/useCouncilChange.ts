import type { CouncilPut } from '../../../shared/contract/council.ts';
import { type Body, type CouncilContent, LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';
import { type Inverse, useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { today, useT } from '../../words/i18n.tsx';

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

const FIRST_TERM = 2026;

/** The council's term of office, or the one the law gives this year: four years from the 1st of January after an election. */
export function termFor({ termOfOffice }: CouncilContent): { readonly from: string; readonly to: string } {
  if (termOfOffice) return termOfOffice;
  const year = Number(today().slice(0, 4));
  const first = year - ((((year - FIRST_TERM) % 4) + 4) % 4);
  return { from: `${first}-01-01`, to: `${first + 3}-12-31` };
}

/** A body nobody has said anything of yet. */
export function emptyBody(council: CouncilContent): Body {
  return {
    ...{ id: freshId(), name: '', kind: 'standingCommittee', size: 7, ...termFor(council) },
    ...{ competence: '', deadline: LEGAL_DEADLINE, time: null, ends: null, place: '', numbering: 'meeting' },
  };
}

/** The bodies every municipality has; names and sizes are changed afterwards. */
export function startingBodies(council: CouncilContent): Body[] {
  return [
    { ...emptyBody(council), name: 'Kommunalbestyrelsen', kind: 'municipalCouncil', size: 25 },
    { ...emptyBody(council), name: 'Økonomiudvalget', kind: 'financeCommittee', size: 9 },
  ];
}
