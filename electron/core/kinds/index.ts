import { councilClashes, councilInWords } from '../../../shared/kinds/council/clashes.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import type { KindRegistry, KindStorage } from '../records/kinds.ts';
import { councilOf } from '../records/kinds.ts';
import { casesChanged } from './case/changed.ts';
import { caseStorage } from './case/storage.ts';
import { charterStorage } from './charter.ts';
import type { Judge } from './checklist/judge.ts';
import { checklistStorage } from './checklist/storage.ts';
import { meetingStorage } from './meeting/storage.ts';
import { negotiationStorage } from './negotiation.ts';
import { takeSeat } from './seat.ts';

/** A kind of which no list reads anything: its document is all there is. */
function plain(kind: RecordKind): KindStorage {
  const { spec, upcast } = KINDS[kind];
  return {
    version: spec.version,
    carry: upcast,
    bring: upcast,
    changed: casesChanged,
    seals: () => [],
    clashes: () => [],
    files: () => [],
    names: councilOf,
    audience: () => ({ kind: 'all' }),
    projection: null,
  };
}

/** What storage knows of each kind. The only list of them in the core. */
export function createKinds(judge: Pick<Judge, 'current'>): KindRegistry {
  return {
    case: caseStorage(() => judge.current()),
    meeting: meetingStorage,
    council: {
      ...plain('council'),
      clashes: councilClashes,
      told: councilInWords,
      changed: () => ({ name: 'council.changed', payload: {} }),
    },
    charter: charterStorage,
    checklist: checklistStorage,
    negotiation: negotiationStorage,
    notes: {
      ...plain('notes'),
      names: (doc) => [...councilOf(doc), KINDS.notes.fields(doc).case ?? ''],
      audience: () => ({ kind: 'own' }),
      keepsAudience: true,
    },
    seat: { ...plain('seat'), audience: () => ({ kind: 'own' }), keepsAudience: true, taken: takeSeat },
  };
}
