import { refusal } from '../../meeting/rules.ts';
import { runMeeting } from '../../meeting/run.ts';
import { type Clash, clashId, settledChoice } from '../clash.ts';
import { happenedBefore, isCarried } from '../facts.ts';
import { playDispatches } from './dispatches.ts';
import type { MeetingEvent } from './events.ts';
import { isFact, type MeetingFact, type MeetingFactOf } from './kind.ts';
import { type Happened, type Line, lineOf, madeApart, plainChoice } from './line.ts';
import { settledRegister } from './register.ts';
import { playTraces, type Traces } from './traced.ts';

type Dispatched = ReturnType<typeof playDispatches>;
export type Seal = MeetingFactOf<'sealed'>;

/** A meeting as it stands after its facts: its status, and what two laptops did apart. The same on every laptop. */
export interface PlayedMeeting extends Traces, Pick<Dispatched, 'dispatches' | 'numbers'> {
  readonly keeper: Line['keeper'];
  /** Whom the recording was handed to, while nobody has taken it over since. */
  readonly handed: MeetingFactOf<'handedTo'> | null;
  readonly events: readonly MeetingEvent[];
  readonly body: NonNullable<Happened['data']['body']> | null;
  readonly sealed: Seal | null;
  readonly moved: MeetingFactOf<'moved'> | null;
  readonly cancelled: MeetingFactOf<'cancelled'> | null;
  /** Came after the seal that stands: in none of its words. */
  readonly after: readonly MeetingEvent[];
  /** `about` is an item's id. */
  readonly clashes: readonly Clash[];
}

/** Of the agenda, what playing must know: items that are off it. */
export interface OffAgenda {
  readonly removed: ReadonlySet<string>;
  /** Pairs that are one case. */
  readonly isSameCase: (one: string, other: string) => boolean;
}

export function playMeeting(facts: readonly MeetingFact[], off: OffAgenda): PlayedMeeting {
  const seal = sealOf(facts);
  const seen = seal.stands ? facts.filter((fact) => isSeenBy(fact, seal.stands)) : facts;
  const line = lineOf(seen);
  const room = replay(line, seen);
  const plan = planOf(facts, room.happened);
  const sent = playDispatches(facts, off);
  const known = new Set<MeetingFact>(seen);
  const late = facts.filter((fact) => isFact(fact, 'happened')).filter((fact) => !known.has(fact));
  return {
    ...playTraces(facts),
    dispatches: sent.dispatches,
    numbers: sent.numbers,
    keeper: line.keeper,
    handed: handedOf(facts, line.keeper),
    events: plan.isHeld ? room.happened.map(eventOf) : [],
    body: room.body,
    sealed: plan.isHeld ? seal.stands : null,
    moved: plan.moved,
    cancelled: plan.cancelled,
    after: late.map(eventOf),
    clashes: [
      ...(seal.stands ? [] : [...line.clashes, ...room.clashes]),
      ...seal.clashes,
      ...lateClash(facts, { seal, late }),
      ...plan.clashes,
      ...sent.clashes,
    ],
  };
}

/** The event a fact tells, as it is read everywhere else. */
export function eventOf({ data: { body: _body, ...data }, at, by }: Happened): MeetingEvent {
  return { ...data, at, by };
}

/** The last handing over that whoever records had not yet seen when they began to. */
function handedOf(facts: readonly MeetingFact[], keeper: Line['keeper']): PlayedMeeting['handed'] {
  const all = facts.filter((fact) => isFact(fact, 'handedTo'));
  const last = all.findLast((one) => !facts.some((fact) => isFact(fact, 'keeper') && happenedBefore(one, fact)));
  return last && (!keeper || happenedBefore(keeper, last)) ? last : null;
}

function isSeenBy(fact: MeetingFact, seal: Seal | null): boolean {
  if (!seal || fact === seal || happenedBefore(fact, seal)) return true;
  return isCarried(fact) && isCarried(seal);
}

interface Sealing {
  readonly stands: Seal | null;
  readonly clashes: readonly Clash[];
}

/** The last seal; of two made apart the first until a person chooses, and one that a person had broken is none. */
function sealOf(facts: readonly MeetingFact[]): Sealing {
  const made = facts.filter((fact) => isFact(fact, 'sealed'));
  const last = made.filter((one) => !made.some((other) => happenedBefore(one, other)));
  const whole = last.filter((one) => settledChoice(facts, lateId(one)) !== 'sealAgain');
  const { stands, clash } = settledRegister(facts, {
    kind: 'twoSeals',
    made: whole,
    saidIn: ({ data }) => data.hash,
    textOf: () => '',
    until: 'first',
  });
  return { stands, clashes: clash ? [clash] : [] };
}

const lateId = ({ key }: Seal): string => clashId('afterSeal', [key]);

/** What was recorded without knowing of the seal is kept and told; the seal stands unless a person breaks it. */
function lateClash(
  facts: readonly MeetingFact[],
  { seal: { stands, clashes }, late }: { readonly seal: Sealing; readonly late: readonly Happened[] },
): Clash[] {
  const apart = stands ? late.filter((fact) => madeApart(fact, stands)) : [];
  const [first] = apart;
  if (!stands || !first || clashes.length > 0 || settledChoice(facts, lateId(stands)) !== null) return [];
  const about = 'item' in first.data ? first.data.item : '';
  const choices = [plainChoice('aside', stands), plainChoice('sealAgain', first)];
  return [{ id: lateId(stands), kind: 'afterSeal', about, choices }];
}

type Replayed = Pick<Line, 'happened' | 'clashes'> & { readonly body: PlayedMeeting['body'] };

/**
 * Asks the rules again for each happening. What one keeper recorded was asked as it was recorded; only where a person took in
 * what was made elsewhere can the rules refuse something, and that is for a person too.
 */
function replay({ happened, apart }: Line, facts: readonly MeetingFact[]): Replayed {
  if (apart.length === 0)
    return { happened, clashes: [], body: happened.findLast(({ data }) => data.body)?.data.body ?? null };
  const items = happened.flatMap(({ data }) => ('item' in data ? [{ id: data.item }] : []));
  const standing: Happened[] = [];
  const clashes: Clash[] = [];
  // What was taken in may, by its clock, come before the opening that tells who sits: the rules are asked of it all the same.
  let body: Replayed['body'] = happened.find(({ data }) => data.body)?.data.body ?? null;
  for (const fact of happened) {
    body = fact.data.body ?? body;
    const room = runMeeting({ items, events: standing.map(eventOf) }, body?.seats ?? []);
    const refused = body && !isCarried(fact) ? refusal(room, eventOf(fact), body) : null;
    const id = clashId('refused', [fact.key]);
    const choice = refused ? settledChoice(facts, id) : 'stands';
    if (choice === 'stands') standing.push(fact);
    if (choice !== null) continue;
    const about = 'item' in fact.data ? fact.data.item : '';
    clashes.push({ id, kind: 'refused', about, choices: ['leaveOut', 'stands'].map((one) => plainChoice(one, fact)) });
  }
  return { happened: standing, clashes, body };
}

interface Plan {
  readonly moved: MeetingFactOf<'moved'> | null;
  readonly cancelled: MeetingFactOf<'cancelled'> | null;
  readonly isHeld: boolean;
  readonly clashes: readonly Clash[];
}

/** Day and cancellation are one register each; a meeting that was held here and cancelled there is a question. */
function planOf(facts: readonly MeetingFact[], happened: readonly Happened[]): Plan {
  const moved = settledRegister(facts, {
    kind: 'movedApart',
    made: facts.filter((fact) => isFact(fact, 'moved')),
    saidIn: ({ data }) => data.to,
    textOf: ({ data }) => data.to,
    until: 'last',
  });
  const cancelling = settledRegister(facts, {
    kind: 'cancelledApart',
    made: facts.filter((fact) => isFact(fact, 'cancelled') || isFact(fact, 'reinstated')),
    saidIn: (fact) => (isFact(fact, 'cancelled') ? fact.data.reason : null),
    textOf: (fact) => (isFact(fact, 'cancelled') ? fact.data.reason : ''),
    until: 'last',
  });
  const off = cancelling.stands;
  const cancelled = off && isFact(off, 'cancelled') ? off : null;
  const opened = cancelled
    ? happened.find((one) => one.data.kind === 'opened' && madeApart(one, cancelled))
    : undefined;
  const clashes = [moved.clash, cancelling.clash].flatMap((clash) => clash ?? []);
  if (!cancelled || !opened) return { moved: moved.stands, cancelled, isHeld: true, clashes };
  const id = clashId('heldCancelled', [opened.key, cancelled.key]);
  const choice = settledChoice(facts, id);
  const choices = [
    plainChoice('held', opened),
    { ...plainChoice('cancelled', cancelled), text: cancelled.data.reason },
  ];
  return {
    moved: moved.stands,
    cancelled: choice === 'held' ? null : cancelled,
    isHeld: choice !== 'cancelled',
    clashes: choice === null ? [...clashes, { id, kind: 'heldCancelled', about: '', choices }] : clashes,
  };
}
