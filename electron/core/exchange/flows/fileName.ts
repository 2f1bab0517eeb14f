import type { Flow } from '../../../../shared/exchange/flows.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { CoreContext } from '../../context.ts';
import { currentCouncil } from '../../council/council.ts';
import { contacts } from '../../database/tables/contacts.ts';
import { fileNameOf } from '../../files/names.ts';
import { bodyName, meetingContent } from '../../meetings/meeting.ts';

/**
 * What a flow's file is called: by what it is, and by whom it is to where that is one who is known. A meeting is called by body and day,
 * which are no secret; what a case or a negotiation is about is told by no name (`nameOfFile`).
 */
export function flowFileName(
  ctx: CoreContext,
  { flow, to }: { readonly flow: Flow; readonly to: readonly string[] },
): string {
  const known = contacts(ctx.database.read).filter(({ recipient }) => to.includes(recipient));
  const name = to.length === 1 ? (known[0]?.name ?? '').trim() : '';
  return fileNameOf(`${whatOf(ctx, flow)}${name === '' ? '' : ` til ${name}`}`, 'handlerum');
}

function whatOf(ctx: CoreContext, flow: Flow): string {
  const day = ctx.now().toISOString().slice(0, 10);
  if (flow.flow === 'pack') return `Møde ${meetingCalled(ctx, flow.meeting)}`;
  if (flow.flow === 'meeting') return `Protokol ${meetingCalled(ctx, flow.meeting)}`;
  return `${WORDS[flow.flow]} ${day}`;
}

const WORDS = {
  handover: 'Sag',
  group: 'Gruppens arbejde',
  amendment: 'Ændringsforslag',
  council: 'Hele kommunalbestyrelsen',
  seat: 'Min plads',
} as const;

function meetingCalled(ctx: CoreContext, id: RecordId): string {
  const { body, date } = meetingContent(ctx, id);
  return `${bodyName(currentCouncil(ctx), body)} ${date}`;
}
