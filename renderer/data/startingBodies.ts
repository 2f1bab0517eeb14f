import type { CouncilPut } from '../../shared/contract/council.ts';
import { type Body, type CouncilContent, LEGAL_DEADLINE } from '../../shared/kinds/council/council.ts';

/** From a first day to a last one, both counted. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const FIRST_TERM = 2026;

/** The council's term of office, or the one the law gives this year: four years from the 1st of January after an election. */
export function termFor({ termOfOffice }: Pick<CouncilContent, 'termOfOffice'>, today: string): Period {
  if (termOfOffice) return termOfOffice;
  const year = Number(today.slice(0, 4));
  const first = year - ((((year - FIRST_TERM) % 4) + 4) % 4);
  return { from: `${first}-01-01`, to: `${first + 3}-12-31` };
}

/** A body nobody has said anything of yet. */
export const emptyBody = (id: string, term: Period): Body => ({
  id,
  name: '',
  kind: 'standingCommittee',
  size: 7,
  from: term.from,
  to: term.to,
  competence: '',
  deadline: LEGAL_DEADLINE,
  time: null,
  ends: null,
  place: '',
  numbering: 'meeting',
});

/** The bodies every municipality has; names and sizes are changed afterwards. */
export function startingBodies(newId: () => string, term: Period): CouncilPut[] {
  const bodies: Body[] = [
    { ...emptyBody(newId(), term), name: 'Kommunalbestyrelsen', kind: 'municipalCouncil', size: 25 },
    { ...emptyBody(newId(), term), name: 'Økonomiudvalget', kind: 'financeCommittee', size: 9 },
  ];
  return bodies.map((item) => ({ list: 'bodies', item }));
}
