import { caseKind } from './case/kind.ts';
import { charterKind } from './charter/kind.ts';
import { checklistKind } from './checklist/kind.ts';
import { councilKind } from './council/kind.ts';
import { meetingKind } from './meeting/kind.ts';
import type { RecordKind } from './names.ts';
import { negotiationKind } from './negotiation/kind.ts';
import { notesKind } from './notes/kind.ts';
import { seatKind } from './seat/kind.ts';

/** Every kind of record there is. The only list of them in the pure half of the program. */
export const KINDS = {
  case: caseKind,
  meeting: meetingKind,
  council: councilKind,
  charter: charterKind,
  checklist: checklistKind,
  negotiation: negotiationKind,
  notes: notesKind,
  seat: seatKind,
} satisfies Record<RecordKind, unknown>;
