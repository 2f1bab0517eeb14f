import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem, Dispatch, DispatchedItem, MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import { knownCase } from '../cases/known.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { sealedVersion } from './changes.ts';
import { closedItems } from './closed.ts';
import { bodyOf, meetingContent } from './meeting.ts';

/** A document that was sent, as a journal has it (offentlighedsloven § 15: date, and in short what it is about). */
export interface JournalLine {
  /** Number of the item; empty for the agenda itself. */
  readonly item: string;
  readonly document: string;
  readonly theme: string;
  /** Moment it was sent (ISO); null while nothing was. */
  readonly sentAt: string | null;
  /** KLE subject, as *05.01.02*; empty where the case number tells none. */
  readonly kle: string;
  readonly caseNumber: string;
  readonly closed: boolean;
}

const CASE_TYPES = { decision: 'beslutning', discussion: 'drøftelse', information: 'orientering' } as const;
/** Council and committee agendas are cases of their own in KLE (docs/domain.md 8). */
const AGENDA_KLE = { council: '00.22.02', committee: '00.22.04' } as const;

/**
 * Every document of a meeting in the order of its dispatches: the agenda, each case presentation as it was sealed, each of its attachments. A
 * supplement has its own lines. Before the first dispatch: what would be sent now. `not_found` when there is no such meeting.
 */
export function journalOf(ctx: CoreContext, id: RecordId): JournalLine[] {
  const meeting = meetingContent(ctx, id);
  const { name, rules } = bodyOf(currentCouncil(ctx), meeting);
  const closed = new Set(closedItems(ctx, id));
  const agenda = (dispatch: Dispatch | null): JournalLine => ({
    item: '',
    document: `${dispatch?.kind === 'supplement' ? 'Supplerende dagsorden' : 'Dagsorden'}, ${name}, ${meeting.date}`,
    theme: 'Dagsorden',
    sentAt: dispatch?.at ?? null,
    kle: AGENDA_KLE[rules.isCouncil ? 'council' : 'committee'],
    caseNumber: '',
    closed: false,
  });
  const lines = (item: AgendaItem, sent: DispatchedItem | null, sentAt: string | null): JournalLine[] => {
    const about = {
      item: sent?.number ?? item.number ?? '',
      sentAt,
      closed: closed.has(item.id) || Boolean(sent?.closed),
    };
    const content = contentOf(ctx, item, sent);
    return content ? linesOf(content, about) : [];
  };
  if (meeting.dispatches.length === 0)
    return [agenda(null), ...meeting.items.flatMap((item) => lines(item, null, null))];
  return meeting.dispatches.flatMap((dispatch) => [
    agenda(dispatch),
    ...dispatch.items.flatMap((sent) => {
      const item = itemOf(meeting, sent);
      return item ? lines(item, sent, dispatch.at) : [];
    }),
  ]);
}

const itemOf = ({ items }: MeetingContent, sent: DispatchedItem): AgendaItem | undefined =>
  items.find(({ id }) => id === sent.item);

function contentOf(ctx: CoreContext, { caseId }: AgendaItem, sent: DispatchedItem | null): CaseContent | null {
  if (caseId === null) return null;
  return (sent ? sealedVersion(ctx, caseId, sent)?.content : null) ?? knownCase(ctx, caseId);
}

function linesOf({ fields }: CaseContent, about: Pick<JournalLine, 'item' | 'sentAt' | 'closed'>): JournalLine[] {
  const { title, caseNumber, caseType, attachments } = fields;
  const kle = /^\d{2}\.\d{2}\.\d{2}(?=-)/.exec(caseNumber)?.[0] ?? '';
  const common = { ...about, kle, caseNumber };
  const presentation = {
    ...common,
    document: title || 'Uden titel',
    theme: `Sagsfremstilling til ${CASE_TYPES[caseType]}`,
  };
  return [
    presentation,
    ...attachments.map((one) => ({
      ...common,
      document: one.title || one.file?.name || 'Bilag uden titel',
      theme: `Bilag${one.number === null ? '' : ` ${one.number}`} til »${title}«`,
      closed: about.closed || one.closed,
    })),
  ];
}
