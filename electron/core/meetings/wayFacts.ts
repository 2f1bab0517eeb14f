import type { ChainStep } from '../../../shared/kinds/case/case.ts';
import { nameOf, playCustody } from '../../../shared/kinds/case/custody.ts';
import { bodyOf, readCaseFields } from '../../../shared/kinds/case/doc.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { type HearingPeriod, hearingPeriod } from '../../../shared/meeting/hearing.ts';
import type { CoreContext } from '../context.ts';
import { allRecords, findRecord, type RecordHead } from '../database/tables/updates.ts';
import { readBody } from '../kinds/case/liveBody.ts';
import { replay } from '../records/replay.ts';
import type { RecordStore } from '../records/store.ts';

/** What a case's own document says of its way, beside what the tables hold. */
export interface WayFacts {
  readonly owner: string;
  readonly chain: readonly ChainStep[];
  readonly hearing: HearingPeriod | null;
  /** Who has the case, in words; empty where it was never handed on. */
  readonly holder: string;
}

/** Read once for each state of a record: a board of a thousand cases reads only those that changed since the last one. */
const KNOWN = new WeakMap<RecordStore, Map<RecordId, { readonly seq: number; readonly facts: WayFacts }>>();

/** The facts of one case. */
export function wayFacts(ctx: CoreContext, id: RecordId): WayFacts | null {
  const head = findRecord(ctx.database.read, id);
  return head ? factsOf(ctx, head) : null;
}

/** The last changes of all cases, read in one query. */
export function caseHeads(ctx: CoreContext): Map<RecordId, RecordHead> {
  return new Map(
    allRecords(ctx.database.read)
      .filter(({ kind }) => kind === 'case')
      .map((head) => [head.id, head]),
  );
}

/** What is known of this state of a case, read now when it is not known. */
export function factsOf(ctx: CoreContext, { id, lastSeq: seq }: RecordHead): WayFacts {
  const known = KNOWN.get(ctx.records) ?? new Map();
  KNOWN.set(ctx.records, known);
  const found = known.get(id);
  if (found?.seq === seq) return found.facts;
  const facts = readFacts(ctx, { id, seq });
  known.set(id, { seq, facts });
  return facts;
}

function readFacts(ctx: CoreContext, { id, seq }: { id: RecordId; seq: number }): WayFacts {
  const doc = replay(ctx.database.read, id, seq);
  const { responsible, chain, title } = readCaseFields(doc);
  const holder = nameOf(playCustody(caseKind.facts(doc)).holder);
  const section = readBody(bodyOf(doc)).children.find(({ attrs }) => attrs.key === 'hearing');
  const text = section?.textBetween(0, section.content.size, '\n', ' ') ?? '';
  doc.destroy();
  // A case about the answer to somebody else's hearing is handled while that one runs.
  const isAnswer = /høringssvar/iu.test(title);
  return {
    owner: responsible.unit || responsible.person,
    chain,
    holder,
    hearing: isAnswer || text === '' ? null : hearingPeriod(text),
  };
}
