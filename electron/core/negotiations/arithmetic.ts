import { type CompromiseInput, type CompromiseRoom, compromiseRoom } from '../../../shared/handlerum/compromise.ts';
import { type BodyGroups, groupsIn } from '../../../shared/handlerum/groups.ts';
import { type KnownStance, knownStances, stancesToward } from '../../../shared/handlerum/known.ts';
import { optionName } from '../../../shared/handlerum/live.ts';
import { type Majority, majorityOf, narrowestCoalitions } from '../../../shared/handlerum/majority.ts';
import { roomInput } from '../../../shared/handlerum/room.ts';
import { EMPTY_HANDLERUM, type Handlerum } from '../../../shared/kinds/case/handlerum.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { danishDay } from '../packs/zone.ts';
import { negotiationsOf } from './negotiations.ts';

/** Where a case stands in one body: who sits there, and what the groups have said. */
export interface Standing {
  readonly handlerum: Handlerum;
  readonly body: BodyGroups;
  /** By group and target; of several negotiations the one the latest day counts. See `knownStances`. */
  readonly known: ReadonlyMap<string, KnownStance>;
}

/** What of it is asked for; the mandates are those of `on` (`2026-12-14`), else of today. */
export interface Asked {
  readonly body?: string | undefined;
  readonly negotiation?: string | undefined;
  readonly on?: string | undefined;
}

type Reading = Pick<CoreContext, 'database' | 'records' | 'contents' | 'now'>;

/** `not_found` for an unknown case or body; without a body the council's own. `negotiation` leaves out the others. */
export function standing(ctx: Reading, caseId: RecordId, { body, negotiation, on }: Asked = {}): Standing {
  const handlerum = ctx.contents.now(caseId).fields.handlerum ?? EMPTY_HANDLERUM;
  const council = currentCouncil(ctx);
  const id = body ?? council?.bodies.find(({ kind }) => kind === 'municipalCouncil')?.id ?? '';
  const found = council && groupsIn(council, id, on ?? danishDay(ctx.now().toISOString()));
  if (!found) throw new AppError('not_found', `No body ${id}`);
  const said = negotiationsOf(ctx, caseId)
    .filter((one) => negotiation === undefined || one.id === negotiation)
    .flatMap(({ content }) => content.stances);
  return { handlerum, body: found, known: knownStances(handlerum, said) };
}

export interface OptionMajority {
  readonly option: string;
  readonly name: string;
  readonly majority: Majority;
  readonly narrowest: readonly (readonly string[])[];
}

/** The majority of each option, in the order of the case. */
export function majorities({ handlerum, body, known }: Standing): OptionMajority[] {
  return handlerum.options.map((option) => {
    const input = { size: body.size, present: body.groups, stances: stancesToward(known, option.id) };
    const narrowest = body.groups.length > 16 ? [] : narrowestCoalitions(input);
    return { option: option.id, name: optionName(option), majority: majorityOf(input), narrowest };
  });
}

/** The room of compromise of a case's parts. */
export function compromiseOf({ handlerum, body, known }: Standing): { input: CompromiseInput; room: CompromiseRoom } {
  const input = roomInput(handlerum, known, body);
  return { input, room: compromiseRoom(input) };
}
