import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { agendaOrder, clock } from '../../../shared/meeting/agenda.ts';
import { previousHandlingLines } from '../../../shared/meeting/previous.ts';
import type { Audience } from '../../../shared/pack/schema.ts';
import { knownCase } from '../cases/known.ts';
import type { CoreContext } from '../context.ts';
import { closedMeetings } from '../database/tables/meetings.ts';
import { isItemClosed, withheldTitle } from './closed.ts';
import { answer } from './meeting.ts';
import { caseWay } from './way.ts';

/** One line of an agenda as an audience may see it. */
export interface AgendaLine {
  readonly number: string | null;
  /** Of a closed item, for everybody but the members, only what may be published. */
  readonly title: string;
  readonly closed: boolean;
  /** `18:05`; null while unknown, and for closed items outside the members' agenda. */
  readonly starts: string | null;
  readonly group: AgendaItem['group'];
  readonly role: AgendaItem['role'];
  readonly caseId: RecordId | null;
  readonly caseNumber: string;
  readonly minutes: number;
  readonly lateReason: string;
  /** *Tidligere behandling*, oldest first. */
  readonly previous: readonly string[];
}

export interface AgendaView {
  readonly id: RecordId;
  readonly body: string;
  readonly date: string;
  readonly time: string | null;
  /** When the meeting is planned to end. */
  readonly ends: string | null;
  readonly place: string;
  readonly stage: string;
  readonly items: readonly AgendaLine[];
}

/** The agenda in reading order. Outside the members' own, a closed item tells its number and its publishable title, and nothing else. */
export function agendaView(ctx: CoreContext, id: RecordId, audience: Audience): AgendaView {
  const { content, row } = answer(ctx, id);
  const ordered = agendaOrder(content.items);
  const times = new Map(clock(content, ordered).map(({ id: item, starts }) => [item, starts]));
  const judged = ordered.map((item) => {
    const now = item.caseId === null ? null : knownCase(ctx, item.caseId);
    return { item, now, closed: isItemClosed(ctx, item, { now, releases: content.releases }) };
  });
  const isPublic = audience !== 'members';
  // How long a closed item is to take is not told, so neither is when the next one begins.
  const untimed = isPublic ? judged.findIndex(({ closed }) => closed) : -1;
  const items = judged.map(({ item, now, closed }, index): AgendaLine => {
    const { number, group, role, caseId, caseNumber, minutes, lateReason } = item;
    if (closed && isPublic) {
      const nothing = { starts: null, group: null, role, caseId: null, caseNumber: '', minutes: 0, lateReason: '' };
      return { number, closed, ...nothing, title: withheldTitle(item, now), previous: [] };
    }
    const previous = caseId === null ? [] : previousHandlingLines(handlings(ctx, caseId, audience), content.date);
    const starts = untimed >= 0 && index > untimed ? null : (times.get(item.id) ?? null);
    return {
      number,
      closed,
      starts,
      group,
      role,
      caseId,
      caseNumber,
      minutes,
      lateReason,
      previous,
      title: item.title,
    };
  });
  const { bodyName: body, date, time, ends, place, stage } = row;
  return { id, body, date, time, ends, place, stage, items };
}

/** What bodies did with a case, for *Tidligere behandling*; what they did for closed doors is told the members only. */
export function handlings(ctx: CoreContext, caseId: RecordId, audience: Audience) {
  const hidden: ReadonlySet<RecordId | null> = new Set(
    audience === 'members' ? [] : closedMeetings(ctx.database.read, caseId),
  );
  return caseWay(ctx, caseId)
    .filter(({ meeting }) => !hidden.has(meeting))
    .flatMap(({ body, date, number, outcome, stayed }) =>
      date === null ? [] : [{ body, date, number, outcome, stayed: stayed ? ('yes' as const) : ('no' as const) }],
    );
}
