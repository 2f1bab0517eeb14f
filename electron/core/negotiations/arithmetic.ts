import { type CompromiseInput, type CompromiseRoom, compromiseRoom } from '../../../shared/handlerum/compromise.ts';
import { pricedElements } from '../../../shared/handlerum/economy.ts';
import { type BodyGroups, groupsIn } from '../../../shared/handlerum/groups.ts';
import { optionName } from '../../../shared/handlerum/live.ts';
import { type Majority, majorityOf, narrowestCoalitions, type Stance } from '../../../shared/handlerum/majority.ts';
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
  /** By target, then group; of several negotiations the one the latest day counts. */
  readonly stances: Readonly<Record<string, Readonly<Record<string, Stance>>>>;
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
    .flatMap(({ content }) => content.stances)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const stances: Record<string, Record<string, Stance>> = {};
  for (const { target, group, stance } of said) stances[target] = { ...stances[target], [group]: stance };
  return { handlerum, body: found, stances };
}

export interface OptionMajority {
  readonly option: string;
  readonly name: string;
  readonly majority: Majority;
  readonly narrowest: readonly (readonly string[])[];
}

/** The majority of each option, in the order of the case. */
export function majorities({ handlerum, body, stances }: Standing): OptionMajority[] {
  return handlerum.options.map((option) => {
    const input = { size: body.size, present: body.groups, stances: stances[option.id] ?? {} };
    const narrowest = body.groups.length > 16 ? [] : narrowestCoalitions(input);
    return { option: option.id, name: optionName(option), majority: majorityOf(input), narrowest };
  });
}

/** The room of compromise of a case's parts. */
export function compromiseOf({ handlerum, body, stances }: Standing): { input: CompromiseInput; room: CompromiseRoom } {
  const input = {
    size: body.size,
    present: body.groups.map(({ group, mandates }) => ({ group, mandates })),
    elements: pricedElements(handlerum),
    ...{ stances, frame: handlerum.economy.frame },
  };
  return { input, room: compromiseRoom(input) };
}
