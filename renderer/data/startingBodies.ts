import { type Body, type CouncilContent, LEGAL_DEADLINE } from '../../shared/kinds/council/council.ts';
import { today } from '../words/i18n.tsx';
import { freshId } from './freshId.ts';

const FIRST_TERM = 2026;

type Term = Pick<CouncilContent, 'termOfOffice'>;

/** The council's term of office, or the one the law gives this year: four years from the 1st of January after an election. */
export function termFor({ termOfOffice }: Term): { readonly from: string; readonly to: string } {
  if (termOfOffice) return termOfOffice;
  const year = Number(today().slice(0, 4));
  const first = year - ((((year - FIRST_TERM) % 4) + 4) % 4);
  return { from: `${first}-01-01`, to: `${first + 3}-12-31` };
}

/** A body nobody has said anything of yet. */
export function emptyBody(council: Term): Body {
  return {
    id: freshId(),
    name: '',
    kind: 'standingCommittee',
    size: 7,
    ...termFor(council),
    competence: '',
    deadline: LEGAL_DEADLINE,
    time: null,
    ends: null,
    place: '',
    numbering: 'meeting',
  };
}

/** The bodies every municipality has; names and sizes are changed afterwards. */
export function startingBodies(council: Term): Body[] {
  return [
    { ...emptyBody(council), name: 'Kommunalbestyrelsen', kind: 'municipalCouncil', size: 25 },
    { ...emptyBody(council), name: 'Økonomiudvalget', kind: 'financeCommittee', size: 9 },
  ];
}
