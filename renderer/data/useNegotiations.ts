import { useState } from 'react';
import { type BodyGroup, type BodyGroups, groupsIn } from '../../shared/handlerum/groups.ts';
import type { CouncilContent } from '../../shared/kinds/council/council.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { today } from '../words/i18n.tsx';
import { useCouncil } from './queries.ts';
import { useAsk } from './useAsk.ts';

/** The negotiations about a case on this computer, and the one that is worked in. */
export function useNegotiations(caseId: RecordId) {
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const { data } = useAsk('negotiations.list', { caseId });
  const all = data ?? [];
  return {
    all,
    isLoaded: data !== undefined,
    current: all.find(({ id }) => id === chosen) ?? all[0],
    choose: setChosen,
  };
}

export type Negotiations = ReturnType<typeof useNegotiations>;

/** Every group that sits in the council today, most mandates first. */
export function useGroups(): { readonly council: CouncilContent | null; readonly groups: readonly BodyGroup[] } {
  const council = useCouncil().data ?? null;
  const main = council?.bodies.find(({ kind }) => kind === 'municipalCouncil');
  return { council, groups: (council && main && groupsIn(council, main.id, today())?.groups) || [] };
}

/** Bodies with somebody in them on a day, today unless told otherwise. */
export function bodiesOn(council: CouncilContent | null, day: string = today()): BodyGroups[] {
  return (council?.bodies ?? []).flatMap(({ id }) => {
    const found = council ? groupsIn(council, id, day) : null;
    return found && found.groups.length > 0 ? [found] : [];
  });
}
