import type { z } from 'zod';
import { bodyKind } from '../../../shared/checks/reading/chain.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { BodyRank, CaseWay, LateHearing, WayStop } from '../../../shared/contract/ways.ts';
import type { Body, CouncilContent } from '../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { legalDay } from '../../../shared/meeting/deadlines.ts';
import { hearingTooLate } from '../../../shared/meeting/hearing.ts';
import { previousHandlingLines } from '../../../shared/meeting/previous.ts';
import { delayOf, inOrder, nextStop } from '../../../shared/meeting/way.ts';
import { caseRow } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { type MetStop, openCases, stopsAtMeetings } from '../database/tables/ways.ts';
import { isDispatched } from './agenda.ts';
import { handlings } from './agendaView.ts';
import { bodyName, meetingContent, meetingRows } from './meeting.ts';
import { caseHeads, factsOf, type WayFacts, wayFacts } from './wayFacts.ts';

type Told = z.infer<typeof contract.ways.one.output>;
type About = Pick<CaseWay, 'id' | 'title' | 'caseNumber' | 'status'>;

const NOTHING: WayFacts = { owner: '', chain: [], hearing: null, holder: '' };

/** Every case that is neither decided nor archived, by the day of its next step. */
export function wayBoard(ctx: CoreContext, on: string): CaseWay[] {
  const council = currentCouncil(ctx);
  const met = Map.groupBy(stopsAtMeetings(ctx.database.read, null), ({ caseId }) => caseId);
  const heads = caseHeads(ctx);
  return openCases(ctx.database.read)
    .map((about) => {
      const head = heads.get(about.id);
      const facts = head ? factsOf(ctx, head) : NOTHING;
      return wayOf(council, { about, facts, met: met.get(about.id) ?? [], on });
    })
    .sort((a, b) => compare(dayOfNext(a), dayOfNext(b)));
}

const dayOfNext = ({ stops, next }: CaseWay): string => (next === null ? '9999' : (stops[next]?.date ?? '9999'));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One case's way; `not_found` when there is no such case. */
export function oneWay(ctx: CoreContext, { id, on }: { id: RecordId; on: string }): Told {
  const { title, caseNumber, status } = caseRow(ctx, id);
  const facts = wayFacts(ctx, id) ?? NOTHING;
  const met = stopsAtMeetings(ctx.database.read, id);
  const way = wayOf(currentCouncil(ctx), { about: { id, title, caseNumber, status }, facts, met, on });
  // It may be put into the text of an open case: what was done for closed doors is not told there.
  return { ...way, previous: previousHandlingLines(handlings(ctx, id, 'public'), '9999-12-31') };
}

interface Known {
  readonly about: About;
  readonly facts: WayFacts;
  readonly met: readonly MetStop[];
  readonly on: string;
}

function wayOf(council: CouncilContent | null, { about, facts, met, on }: Known): CaseWay {
  const held = met.map(({ caseId: _case, body, ...stop }): WayStop => {
    const name = bodyName(council, body);
    return { ...stop, body: name, rank: rankOf(council, name) };
  });
  const planned = facts.chain
    .filter(({ body, date }) => body !== '' && !held.some((one) => one.body === body && one.date === date))
    .map(({ body, date, itemNumber, role }): WayStop => {
      const unmet = { meeting: null, movedFrom: null, outcome: null, stayed: false };
      return { body, date, role, number: itemNumber ?? '', rank: rankOf(council, body), ...unmet };
    });
  const stops = inOrder([...held, ...planned]);
  const found = nextStop(stops, on);
  const next = found ? stops.indexOf(found) : null;
  const hearing =
    next === null
      ? null
      : (stops
          .slice(next)
          .map((stop) => late(council, facts, stop))
          .find(Boolean) ?? null);
  return { ...about, owner: facts.owner, holder: facts.holder, stops, next, delay: delayOf(stops, on), hearing };
}

const RANKS: Readonly<Record<Body['kind'], BodyRank>> = {
  municipalCouncil: 'council',
  financeCommittee: 'finance',
  standingCommittee: 'committee',
  section17_4: 'committee',
};

/** As the council says; of a body it does not have, as the name says. */
function rankOf(council: CouncilContent | null, name: string): BodyRank {
  const kind = council?.bodies.find((body) => body.name === name)?.kind;
  return kind ? RANKS[kind] : bodyKind(name);
}

/** Bodies that are only told do not wait for answers. */
function late(
  council: CouncilContent | null,
  { hearing }: WayFacts,
  { body, date, role, outcome }: WayStop,
): LateHearing | null {
  if (!hearing || date === null || role === 'informed' || outcome !== null) return null;
  const id = council?.bodies.find(({ name }) => name === body)?.id ?? body;
  const tooLateFor = hearingTooLate(council, hearing, { body: id, date });
  return tooLateFor ? { ends: hearing.ends, body, date, tooLateFor } : null;
}

/** Items of a meeting that was not held whose case's hearing ends too late for it. */
export function lateHearings(ctx: CoreContext, id: RecordId): z.infer<typeof contract.ways.ofMeeting.output> {
  const council = currentCouncil(ctx);
  const { body, date, items } = meetingContent(ctx, id);
  return items.flatMap(({ id: item, title, caseId, role }) => {
    const facts = caseId === null || role === 'informed' ? null : wayFacts(ctx, caseId);
    const tooLateFor = facts?.hearing ? hearingTooLate(council, facts.hearing, { body, date }) : null;
    if (!facts?.hearing || !tooLateFor) return [];
    return [{ item, title, hearing: { ends: facts.hearing.ends, body: bodyName(council, body), date, tooLateFor } }];
  });
}

/** Items of coming meetings that are late without their reason; by day. Only meetings whose deadline has passed are read. */
export function lateItems(ctx: CoreContext, on: string): z.infer<typeof contract.ways.lateItems.output> {
  const council = currentCouncil(ctx);
  return meetingRows(ctx, { from: on })
    .filter(
      (row) => (row.stage === 'planned' || row.stage === 'dispatched') && row.items > 0 && legalDay(council, row) < on,
    )
    .flatMap((row) => {
      const meeting = meetingContent(ctx, row.id);
      const { id, bodyName: name, date } = row;
      return meeting.items
        .filter((item) => item.kind === 'case' && item.lateReason.trim() === '' && !isDispatched(meeting, item.id))
        .map(({ id: item, title }) => ({
          meeting: id,
          bodyName: name,
          date,
          item,
          title,
          lastDay: legalDay(council, row),
        }));
    });
}
